import { dateOfDay, parseDay } from '../time/local-date';

/** Something that is in force between two dates, both included; `validTo: null` = open. */
export interface Dated {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Whether it is in force on a date (`YYYY-MM-DD`; the dates compare as text). */
export function validOn(dated: Dated, date: string): boolean {
  return dated.validFrom <= date && (dated.validTo === null || date <= dated.validTo);
}

/** Whether two validities have a day in common. */
export function overlaps(a: Dated, b: Dated): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);
}

/** The date after a date. */
export function dayAfter(date: string): string {
  return dateOfDay(parseDay(date, 'CATALOGUE.INVALID') + 1);
}

/** Validity as words for messages: `2020-01-01..2025-06-30` or `2020-01-01..`. */
export function validityText(dated: Dated): string {
  return `${dated.validFrom}..${dated.validTo ?? ''}`;
}
