import { DomainError } from '../errors/domain-error';
import { findDay, weekdayOf } from '../time/local-date';
import { findTimeOfDay } from '../time/time-of-day';
import { weekdays, type WorkCalendar } from './work-calendar';

/** Opening (included) and closing (excluded) in milliseconds after midnight. */
export interface Span {
  readonly opens: number;
  readonly closes: number;
}

/** Working hours of one day, in order; a day off has no spans. */
export interface DayHours {
  readonly spans: readonly Span[];
  readonly millis: number;
}

export const noHours: DayHours = { spans: [], millis: 0 };

/** A refusal that names the calendar, the thing in it, its value and the rule. */
function refuseCalendar(calendar: WorkCalendar, detail: string): DomainError {
  const code = typeof calendar?.code === 'string' ? calendar.code : '(inline)';
  return new DomainError('CALENDAR.INVALID', `calendar ${code}: ${detail}`, { calendar: code });
}

function readSpan(calendar: WorkCalendar, thing: string, span: unknown): Span {
  const pair: readonly unknown[] = Array.isArray(span) && span.length === 2 ? span : [];
  const opens = findTimeOfDay(pair[0]);
  const closes = findTimeOfDay(pair[1], true);
  if (opens === undefined || closes === undefined) {
    throw refuseCalendar(calendar, `${thing} ${JSON.stringify(span)} must be two times HH:MM`);
  }
  if (closes > opens) return { opens, closes };
  throw refuseCalendar(
    calendar,
    `${thing} ${JSON.stringify(span)} are reversed or empty; opening comes before closing`,
  );
}

function readDayHours(calendar: WorkCalendar, weekday: string, listed: unknown): DayHours {
  const thing = `hours of ${weekday}`;
  if (!Array.isArray(listed)) throw refuseCalendar(calendar, `${thing} must be a list of [opens, closes]`);
  const spans = listed.map((span) => readSpan(calendar, thing, span));
  if (spans.length > 1) spans.sort((a, b) => a.opens - b.opens);
  let [millis, closed] = [0, 0];
  for (const { opens, closes } of spans) {
    if (opens < closed) {
      const value = JSON.stringify(listed);
      throw refuseCalendar(calendar, `${thing} ${value} overlap; each stretch ends before the next opens`);
    }
    millis += closes - opens;
    closed = closes;
  }
  return { spans, millis };
}

/** Whether a day lists the very hours of another that was read before: most weeks say the same ones five times. */
function sameHours(listed: unknown, before: unknown): boolean {
  if (!Array.isArray(listed) || !Array.isArray(before) || listed.length !== before.length) return false;
  const [spans, others]: readonly [readonly unknown[], readonly unknown[]] = [listed, before];
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index];
    const other = others[index];
    if (!Array.isArray(span) || !Array.isArray(other) || span.length !== 2) return false;
    if (span[0] !== other[0] || span[1] !== other[1]) return false;
  }
  return true;
}

/** Hours of the regular week, Monday first. @throws DomainError CALENDAR.INVALID */
export function readWeek(calendar: WorkCalendar): readonly DayHours[] {
  const hours = calendar.hours as Readonly<Record<string, unknown>>;
  if (typeof hours !== 'object' || hours === null || Array.isArray(hours)) {
    throw refuseCalendar(calendar, 'hours must be an object with the days of the week');
  }
  const week: DayHours[] = [noHours, noHours, noHours, noHours, noHours, noHours, noHours];
  let [before, read, open]: [unknown, DayHours, boolean] = [undefined, noHours, false];
  for (const weekday of Object.keys(hours)) {
    const index = (weekdays as readonly string[]).indexOf(weekday);
    if (index < 0) {
      throw refuseCalendar(
        calendar,
        `hours of ${JSON.stringify(weekday)} are for no day of the week (${weekdays.join(', ')})`,
      );
    }
    const listed = hours[weekday];
    if (!sameHours(listed, before)) [before, read] = [listed, readDayHours(calendar, weekday, listed)];
    week[index] = read;
    open ||= read.millis > 0;
  }
  if (open) return week;
  throw refuseCalendar(calendar, 'hours hold no working time at all; at least one stretch is needed');
}

function readDays(calendar: WorkCalendar, list: 'holidays' | 'workdays'): number[] {
  const dates: unknown = calendar[list];
  if (!Array.isArray(dates)) throw refuseCalendar(calendar, `${list} must be a list of dates`);
  const days: number[] = [];
  for (const date of dates as readonly unknown[]) {
    const day = findDay(date);
    if (day === undefined) {
      throw refuseCalendar(calendar, `${list} entry ${JSON.stringify(date)} is not a real day written YYYY-MM-DD`);
    }
    days.push(day);
  }
  return days;
}

/** The days in order, each once. Lists are mostly written so, and then come back as they are. */
function inOrder(days: readonly number[]): readonly number[] {
  for (let index = 1; index < days.length; index++) {
    if ((days[index] ?? 0) <= (days[index - 1] ?? 0)) return [...new Set(days)].sort((a, b) => a - b);
  }
  return days;
}

/** A make-up day on a weekend has Monday's hours even where the office has weekend hours of its own. */
function makeUpHours(week: readonly DayHours[], day: number): DayHours {
  const weekday = weekdayOf(day);
  const own = week[weekday] ?? noHours;
  return weekday < 5 && own.millis > 0 ? own : (week[0] ?? noHours);
}

function refuseBoth(calendar: WorkCalendar, holidays: readonly number[], workdays: readonly number[]): DomainError {
  const date = calendar.workdays[workdays.findIndex((day) => holidays.includes(day))];
  return refuseCalendar(calendar, `${date} is both a holiday and a make-up working day; it can be only one`);
}

/** Days that differ from the regular week, in order, and their hours. */
export interface Exceptions {
  readonly days: readonly number[];
  readonly hours: readonly DayHours[];
}

/** Holidays and make-up days laid into one order. @throws DomainError CALENDAR.INVALID */
export function readExceptions(calendar: WorkCalendar, week: readonly DayHours[]): Exceptions {
  const holidays = inOrder(readDays(calendar, 'holidays'));
  const listed = readDays(calendar, 'workdays');
  const workdays = inOrder(listed);
  const size = holidays.length + workdays.length;
  const [days, hours] = [new Array<number>(size), new Array<DayHours>(size)];
  let makeUp = 0;
  for (let off = 0; off <= holidays.length; off++) {
    const holiday = off < holidays.length ? (holidays[off] ?? 0) : Infinity;
    for (; makeUp < workdays.length; makeUp++) {
      const workday = workdays[makeUp] ?? 0;
      if (workday > holiday) break;
      if (workday === holiday) throw refuseBoth(calendar, holidays, listed);
      days[off + makeUp] = workday;
      hours[off + makeUp] = makeUpHours(week, workday);
    }
    if (off === holidays.length) break;
    days[off + makeUp] = holiday;
    hours[off + makeUp] = noHours;
  }
  return { days, hours };
}

/** First and last day that the calendar speaks of. @throws DomainError CALENDAR.INVALID */
export function readCovers(calendar: WorkCalendar): readonly [from: number, to: number] {
  if (calendar.covers === undefined) return [-Infinity, Infinity];
  const from = findDay(calendar.covers.from);
  const to = findDay(calendar.covers.to);
  if (from !== undefined && to !== undefined && from <= to) return [from, to];
  const value = JSON.stringify(calendar.covers);
  throw refuseCalendar(calendar, `covers ${value} must be two real days, the first not after the last`);
}

/** @throws DomainError CALENDAR.INVALID unless a standard day has whole minutes, no more than a day has */
export function checkStandardDay(calendar: WorkCalendar): void {
  const minutes = calendar.standardDayMinutes;
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440) return;
  const value = JSON.stringify(minutes) ?? 'missing';
  throw refuseCalendar(calendar, `standardDayMinutes ${value} must be a whole number from 1 to 1440`);
}
