import { DomainError } from '../errors/domain-error';
import type { LocalMillis } from '../time/instant';
import { dayMillis, lastDay } from '../time/local-date';
import { exceptionsBefore, hoursOn, type CompiledCalendar } from './compiled-calendar';

/** The day number of an instant. */
export const dayAt = (at: LocalMillis): number => Math.floor(at / dayMillis);

/** Working milliseconds of all days before `day`, from a fixed far-off zero. */
function millisBeforeDay(calendar: CompiledCalendar, day: number): number {
  const week = Math.floor((day + 3) / 7);
  const usual = week * calendar.weekMillis + (calendar.millisBeforeWeekday[day + 3 - week * 7] ?? 0);
  return usual + (calendar.millisShift[exceptionsBefore(calendar, day)] ?? 0);
}

/** Working days before `day`, from the same zero. */
function workdaysBeforeDay(calendar: CompiledCalendar, day: number): number {
  const week = Math.floor((day + 3) / 7);
  const usual = week * calendar.weekWorkdays + (calendar.workdaysBeforeWeekday[day + 3 - week * 7] ?? 0);
  return usual + (calendar.workdaysShift[exceptionsBefore(calendar, day)] ?? 0);
}

function millisBefore(calendar: CompiledCalendar, at: LocalMillis): number {
  const day = dayAt(at);
  const inDay = at - day * dayMillis;
  let sum = millisBeforeDay(calendar, day);
  for (const span of hoursOn(calendar, day).spans) {
    if (inDay <= span.opens) break;
    sum += Math.min(inDay, span.closes) - span.opens;
  }
  return sum;
}

/** Working milliseconds from one instant to another; negative if the second is the earlier one. */
export function workedMillis(calendar: CompiledCalendar, from: LocalMillis, to: LocalMillis): number {
  return millisBefore(calendar, to) - millisBefore(calendar, from);
}

/** Working days d with `from` ≤ d < `to`. */
export function workdaysBetween(calendar: CompiledCalendar, from: number, to: number): number {
  return to <= from ? 0 : workdaysBeforeDay(calendar, to) - workdaysBeforeDay(calendar, from);
}

/** First day ≥ `from` after which `reached` holds; `reached` must stay true once it is. */
function firstDayThat(calendar: CompiledCalendar, from: number, reached: (day: number) => boolean): number {
  let low = from;
  let step = 8;
  while (!reached(low + step)) {
    low += step;
    step *= 2;
    if (low > lastDay) throw outOfTime(calendar);
  }
  let high = low + step;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle + 1;
  }
  if (low > lastDay) throw outOfTime(calendar);
  return low;
}

function outOfTime(calendar: CompiledCalendar): DomainError {
  const name = calendar.source.code ?? '(inline)';
  if (calendar.weekMillis === 0) {
    return new DomainError('CLOCK.NO_WORKING_TIME', `calendar ${name} has no working time left to count in`);
  }
  return new DomainError('CLOCK.AMOUNT_INVALID', `the amount runs beyond the year 9999 in calendar ${name}`);
}

/** The n-th working day after `day` (n ≥ 1). */
export function workdayAfter(calendar: CompiledCalendar, day: number, n: number): number {
  const target = workdaysBeforeDay(calendar, day + 1) + n;
  return firstDayThat(calendar, day + 1, (candidate) => workdaysBeforeDay(calendar, candidate + 1) >= target);
}

/** `day` if it is a working day, else the next one. */
export function workdayFrom(calendar: CompiledCalendar, day: number): number {
  return hoursOn(calendar, day).millis > 0 ? day : workdayAfter(calendar, day, 1);
}

/** The earliest instant at which `millis` (> 0) of working time have passed since `from`; a closing time stays one. */
export function afterWorking(calendar: CompiledCalendar, from: LocalMillis, millis: number): LocalMillis {
  const target = millisBefore(calendar, from) + millis;
  const day = firstDayThat(calendar, dayAt(from), (candidate) => millisBeforeDay(calendar, candidate + 1) >= target);
  let left = target - millisBeforeDay(calendar, day);
  for (const span of hoursOn(calendar, day).spans) {
    const length = span.closes - span.opens;
    if (left <= length) return day * dayMillis + span.opens + left;
    left -= length;
  }
  throw outOfTime(calendar);
}

/** Opening of the first stretch of a working day. */
export function openingOf(calendar: CompiledCalendar, day: number): LocalMillis {
  return day * dayMillis + (hoursOn(calendar, day).spans[0]?.opens ?? 0);
}

/** Closing of the last stretch of a working day. */
export function closingOf(calendar: CompiledCalendar, day: number): LocalMillis {
  const { spans } = hoursOn(calendar, day);
  return day * dayMillis + (spans[spans.length - 1]?.closes ?? dayMillis);
}

/** `at` itself inside working time (opening included, closing excluded), else the next opening. */
export function openingFrom(calendar: CompiledCalendar, at: LocalMillis): LocalMillis {
  const day = dayAt(at);
  const inDay = at - day * dayMillis;
  for (const span of hoursOn(calendar, day).spans) {
    if (inDay < span.closes) return inDay < span.opens ? day * dayMillis + span.opens : at;
  }
  return openingOf(calendar, workdayAfter(calendar, day, 1));
}

/** Opening of the first working day after the day of `at`. */
export function openingOfNextWorkday(calendar: CompiledCalendar, at: LocalMillis): LocalMillis {
  return openingOf(calendar, workdayAfter(calendar, dayAt(at), 1));
}
