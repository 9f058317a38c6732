import type { LocalMillis } from '../time/instant';
import { exceptionOn, exceptionsBefore, isWorkday, type CompiledCalendar } from './compiled-calendar';
import { closingOf, dayAt } from './working-time';

/**
 * The last day of the run of ordinary working days that begins with working day `day` and closes by `until`.
 * A make-up day is a run of its own, so that it can be named; `acrossWeekends` lets a run go on to the next exception.
 */
export function ordinaryRun(
  calendar: CompiledCalendar,
  day: number,
  limit: { readonly until: LocalMillis; readonly acrossWeekends: boolean },
): number {
  if (exceptionOn(calendar, day) !== undefined) return day;
  const fits = (candidate: number): boolean =>
    isWorkday(calendar, candidate) && closingOf(calendar, candidate) <= limit.until;
  let last = day;
  if (!limit.acrossWeekends) {
    while (exceptionOn(calendar, last + 1) === undefined && fits(last + 1)) last++;
    return last;
  }
  const nextException = calendar.exceptionDays[exceptionsBefore(calendar, day + 1)] ?? Infinity;
  last = Math.min(nextException - 1, dayAt(limit.until));
  while (last > day && !fits(last)) last--;
  return last;
}
