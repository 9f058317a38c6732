import type { BilingualText } from '../clock/explanation';
import { parseDay, weekdayOf } from '../time/local-date';
import { checkStandardDay, noHours, readCovers, readExceptions, readWeek, type DayHours } from './read-calendar';
import type { CalendarDay, WorkCalendar } from './work-calendar';

/** Why no work is done in a stretch, and the document that says so. */
export interface GapReason {
  readonly because: BilingualText;
  readonly ground?: string;
}

/**
 * A calendar made ready for counting: the regular week in closed form, plus what exceptional days add or take away
 * as prefix sums. Any count over any length costs a few binary searches, never a walk over minutes or days.
 */
export interface CompiledCalendar {
  readonly source: WorkCalendar;
  readonly week: readonly DayHours[];
  readonly weekMillis: number;
  readonly weekWorkdays: number;
  /** What the regular week has before its i-th day (0 = Monday). */
  readonly millisBeforeWeekday: readonly number[];
  readonly workdaysBeforeWeekday: readonly number[];
  readonly exceptions: ReadonlyMap<number, DayHours>;
  readonly exceptionDays: readonly number[];
  /** What the first i exceptional days change against the regular week. */
  readonly millisShift: readonly number[];
  readonly workdaysShift: readonly number[];
  readonly named: ReadonlyMap<number, CalendarDay>;
  /** Reasons of stretches without work, found before. */
  readonly reasons: Map<number, GapReason>;
  readonly coversFrom: number;
  readonly coversTo: number;
}

const kept = new WeakMap<WorkCalendar, CompiledCalendar>();
let latest: CompiledCalendar | undefined;

function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push((sums[sums.length - 1] ?? 0) + value);
  return sums;
}

function compile(calendar: WorkCalendar): CompiledCalendar {
  const week = readWeek(calendar);
  const exceptions = readExceptions(calendar, week);
  checkStandardDay(calendar);
  const [coversFrom, coversTo] = readCovers(calendar);
  const millisBeforeWeekday = runningSums(week.map((hours) => hours.millis));
  const workdaysBeforeWeekday = runningSums(week.map((hours) => (hours.millis > 0 ? 1 : 0)));
  const exceptionDays = [...exceptions.keys()].sort((a, b) => a - b);
  const millis = exceptionDays.map((day) => exceptions.get(day)?.millis ?? 0);
  const usual = exceptionDays.map((day) => week[weekdayOf(day)]?.millis ?? 0);
  return {
    source: calendar,
    week,
    weekMillis: millisBeforeWeekday[7] ?? 0,
    weekWorkdays: workdaysBeforeWeekday[7] ?? 0,
    millisBeforeWeekday,
    workdaysBeforeWeekday,
    exceptions,
    exceptionDays,
    millisShift: runningSums(millis.map((now, index) => now - (usual[index] ?? 0))),
    workdaysShift: runningSums(millis.map((now, index) => Math.sign(now) - Math.sign(usual[index] ?? 0))),
    named: new Map((calendar.days ?? []).map((day) => [parseDay(day.date, 'CALENDAR.INVALID'), day])),
    reasons: new Map(),
    coversFrom,
    coversTo,
  };
}

/**
 * The calendar made ready for counting. A calendar with a code is kept ready for as long as its object lives; of those
 * without, which may come once and by the thousand, only the latest is. Calendars are values: a change is a new object.
 * @throws DomainError CALENDAR.INVALID
 */
export function compileCalendar(calendar: WorkCalendar): CompiledCalendar {
  if (latest?.source === calendar) return latest;
  const known = calendar.code === undefined ? undefined : kept.get(calendar);
  if (known !== undefined) return known;
  const made = compile(calendar);
  if (calendar.code === undefined) latest = made;
  else kept.set(calendar, made);
  return made;
}

/** Working hours of a day. */
export function hoursOn(calendar: CompiledCalendar, day: number): DayHours {
  return calendar.exceptions.get(day) ?? calendar.week[weekdayOf(day)] ?? noHours;
}

/** Whether a day has working time. */
export function isWorkday(calendar: CompiledCalendar, day: number): boolean {
  return hoursOn(calendar, day).millis > 0;
}
