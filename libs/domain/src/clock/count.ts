import {
  closingOf,
  dayAt,
  afterWorking,
  workdayAfter,
  workdayFrom,
  workdaysBetween,
  workedMillis,
} from '../calendar/working-time';
import type { CompiledCalendar } from '../calendar/compiled-calendar';
import { DomainError } from '../errors/domain-error';
import type { LocalMillis } from '../time/instant';
import { addMonths, lastDay } from '../time/local-date';
import type { Pause } from './read-ledger';

/** Where a count ended, and the pauses that bore on it (a pause at or after the due instant bears on nothing). */
export interface Count {
  readonly due: LocalMillis | null;
  readonly pauses: readonly Pause[];
}

/** The three ways in which the law counts; `minutes` serves hours and working days by the hour. */
export type CountRule = 'minutes' | 'whole-days' | 'calendar-days' | 'months';

/** `amount` minutes of working time from `start`; a pause freezes what is left. */
export function countMinutes(
  calendar: CompiledCalendar,
  start: LocalMillis,
  amount: number,
  pauses: readonly Pause[],
): Count {
  const taken: Pause[] = [];
  let [cursor, left] = [start, amount * 60_000];
  for (const pause of pauses) {
    if (pause.from >= afterWorking(calendar, cursor, left)) break;
    taken.push(pause);
    if (pause.to === null) return { due: null, pauses: taken };
    if (pause.from > cursor) left -= workedMillis(calendar, cursor, pause.from);
    cursor = Math.max(cursor, pause.to);
  }
  return { due: afterWorking(calendar, cursor, left), pauses: taken };
}

/** Days by which a pause moves a due date: from its own day, or the one after the start day, to before that of resuming. */
export function pausedDays(pause: Pause, startDay: number): { readonly from: number; readonly to: number } {
  const from = Math.max(dayAt(pause.from), startDay + 1);
  return { from, to: pause.to === null ? Infinity : Math.max(from, dayAt(pause.to)) };
}

/** The due day of a count in days or months, moved pause by pause, each time judged against the date reached so far. */
export function countDays(
  calendar: CompiledCalendar,
  startDay: number,
  count: { readonly rule: Exclude<CountRule, 'minutes'>; readonly amount: number },
  pauses: readonly Pause[],
): Count {
  const taken: Pause[] = [];
  let due = firstDueDay(calendar, startDay, count);
  for (const pause of pauses) {
    if (pause.from >= closingOf(calendar, due)) break;
    taken.push(pause);
    if (pause.to === null) return { due: null, pauses: taken };
    const { from, to } = pausedDays(pause, startDay);
    if (count.rule === 'whole-days') {
      const moved = workdaysBetween(calendar, from, to);
      if (moved > 0) due = workdayAfter(calendar, due, moved);
    } else due = roll(calendar, due + to - from);
  }
  return { due: closingOf(calendar, due), pauses: taken };
}

function firstDueDay(
  calendar: CompiledCalendar,
  startDay: number,
  count: { readonly rule: Exclude<CountRule, 'minutes'>; readonly amount: number },
): number {
  if (count.rule === 'whole-days') return workdayAfter(calendar, startDay, count.amount);
  return roll(calendar, count.rule === 'months' ? addMonths(startDay, count.amount) : startDay + count.amount);
}

/** A due day that is no working day moves to the next one (Civil Code 2015, Art. 148.5). */
function roll(calendar: CompiledCalendar, day: number): number {
  if (day > lastDay) throw new DomainError('CLOCK.AMOUNT_INVALID', 'the amount runs beyond the year 9999');
  return workdayFrom(calendar, day);
}
