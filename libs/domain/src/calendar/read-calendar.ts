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
  const spans = listed.map((span) => readSpan(calendar, thing, span)).sort((a, b) => a.opens - b.opens);
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

/** Hours of the regular week, Monday first. @throws DomainError CALENDAR.INVALID */
export function readWeek(calendar: WorkCalendar): readonly DayHours[] {
  const hours: unknown = calendar.hours;
  if (typeof hours !== 'object' || hours === null || Array.isArray(hours)) {
    throw refuseCalendar(calendar, 'hours must be an object with the days of the week');
  }
  const week: DayHours[] = weekdays.map(() => noHours);
  for (const [weekday, listed] of Object.entries(hours)) {
    const index = (weekdays as readonly string[]).indexOf(weekday);
    if (index < 0) {
      throw refuseCalendar(
        calendar,
        `hours of ${JSON.stringify(weekday)} are for no day of the week (${weekdays.join(', ')})`,
      );
    }
    week[index] = readDayHours(calendar, weekday, listed);
  }
  if (week.some(({ millis }) => millis > 0)) return week;
  throw refuseCalendar(calendar, 'hours hold no working time at all; at least one stretch is needed');
}

function readDays(calendar: WorkCalendar, list: 'holidays' | 'workdays'): readonly number[] {
  const dates: unknown = calendar[list];
  if (!Array.isArray(dates)) throw refuseCalendar(calendar, `${list} must be a list of dates`);
  return dates.map((date: unknown) => {
    const day = findDay(date);
    if (day !== undefined) return day;
    throw refuseCalendar(calendar, `${list} entry ${JSON.stringify(date)} is not a real day written YYYY-MM-DD`);
  });
}

/** Hours of the days that differ from the regular week. @throws DomainError CALENDAR.INVALID */
export function readExceptions(calendar: WorkCalendar, week: readonly DayHours[]): ReadonlyMap<number, DayHours> {
  const exceptions = new Map<number, DayHours>();
  for (const day of readDays(calendar, 'holidays')) exceptions.set(day, noHours);
  const holidays = exceptions.size === 0 ? undefined : new Set(exceptions.keys());
  readDays(calendar, 'workdays').forEach((day, index) => {
    if (holidays?.has(day) === true) {
      const rule = 'is both a holiday and a make-up working day; it can be only one';
      throw refuseCalendar(calendar, `${calendar.workdays[index]} ${rule}`);
    }
    const weekday = weekdayOf(day);
    const own = week[weekday] ?? noHours;
    // A make-up day on a weekend has Monday's hours even where the office has weekend hours of its own.
    exceptions.set(day, weekday < 5 && own.millis > 0 ? own : (week[0] ?? noHours));
  });
  return exceptions;
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
