import fc from 'fast-check';
import type { DeadlineRequest } from '../src/clock/deadline-request';
import type { LedgerEntry } from '../src/clock/ledger';
import type { WorkCalendar } from '../src/calendar/work-calendar';

/** Random clocks around Tết and the leap day of 2024, on random calendars. */
const base = Date.UTC(2024, 1, 1);

/** ISO text at +07:00 of a minute after 01/02/2024 00:00, made without the engine. */
export function minuteText(minutes: number): string {
  return `${new Date(base + minutes * 60_000).toISOString().slice(0, 19)}+07:00`;
}

const office: WorkCalendar['hours']['mon'] = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
];
const weeks: readonly WorkCalendar['hours'][] = [
  { mon: office, tue: office, wed: office, thu: office, fri: office },
  { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [['07:30', '11:30']] },
  { mon: [['08:00', '12:00']], wed: [['00:00', '24:00']], sun: [['22:00', '24:00']] },
];

/** The dates that random calendars change. */
export const dates = Array.from({ length: 60 }, (_, day) => minuteText(day * 1440).slice(0, 10));

export const calendarArb: fc.Arbitrary<WorkCalendar> = fc
  .record({
    hours: fc.constantFrom(...weeks),
    holidays: fc.uniqueArray(fc.constantFrom(...dates), { maxLength: 8 }),
    workdays: fc.uniqueArray(fc.constantFrom(...dates), { maxLength: 3 }),
    standardDayMinutes: fc.constantFrom(480, 240),
  })
  .map((calendar) => ({ ...calendar, workdays: calendar.workdays.filter((day) => !calendar.holidays.includes(day)) }));

/** Times of day at which the rules turn: openings, closings, cut-offs, midnight. Half of all times are one of them. */
const edges = [0, 420, 690, 810, 900, 1020, 1440];
export const minuteOfDayArb = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: 1439 }));
export const startArb = fc
  .tuple(fc.integer({ min: 0, max: 20 }), minuteOfDayArb)
  .map(([day, inDay]) => day * 1440 + inDay);

const stepArb = fc.record({
  edge: fc.option(fc.constantFrom(...edges)),
  gap: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 6000 })),
  op: fc.constantFrom('pause', 'pause', 'resume', 'resume', 'resume-all', 'restart', 'add', 'extend'),
  reason: fc.constantFrom('supplement', 'tax', undefined),
  amount: fc.integer({ min: 1, max: 3 }),
  dated: fc.boolean(),
});
type Step = typeof stepArb extends fc.Arbitrary<infer S> ? S : never;
const stepsArb = fc.record({ steps: fc.array(stepArb, { maxLength: 5 }), stopAfter: fc.option(fc.nat(6000)) });

/** Makes a ledger that keeps the rules: what can't be done at a step is left out. */
function ledgerOf(start: number, { steps, stopAfter }: { steps: readonly Step[]; stopAfter: number | null }) {
  const open = new Set<string | undefined>();
  let now = start;
  const entries = steps.flatMap(({ gap, edge, op, reason, amount, dated }): LedgerEntry[] => {
    now += gap;
    if (edge !== null) now = Math.max(now, Math.floor(now / 1440) * 1440 + edge);
    const at = minuteText(now);
    if (op === 'add' || op === 'extend') return [dated ? { op, amount, at } : { op, amount }];
    if (op === 'pause') {
      if (open.has(reason)) return [];
      open.add(reason);
      return [{ op, at, reason }];
    }
    if (op === 'restart') {
      open.clear();
      return [{ op, at }];
    }
    const all = op === 'resume-all' || reason === undefined;
    if (all ? open.size === 0 : !open.has(reason)) return [];
    if (all) open.clear();
    else open.delete(reason);
    return [all ? { op: 'resume', at } : { op: 'resume', at, reason }];
  });
  return stopAfter === null ? entries : [...entries, { op: 'stop', at: minuteText(now + stopAfter) } as const];
}

/** Every unit, counting, cut-off and ledger, on the given calendars. */
export function requestsOn(
  calendars: fc.Arbitrary<WorkCalendar>,
  starts: fc.Arbitrary<number> = startArb,
): fc.Arbitrary<DeadlineRequest> {
  return fc
    .record({
      start: starts,
      amount: fc.integer({ min: 1, max: 6 }),
      unit: fc.constantFrom('working-hours', 'working-days', 'working-days', 'calendar-days', 'months'),
      counting: fc.constantFrom('by-the-hour', 'whole-days', undefined),
      cutoff: fc.constantFrom('15:00', '12:00', null, undefined),
      calendar: calendars,
      steps: stepsArb,
    })
    .map(({ start, steps, ...rest }) => ({ ...rest, start: minuteText(start), ledger: ledgerOf(start, steps) }));
}

export const requestArb = requestsOn(calendarArb);

/** The whole amount of a clock: its own and what was added since the last restart, in minutes, days or months. */
export function wholeAmount({ ledger, amount, unit, counting, calendar }: DeadlineRequest): number {
  const entries = ledger ?? [];
  const live = entries.slice(entries.findLastIndex(({ op }) => op === 'restart') + 1);
  const whole = live.reduce((sum, entry) => sum + ('amount' in entry ? entry.amount : 0), amount);
  if (unit === 'working-hours') return whole * 60;
  return unit === 'working-days' && counting !== 'whole-days' ? whole * calendar.standardDayMinutes : whole;
}
