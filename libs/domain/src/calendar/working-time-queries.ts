import { isoOfLocalMillis, localMillisOf } from '../time/instant';
import { parseDay } from '../time/local-date';
import { compileCalendar, isWorkday } from './compiled-calendar';
import type { WorkCalendar } from './work-calendar';
import { closingOf, dayAt, openingFrom, workdayAfter, workdaysBetween, workedMillis } from './working-time';

/**
 * Working minutes from `a` to `b`, with fractions where the instants have seconds; negative if `b` is the earlier one.
 * @throws DomainError CLOCK.INSTANT_INVALID, CALENDAR.INVALID
 */
export function workingMinutesBetween(a: string, b: string, calendar: WorkCalendar): number {
  return workedMillis(compileCalendar(calendar), localMillisOf(a), localMillisOf(b)) / 60_000;
}

/** Working days d with date(a) ≤ d < date(b), by `YYYY-MM-DD`; 0 if `b` is not later. */
export function workingDaysBetween(a: string, b: string, calendar: WorkCalendar): number {
  return workdaysBetween(compileCalendar(calendar), parseDay(a), parseDay(b));
}

/** The instant itself inside working time (opening included, closing excluded), else the next opening. */
export function nextOpening(at: string, calendar: WorkCalendar): string {
  return isoOfLocalMillis(openingFrom(compileCalendar(calendar), localMillisOf(at)));
}

/** Whether work is done at an instant: opening included, closing excluded. */
export function isWorkingTime(at: string, calendar: WorkCalendar): boolean {
  const local = localMillisOf(at);
  return openingFrom(compileCalendar(calendar), local) === local;
}

/** Whether a date `YYYY-MM-DD` has working time. */
export function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  return isWorkday(compileCalendar(calendar), parseDay(date));
}

/** Closing time of a date `YYYY-MM-DD`, or null if no work is done on it. */
export function closingOfDay(date: string, calendar: WorkCalendar): string | null {
  const compiled = compileCalendar(calendar);
  const day = parseDay(date);
  return isWorkday(compiled, day) ? isoOfLocalMillis(closingOf(compiled, day)) : null;
}

/** Closing time of the working day an instant belongs to; after closing or on a day off that of the next working day. */
export function endOfWorkingDay(at: string, calendar: WorkCalendar): string {
  const compiled = compileCalendar(calendar);
  const local = localMillisOf(at);
  const day = dayAt(local);
  const open = isWorkday(compiled, day) && local < closingOf(compiled, day);
  return isoOfLocalMillis(closingOf(compiled, open ? day : workdayAfter(compiled, day, 1)));
}
