import { DomainError, workingMinutesBetween } from '@lienthong/domain';
import type { ErrorCode, WorkCalendar } from '@lienthong/domain';
import type { CalendarDecree } from './decree';
import { mergeDecree } from './merge-decree';

/**
 * Checks a decree against the calendar it changes, and answers that calendar as the decree leaves it.
 * @throws DomainError CALENDAR.UNKNOWN, CALENDAR.NOT_COVERED, CALENDAR.INVALID (hours that overlap, a make-up day that
 * is a holiday), DECREE.DAY_ALREADY_SO, DECREE.NO_WORKING_DAY
 */
export function checkDecree(decree: CalendarDecree, calendars: Readonly<Record<string, WorkCalendar>>): WorkCalendar {
  const calendar = Object.hasOwn(calendars, decree.calendar) ? calendars[decree.calendar] : undefined;
  if (calendar === undefined) {
    const known = Object.keys(calendars).join(', ');
    throw refusal(decree, 'CALENDAR.UNKNOWN', `calendar ${decree.calendar} is not in the catalogue; it has ${known}`);
  }
  checkCovered(decree, calendar);
  const { removedHolidays, removedWorkdays } = decree.changes;
  for (const date of removedHolidays) {
    if (!calendar.holidays.includes(date)) throw alreadySo(decree, date, 'is no holiday');
  }
  for (const date of removedWorkdays) {
    if (!calendar.workdays.includes(date)) throw alreadySo(decree, date, 'is no make-up working day');
  }
  const without = { ...decree, changes: { ...decree.changes, holidays: [], workdays: [] } };
  checkAdded(decree, mergeDecree(calendar, without));
  const merged = mergeDecree(calendar, decree);
  checkLeavesWork(decree, merged);
  return merged;
}

function checkCovered(decree: CalendarDecree, { covers }: WorkCalendar): void {
  const beyond = datesOf(decree).find((date) => covers !== undefined && (date < covers.from || date > covers.to));
  if (beyond === undefined) return;
  const rule = `calendar ${decree.calendar} is known from ${covers?.from} to ${covers?.to}`;
  throw refusal(decree, 'CALENDAR.NOT_COVERED', `${beyond}: ${rule}`);
}

function checkAdded(decree: CalendarDecree, before: WorkCalendar): void {
  const { holidays, workdays } = decree.changes;
  for (const { date } of holidays) {
    if (before.holidays.includes(date)) throw alreadySo(decree, date, 'is a holiday');
    if (!before.workdays.includes(date) && !workdays.some((day) => day.date === date)) continue;
    throw refusal(decree, 'CALENDAR.INVALID', `${date} would be both a holiday and a make-up working day; only one`);
  }
  for (const { date } of workdays) {
    if (before.holidays.includes(date)) {
      throw refusal(decree, 'CALENDAR.INVALID', `make-up day ${date} is a holiday; it can be only one`);
    }
    if (isWorked(date, before)) throw alreadySo(decree, date, 'is a working day');
  }
}

/** No decree leaves a month in which no office is open; such a file is a mistake. */
function checkLeavesWork(decree: CalendarDecree, merged: WorkCalendar): void {
  for (const month of new Set(datesOf(decree).map((date) => date.slice(0, 7)))) {
    if (daysOf(month).some((date) => isWorked(date, merged))) continue;
    throw refusal(decree, 'DECREE.NO_WORKING_DAY', `takes away all working days of ${month}; one at least must stay`);
  }
}

function datesOf({ changes }: CalendarDecree): string[] {
  const { holidays, workdays, removedHolidays, removedWorkdays } = changes;
  return [...[...holidays, ...workdays].map((day) => day.date), ...removedHolidays, ...removedWorkdays];
}

function daysOf(month: string): string[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const days = Array.from({ length: 31 }, (_, day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
  return days.filter((day) => day.startsWith(month));
}

function isWorked(date: string, calendar: WorkCalendar): boolean {
  return workingMinutesBetween(`${date}T00:00:00+07:00`, `${date}T23:59:59+07:00`, calendar) > 0;
}

function alreadySo(decree: CalendarDecree, date: string, what: string): DomainError {
  return refusal(decree, 'DECREE.DAY_ALREADY_SO', `${date} ${what} already in calendar ${decree.calendar}`);
}

function refusal({ id }: CalendarDecree, code: ErrorCode, detail: string): DomainError {
  return new DomainError(code, `decree ${id}: ${detail}`, { decree: id });
}
