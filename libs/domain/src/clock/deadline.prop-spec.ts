import fc from 'fast-check';
import type { WorkCalendar } from '../calendar/work-calendar';
import { closingOfDay, isWorkingTime, workingMinutesBetween } from '../calendar/working-time-queries';
import { dateOfInstant, formatInstant, parseInstant } from '../time/instant';
import { dateOfDay, dayOf, weekdayOf } from '../time/local-date';
import { computeDeadline } from './deadline';
import type { DeadlineRequest } from './deadline-request';
import type { LedgerEntry } from './ledger';

const runs = { numRuns: 10_000 };
const minute = 60_000;
const base = parseInstant('2024-02-01T00:00:00+07:00');
const at = (minutes: number): string => formatInstant(base + minutes * minute);

const office: WorkCalendar['hours']['mon'] = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
];
const weeks: readonly WorkCalendar['hours'][] = [
  { mon: office, tue: office, wed: office, thu: office, fri: office },
  { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [['07:30', '11:30']] },
  { mon: [['08:00', '12:00']], wed: [['00:00', '24:00']], sun: [['22:00', '24:00']] },
];
const dates = Array.from({ length: 60 }, (_, index) => dateOfDay(dayOf(2024, 2, 1) + index));

const calendarArb: fc.Arbitrary<WorkCalendar> = fc
  .record({
    hours: fc.constantFrom(...weeks),
    holidays: fc.uniqueArray(fc.constantFrom(...dates), { maxLength: 8 }),
    workdays: fc.uniqueArray(fc.constantFrom(...dates), { maxLength: 3 }),
    standardDayMinutes: fc.constantFrom(480, 240),
  })
  .map((calendar) => ({ ...calendar, workdays: calendar.workdays.filter((day) => !calendar.holidays.includes(day)) }));

/** Instants at which the rules turn: openings, closings, cut-offs, midnight. Half of all times are one of them. */
const edges = [0, 420, 690, 810, 900, 1020, 1440];
const inDayArb = fc.oneof(fc.constantFrom(...edges), fc.integer({ min: 0, max: 1439 }));

const stepArb = fc.record({
  edge: fc.option(fc.constantFrom(...edges)),
  gap: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 6000 })),
  op: fc.constantFrom('pause', 'pause', 'resume', 'resume', 'resume-all', 'restart', 'add', 'extend'),
  reason: fc.constantFrom('supplement', 'tax', undefined),
  amount: fc.integer({ min: 1, max: 3 }),
});
type Step = typeof stepArb extends fc.Arbitrary<infer S> ? S : never;

/** Makes a ledger that keeps the rules: what can't be done at a step is left out. */
function ledgerOf(start: number, steps: readonly Step[]): LedgerEntry[] {
  const open = new Set<string | undefined>();
  let now = start;
  return steps.flatMap(({ gap, edge, op, reason, amount }): LedgerEntry[] => {
    now += gap;
    if (edge !== null) now = Math.max(now, Math.floor(now / 1440) * 1440 + edge);
    if (op === 'add' || op === 'extend') return [{ op, amount }];
    if (op === 'pause') {
      if (open.has(reason)) return [];
      open.add(reason);
      return [{ op, at: at(now), reason }];
    }
    if (op === 'restart') {
      open.clear();
      return [{ op, at: at(now) }];
    }
    const all = op === 'resume-all' || reason === undefined;
    if (all ? open.size === 0 : !open.has(reason)) return [];
    if (all) open.clear();
    else open.delete(reason);
    return [all ? { op: 'resume', at: at(now) } : { op: 'resume', at: at(now), reason }];
  });
}

const requestArb: fc.Arbitrary<DeadlineRequest> = fc
  .record({
    start: fc.tuple(fc.integer({ min: 0, max: 20 }), inDayArb).map(([day, inDay]) => day * 1440 + inDay),
    amount: fc.integer({ min: 1, max: 6 }),
    unit: fc.constantFrom('working-hours', 'working-days', 'working-days', 'calendar-days', 'months'),
    counting: fc.constantFrom('by-the-hour', 'whole-days', undefined),
    cutoff: fc.constantFrom('15:00', '12:00', null, undefined),
    calendar: calendarArb,
    steps: fc.array(stepArb, { maxLength: 5 }),
  })
  .map(({ start, steps, ...rest }) => ({ ...rest, start: at(start), ledger: ledgerOf(start, steps) }));

/** Never due (null) counts as later than any due instant. */
const millis = (dueAt: string | null): number => (dueAt === null ? Infinity : parseInstant(dueAt));
const dueOf = (request: DeadlineRequest): number => millis(computeDeadline(request).dueAt);

describe('a deadline, whatever the clock', () => {
  it('is monotone in the amount', () => {
    fc.assert(
      fc.property(requestArb, fc.integer({ min: 1, max: 3 }), (request, more) => {
        expect(dueOf({ ...request, amount: request.amount + more })).toBeGreaterThanOrEqual(dueOf(request));
      }),
      runs,
    );
  });

  it('is not moved by a pause that is resumed at once', () => {
    fc.assert(
      fc.property(requestArb, fc.nat(), (request, place) => {
        const ledger = [...(request.ledger ?? [])];
        const index = place % (ledger.length + 1);
        const before = ledger.slice(0, index).findLast((entry) => entry.at !== undefined)?.at ?? request.start;
        ledger.splice(index, 0, { op: 'pause', at: before, reason: 'x' }, { op: 'resume', at: before, reason: 'x' });
        expect(dueOf({ ...request, ledger })).toBe(dueOf(request));
      }),
      runs,
    );
  });

  it('is never in non-working time: inside working hours or exactly at a closing', () => {
    fc.assert(
      fc.property(requestArb, (request) => {
        const { dueAt } = computeDeadline(request);
        if (dueAt === null) return;
        const justBefore = formatInstant(parseInstant(dueAt) - 1);
        expect([dueAt, isWorkingTime(justBefore, request.calendar)]).toEqual([dueAt, true]);
      }),
      runs,
    );
  });

  it('is never made earlier by one more holiday', () => {
    fc.assert(
      fc.property(requestArb, fc.constantFrom(...dates), (request, date) => {
        const { calendar } = request;
        const workdays = calendar.workdays.filter((day) => day !== date);
        const changed = { ...request, calendar: { ...calendar, workdays, holidays: [...calendar.holidays, date] } };
        fc.pre(!movesStartUnderPause(request, changed));
        expect(dueOf(changed)).toBeGreaterThanOrEqual(dueOf(request));
      }),
      runs,
    );
  });

  it('is explained without a gap from the start to the due instant, and the counted amounts sum to the whole', () => {
    fc.assert(fc.property(requestArb, fc.integer({ min: 0, max: 59 }), checkExplanation), runs);
  });
});

/**
 * In calendar days and months only paused days after the start day move the date. A holiday that moves the start day
 * itself into a pause takes a paused day away, while the date it is added to may have been rolled to the same day as
 * before: there the rule of design 6 gives an earlier date, and no reading of it would not.
 */
function movesStartUnderPause(before: DeadlineRequest, after: DeadlineRequest): boolean {
  if (before.unit !== 'calendar-days' && before.unit !== 'months') return false;
  if (before.ledger?.some(({ op }) => op === 'pause') !== true) return false;
  return computeDeadline(before).effectiveStart !== computeDeadline(after).effectiveStart;
}

function wholeAmount({ ledger, amount, unit, counting, calendar }: DeadlineRequest): number {
  const entries = ledger ?? [];
  const live = entries.slice(entries.findLastIndex(({ op }) => op === 'restart') + 1);
  const added = live.reduce((sum, entry) => sum + ('amount' in entry ? entry.amount : 0), amount);
  if (unit === 'working-hours') return added * 60;
  return unit === 'working-days' && counting !== 'whole-days' ? added * calendar.standardDayMinutes : added;
}

function checkExplanation(given: DeadlineRequest, seconds: number): void {
  const start = formatInstant(parseInstant(given.start) + (given.ledger?.length === 0 ? seconds * 1000 : 0));
  const request = { ...given, start };
  const { dueAt, explanation } = computeDeadline(request);
  let [end, sum] = [start, 0];
  for (const line of explanation) {
    const worked = workingMinutesBetween(line.from, line.to, request.calendar);
    const counts = line.kind === 'counted';
    const idle = line.kind === 'skipped' && !line.because.en.startsWith('At or after');
    const wrong =
      line.from !== end ||
      parseInstant(line.to) < parseInstant(line.from) ||
      (!counts && line.counted !== 0) ||
      (line.unit === 'minutes' && counts && Math.abs(line.counted - worked) > 1e-4) ||
      (line.unit === 'minutes' && idle && worked !== 0);
    if (wrong) throw new Error(`wrong line after ${end}: ${JSON.stringify(line)}`);
    [end, sum] = [line.to, sum + line.counted];
  }
  if (dueAt === null) return;
  expect(end).toBe(dueAt);
  expect(sum).toBe(wholeAmount(request));
}

/* ------------------------------------------------ the slow model: minute by minute, day by day, from the text alone */

interface ModelPause {
  readonly from: number;
  readonly to: number;
}

class SlowModel {
  private readonly flags = new Map<number, Uint8Array>();

  constructor(private readonly calendar: WorkCalendar) {}

  /** 1 for each working minute of a day, days counted from the base. */
  day(day: number): Uint8Array {
    let flags = this.flags.get(day);
    if (flags !== undefined) return flags;
    flags = new Uint8Array(1440);
    this.flags.set(day, flags);
    const date = dateOfInstant(at(day * 1440));
    if (this.calendar.holidays.includes(date)) return flags;
    const name =
      (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)[weekdayOf(dayOf(2024, 2, 1) + day)] ?? 'mon';
    const own = this.calendar.hours[name] ?? [];
    const weekend = name === 'sat' || name === 'sun';
    const makeUp = this.calendar.workdays.includes(date);
    const hours = makeUp && (weekend || own.length === 0) ? (this.calendar.hours.mon ?? []) : own;
    for (const [opens, closes] of hours) {
      const [from, to] = [opens, closes].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
      flags.fill(1, from, to);
    }
    return flags;
  }

  works(minuteIndex: number): boolean {
    const day = Math.floor(minuteIndex / 1440);
    return this.day(day)[minuteIndex - day * 1440] === 1;
  }

  isWorkday = (day: number): boolean => this.day(day).includes(1);
  closing = (day: number): number => day * 1440 + this.day(day).lastIndexOf(1) + 1;

  effective(start: number, cutoff: string | null | undefined): number {
    let now = start;
    if (typeof cutoff === 'string') {
      const limit = Number(cutoff.slice(0, 2)) * 60 + Number(cutoff.slice(3));
      if (start % 1440 >= limit) now = (Math.floor(start / 1440) + 1) * 1440;
    }
    while (!this.works(now)) now++;
    return now;
  }

  minutes(start: number, total: number, pauses: readonly ModelPause[]): number {
    let left = total;
    for (let day = Math.floor(start / 1440); ; day++) {
      const flags = this.day(day);
      for (let inDay = 0; inDay < 1440; inDay++) {
        const now = day * 1440 + inDay;
        if (flags[inDay] !== 1 || now < start) continue;
        const pause = pauses.find(({ from, to }) => from <= now && now < to);
        if (pause?.to === Infinity) return Infinity;
        if (pause === undefined && --left === 0) return now + 1;
      }
    }
  }

  wholeDays(startDay: number, total: number, pauses: readonly ModelPause[]): number {
    for (let [day, left] = [startDay + 1, total]; ; day++) {
      const frozen = pauses.some(({ from, to }) => {
        const covers = Math.floor(from / 1440) <= day && (to === Infinity || day < Math.floor(to / 1440));
        return covers && !(left === 1 && this.isWorkday(day) && from >= this.closing(day));
      });
      if (frozen && pauses.some(({ from, to }) => to === Infinity && Math.floor(from / 1440) <= day)) return Infinity;
      if (!frozen && this.isWorkday(day) && --left === 0) return this.closing(day);
    }
  }

  calendarDays(startDay: number, first: number, pauses: readonly ModelPause[]): number {
    const roll = (day: number): number => (this.isWorkday(day) ? day : roll(day + 1));
    let due = roll(first);
    for (const { from, to } of pauses) {
      if (from >= this.closing(due)) break;
      if (to === Infinity) return Infinity;
      let days = 0;
      for (let day = Math.floor(from / 1440); day < Math.floor(to / 1440); day++) if (day > startDay) days++;
      due = roll(due + days);
    }
    return this.closing(due);
  }
}

const minuteOf = (instant: string): number => (parseInstant(instant) - base) / minute;

/** Stretches in which a pause was open, by trying every entry's reasons. */
function modelPauses(entries: readonly LedgerEntry[]): ModelPause[] {
  const open = new Set<string | undefined>();
  const pauses: ModelPause[] = [];
  let from = 0;
  for (const entry of entries) {
    if (entry.op === 'pause') {
      if (open.size === 0) from = minuteOf(entry.at);
      open.add(entry.reason);
    } else if (entry.op === 'resume') {
      if (entry.reason === undefined) open.clear();
      else open.delete(entry.reason);
      if (open.size === 0) pauses.push({ from, to: minuteOf(entry.at) });
    }
  }
  return open.size > 0 ? [...pauses, { from, to: Infinity }] : pauses;
}

function monthsLater(day: number, months: number): number {
  const date = new Date(Date.UTC(2024, 1, 1 + day));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  last.setUTCDate(Math.min(last.getUTCDate(), date.getUTCDate()));
  return Math.round((last.getTime() - Date.UTC(2024, 1, 1)) / 86_400_000);
}

function modelDue(request: DeadlineRequest): number {
  const model = new SlowModel(request.calendar);
  const entries = request.ledger ?? [];
  const last = entries.findLastIndex(({ op }) => op === 'restart');
  const start = model.effective(minuteOf(entries[last]?.at ?? request.start), request.cutoff);
  const pauses = modelPauses(entries.slice(last + 1));
  const day = Math.floor(start / 1440);
  const total = wholeAmount(request);
  if (request.unit === 'calendar-days') return model.calendarDays(day, day + total, pauses);
  if (request.unit === 'months') return model.calendarDays(day, monthsLater(day, total), pauses);
  if (request.unit === 'working-days' && request.counting === 'whole-days') return model.wholeDays(day, total, pauses);
  return model.minutes(start, total, pauses);
}

describe('the slow model', () => {
  it('agrees with the fast one, for every unit, counting and ledger', () => {
    fc.assert(
      fc.property(requestArb, (request) => {
        const due = modelDue(request);
        const { dueAt } = computeDeadline(request);
        expect(dueAt).toBe(due === Infinity ? null : at(due));
      }),
      { numRuns: 4000 },
    );
  });

  it('knows the closing of each day as the queries do', () => {
    fc.assert(
      fc.property(calendarArb, fc.integer({ min: 0, max: 59 }), (calendar, day) => {
        const model = new SlowModel(calendar);
        const date = dates[day] ?? '';
        expect(closingOfDay(date, calendar)).toBe(model.isWorkday(day) ? at(model.closing(day)) : null);
      }),
      { numRuns: 1000 },
    );
  });
});
