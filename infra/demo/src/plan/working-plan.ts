import { computeDeadline, dateOfInstant, handoffDue, instantAtShareOfClock } from '@lienthong/domain';
import type { Allotment, PinnedStep, WorkCalendar } from '@lienthong/domain';

const minutesOfUnit = { 'working-hours': 60, 'working-days': 480, 'calendar-days': 480, months: 10_000 } as const;

/** Shortest and longest time that an officer of the demo works on one step, in working minutes. */
const [quickest, slowest] = [25, 150];
/** Share of a step's allotted time that is worked on it: the rest is slack for a slow machine. */
const workedShare = 0.3;

/** The instant `minutes` of working time after another. */
export function workAfter(start: string, minutes: number, calendar: WorkCalendar): string {
  const amount = Math.max(1, Math.ceil(minutes / 60));
  const request = { start, amount, unit: 'working-hours' as const, calendar, ledger: [] };
  return instantAtShareOfClock(request, Math.min(1, minutes / (amount * 60))) ?? start;
}

/** Working minutes planned for a step. `dice` in [0, 1) spreads them by a fifth either way. */
export function workMinutes(step: PinnedStep, dice: number): number {
  const allotted = step.allotted.amount * minutesOfUnit[step.allotted.unit];
  return Math.min(slowest, Math.max(quickest, allotted * workedShare)) * (0.8 + 0.4 * dice);
}

/** Half a working hour after an allotment that began at `start` is over. */
export function pastDue(start: string, allotted: Allotment, calendar: WorkCalendar): string {
  const { dueAt } = computeDeadline({ ...allotted, start, calendar, ledger: [] });
  return workAfter(dueAt ?? start, 30, calendar);
}

/** Half a working hour after an offer made at `offeredAt` has lapsed. */
export function pastLapse(offeredAt: string, calendar: WorkCalendar): string {
  return workAfter(handoffDue(offeredAt, calendar), 30, calendar);
}

/** The n-th working day of a run, 1 being the day it begins. */
export function workingDay(first: string, n: number, calendar: WorkCalendar): string {
  if (n <= 1) return first;
  const start = `${first}T07:00:00+07:00`;
  const request = { start, amount: n - 1, unit: 'working-days' as const, counting: 'whole-days' as const, calendar };
  return dateOfInstant(computeDeadline({ ...request, ledger: [] }).dueAt ?? start);
}

/** When a dossier that is to end on its appointment's date, or a working day after it, is taken up again. */
export function heldUntil(expect: 'on-time' | 'late', dueAt: string, calendar: WorkCalendar): string {
  const day = dateOfInstant(dueAt);
  return `${expect === 'on-time' ? day : workingDay(day, 2, calendar)}T07:20:00+07:00`;
}

/** A number in [0, 1) that depends on the text alone: the same plan in every run. */
export function diceOf(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return (hash % 997) / 997;
}
