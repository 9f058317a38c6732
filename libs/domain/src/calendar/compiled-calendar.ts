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
  /** Days that differ from the regular week, in order, and their hours. */
  readonly exceptionDays: readonly number[];
  readonly exceptionHours: readonly DayHours[];
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

const noNames: ReadonlyMap<number, CalendarDay> = new Map();

function readNames({ days }: WorkCalendar): ReadonlyMap<number, CalendarDay> {
  if (days === undefined || days.length === 0) return noNames;
  return new Map(days.map((day) => [parseDay(day.date, 'CALENDAR.INVALID'), day]));
}

/** Sums before each place; what all come to stands last. */
interface RunningSums {
  readonly millis: readonly number[];
  readonly workdays: readonly number[];
}

/** Sums of what days have, or with `usual` of what they have more than the usual day (less if negative). */
function runningSums(hours: readonly DayHours[], usual?: (index: number) => DayHours): RunningSums {
  const size = hours.length;
  const [millis, workdays] = [new Array<number>(size + 1), new Array<number>(size + 1)];
  let [sum, count] = [0, 0];
  for (let index = 0; index < size; index++) {
    [millis[index], workdays[index]] = [sum, count];
    const now = hours[index]?.millis ?? 0;
    const before = usual?.(index).millis ?? 0;
    sum += now - before;
    count += (now > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
  }
  [millis[size], workdays[size]] = [sum, count];
  return { millis, workdays };
}

function compile(calendar: WorkCalendar): CompiledCalendar {
  const week = readWeek(calendar);
  const { days, hours } = readExceptions(calendar, week);
  checkStandardDay(calendar);
  const [coversFrom, coversTo] = readCovers(calendar);
  const usual = runningSums(week);
  const shift = runningSums(hours, (index) => week[weekdayOf(days[index] ?? 0)] ?? noHours);
  return {
    source: calendar,
    week,
    weekMillis: usual.millis[7] ?? 0,
    weekWorkdays: usual.workdays[7] ?? 0,
    millisBeforeWeekday: usual.millis,
    workdaysBeforeWeekday: usual.workdays,
    exceptionDays: days,
    exceptionHours: hours,
    millisShift: shift.millis,
    workdaysShift: shift.workdays,
    named: readNames(calendar),
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

/** Index of the first exceptional day that is not before `day`. */
export function exceptionsBefore({ exceptionDays }: CompiledCalendar, day: number): number {
  let low = 0;
  let high = exceptionDays.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((exceptionDays[middle] ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Hours of a day that differs from the regular week, undefined for an ordinary one. */
export function exceptionOn(calendar: CompiledCalendar, day: number): DayHours | undefined {
  const index = exceptionsBefore(calendar, day);
  return calendar.exceptionDays[index] === day ? calendar.exceptionHours[index] : undefined;
}

/** Working hours of a day. */
export function hoursOn(calendar: CompiledCalendar, day: number): DayHours {
  return exceptionOn(calendar, day) ?? calendar.week[weekdayOf(day)] ?? noHours;
}

/** Whether a day has working time. */
export function isWorkday(calendar: CompiledCalendar, day: number): boolean {
  return hoursOn(calendar, day).millis > 0;
}
