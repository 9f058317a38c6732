/** Days of the week as calendars name them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** A stretch of working time in one day: opening included, closing excluded, both `HH:MM` at +07:00. */
export type WorkingHours = readonly [opens: string, closes: string];

/** A legal day off or a make-up working day, with the document it rests on. */
export interface CalendarDay {
  readonly date: string;
  readonly vi: string;
  readonly en: string;
  readonly source: string;
}

/**
 * Working time as data. Instants are at +07:00, dates are `YYYY-MM-DD`.
 * A make-up working day that falls on a weekend has Monday's hours.
 */
export interface WorkCalendar {
  /** Name by which a dossier pins it, e.g. `vn-2020`; inline calendars have none. */
  readonly code?: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly WorkingHours[]>>>;
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
  /** Minutes that one working day stands for when counting by the hour (default 480). */
  readonly standardDayMinutes: number;
  /** First and last date the holidays are known for; absent = no limit (inline calendars). */
  readonly covers?: { readonly from: string; readonly to: string };
  /** What a day off or a make-up day is, for explanations. */
  readonly days?: readonly CalendarDay[];
}
