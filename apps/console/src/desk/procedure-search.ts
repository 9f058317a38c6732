import type { Bilingual } from '../text/texts';

/** What a procedure is found by. */
export interface FoundProcedure {
  readonly code: string;
  readonly name: Bilingual;
  readonly field: { readonly name: Bilingual };
}

/** Letters as people type them in a hurry: without accents, in small letters. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Whether every word typed is somewhere in the code, the name or the field, in whichever language. */
export function fits(typed: string, { code, name, field }: FoundProcedure): boolean {
  const text = plain(`${code} ${name.vi} ${name.en} ${field.name.vi} ${field.name.en}`);
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
