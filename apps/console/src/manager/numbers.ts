import type { Language } from '../text/texts';

const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** A share of 1 as a percentage with at most one place; what is not all is never shown as all, nor a little as nothing. */
export function showShare(share: number | null, language: Language): string {
  if (share === null) return '–';
  const percent = Math.round(share * 1_000) / 10;
  const honest = percent === 100 && share < 1 ? 99.9 : percent === 0 && share > 0 ? 0.1 : percent;
  return `${honest.toLocaleString(locales[language], { maximumFractionDigits: 1 })}%`;
}

export function showCount(count: number, language: Language): string {
  return count.toLocaleString(locales[language]);
}

export type RateLevel = 'good' | 'fair' | 'poor' | 'none';

/** From here on a rate is called good, or fair; the console's own marks, no rule of law. */
export const goodFrom = 0.95;
export const fairFrom = 0.8;

export function rateLevel(rate: number | null): RateLevel {
  if (rate === null) return 'none';
  return rate >= goodFrom ? 'good' : rate >= fairFrom ? 'fair' : 'poor';
}

/** `2020-03` as `03/2020`. */
export function showMonth(month: string): string {
  return month.split('-').reverse().join('/');
}
