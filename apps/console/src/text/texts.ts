import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

export type Language = 'vi' | 'en';
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
type Entries = Readonly<Record<string, Bilingual>>;

/** The texts of one part of the console, each in both languages; the compiler misses a language that is left out. */
export interface Texts<K extends string> {
  readonly namespace: string;
  readonly keys: readonly K[];
}

/** `{{name}}` in a text stands for a value. */
export type Say<K extends string> = (key: K, values?: Readonly<Record<string, string | number>>) => string;

const stored = 'lienthong.language';

void i18next.init({
  lng: localStorage.getItem(stored) === 'en' ? 'en' : 'vi',
  fallbackLng: 'vi',
  resources: {},
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  nsSeparator: false,
  keySeparator: false,
});
document.documentElement.lang = i18next.language;

/** Registers texts under a name of their own. */
export function defineTexts<E extends Entries>(namespace: string, entries: E): Texts<Extract<keyof E, string>> {
  const of = (language: Language): Record<string, string> =>
    Object.fromEntries(Object.entries(entries).map(([key, text]) => [key, text[language]]));
  i18next.addResourceBundle('vi', namespace, of('vi'));
  i18next.addResourceBundle('en', namespace, of('en'));
  return { namespace, keys: Object.keys(entries) as Extract<keyof E, string>[] };
}

export function useTexts<K extends string>({ namespace }: Texts<K>): Say<K> {
  const { t } = useTranslation(namespace, { i18n: i18next });
  return (key, values) => t(key, { ns: namespace, ...values });
}

export function useLanguage(): Language {
  const { i18n } = useTranslation(undefined, { i18n: i18next });
  return i18n.language === 'en' ? 'en' : 'vi';
}

/** Picks from a text that came from the server in both languages. */
export function useBilingual(): (text: Bilingual) => string {
  const language = useLanguage();
  return (text) => text[language];
}

export function setLanguage(language: Language): void {
  localStorage.setItem(stored, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
