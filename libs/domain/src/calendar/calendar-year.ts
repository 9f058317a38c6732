import { DomainError } from '../errors/domain-error';
import { findDay } from '../time/local-date';
import { validateCalendar } from './validate-calendar';
import type { CalendarDay, WorkCalendar } from './work-calendar';

/** A day of a year's file: `off` true for a day off, false for a make-up working day. */
export type CalendarYearDay = CalendarDay & { readonly off: boolean };

/** One year of official working time, as its decrees give it (`infra/catalogue/calendars`). */
export interface CalendarYear {
  /** E.g. `vn-2020`. */
  readonly code: string;
  readonly year: number;
  readonly hours: WorkCalendar['hours'];
  readonly standardDayMinutes: number;
  readonly days: readonly CalendarYearDay[];
}

function refuse(detail: string): DomainError {
  return new DomainError('CALENDAR.INVALID', detail);
}

function checkYear(year: CalendarYear, first: CalendarYear): void {
  const seen = new Set<string>();
  for (const day of year.days) {
    if (findDay(day.date) === undefined || !day.date.startsWith(`${year.year}-`)) {
      throw refuse(`calendar ${year.code}: day ${JSON.stringify(day.date)} is not a real day of ${year.year}`);
    }
    if (seen.has(day.date)) throw refuse(`calendar ${year.code}: day ${day.date} is listed twice`);
    seen.add(day.date);
  }
  const same = JSON.stringify(year.hours) === JSON.stringify(first.hours);
  if (!same || year.standardDayMinutes !== first.standardDayMinutes) {
    throw refuse(`calendar ${year.code}: hours or standard day differ from those of ${first.code}; they must be equal`);
  }
}

/**
 * One calendar out of all known years, so that a count which begins in one year goes on in the next.
 * `covers` is first year's 1 January to last year's 31 December: beyond it nothing is guessed.
 * @throws DomainError CALENDAR.INVALID where years are missing in between, differ in hours, or list a day wrongly.
 */
export function mergeCalendarYears(years: readonly CalendarYear[], code: string): WorkCalendar {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (first === undefined || last === undefined)
    throw refuse(`calendar ${code}: no years to merge; at least one is needed`);
  sorted.forEach((year, index) => {
    if (year.year !== first.year + index) {
      throw refuse(`calendar ${code}: year ${first.year + index} is missing or doubled; years must follow one another`);
    }
    checkYear(year, first);
  });
  const days = sorted.flatMap((year) => year.days);
  const calendar: WorkCalendar = {
    code,
    hours: first.hours,
    holidays: days.filter((day) => day.off).map((day) => day.date),
    workdays: days.filter((day) => !day.off).map((day) => day.date),
    standardDayMinutes: first.standardDayMinutes,
    covers: { from: `${first.year}-01-01`, to: `${last.year}-12-31` },
    days,
  };
  validateCalendar(calendar);
  return calendar;
}
