import fc from 'fast-check';
import { dates, requestArb, wholeAmount } from '../../test/clock-requests';
import { SlowClock, slowMinute } from '../../test/slow-clock';
import { workingMinutesBetween } from '../calendar/working-time-queries';
import { formatInstant, parseInstant } from '../time/instant';
import { computeDeadline } from './deadline';
import type { DeadlineRequest } from './deadline-request';

const runs = { numRuns: 10_000 };

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
        const index = place % (ledger.filter(({ op }) => op !== 'stop').length + 1);
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
        const { dueAt, effectiveStart } = computeDeadline(request);
        const clock = new SlowClock(request.calendar);
        expect(clock.works(slowMinute(effectiveStart))).toBe(true);
        if (dueAt !== null) expect(clock.works(slowMinute(dueAt) - 1)).toBe(true);
      }),
      runs,
    );
  });

  it('is lengthened by what is added or extended as if it had been given at once', () => {
    fc.assert(
      fc.property(requestArb, fc.integer({ min: 1, max: 3 }), fc.boolean(), (request, amount, extended) => {
        const given = (request.ledger ?? []).filter(({ op }) => op !== 'restart');
        fc.pre(given.length === request.ledger?.length);
        const more = { ...request, ledger: [{ op: extended ? 'extend' : 'add', amount } as const, ...given] };
        expect(dueOf(more)).toBe(dueOf({ ...request, amount: request.amount + amount }));
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
  if (dueAt === null) {
    const last = explanation[explanation.length - 1];
    expect([last?.kind, last?.because.en.startsWith('Still paused'), sum <= wholeAmount(request)]).toEqual([
      'paused',
      true,
      true,
    ]);
    return;
  }
  expect(end).toBe(dueAt);
  expect(sum).toBe(wholeAmount(request));
}
