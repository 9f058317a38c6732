import fc from 'fast-check';
import { calendarArb, dates, minuteOfDayArb, minuteText, requestArb, requestsOn } from '../../test/clock-requests';
import { officialCalendar } from '../../test/official-calendar';
import { SlowClock, slowDeadline, slowMinute, slowText } from '../../test/slow-clock';
import { closingOfDay } from '../calendar/working-time-queries';
import { computeDeadline } from './deadline';
import type { DeadlineRequest } from './deadline-request';

/** Days from 01/02/2024 to 02/01/2019 and to 30/09/2027: where the official calendar holds every count of these tests. */
const firstOfficial = -1856;
const lastOfficial = 1337;
const official = requestsOn(
  fc.constant(officialCalendar()),
  fc
    .tuple(fc.integer({ min: firstOfficial, max: lastOfficial }), minuteOfDayArb)
    .map(([day, inDay]) => day * 1440 + inDay),
);

function agree(request: DeadlineRequest): void {
  const { effectiveStart, dueAt } = computeDeadline(request);
  expect({ effectiveStart, dueAt }).toEqual(slowDeadline(request));
}

describe('the slow model, minute by minute', () => {
  it('agrees with the engine for every unit, counting and ledger', () => {
    fc.assert(fc.property(requestArb, agree), { numRuns: 10_000 });
  });

  it('agrees with the engine on the official calendar, 2019–2027', () => {
    const covered = official.filter(({ unit, start }) => unit !== 'months' || start < '2026');
    fc.assert(fc.property(covered, agree), { numRuns: 10_000 });
  });

  it('knows the closing of each day as the queries do', () => {
    fc.assert(
      fc.property(calendarArb, fc.constantFrom(...dates), (calendar, date) => {
        const model = new SlowClock(calendar);
        const day = Math.floor(slowMinute(`${date}T00:00:00+07:00`) / 1440);
        expect(closingOfDay(date, calendar)).toBe(model.isWorkday(day) ? slowText(model.closing(day)) : null);
      }),
      { numRuns: 1000 },
    );
  });

  it('is no echo of the engine: it counts a case worked by hand', () => {
    const monday = minuteText((4 + 28 + 1) * 1440 - 1440 + 420);
    expect(monday).toBe('2024-03-04T07:00:00+07:00');
    const request = { start: monday, amount: 2, unit: 'working-days', calendar: officialCalendar() } as const;
    expect(slowDeadline(request)).toEqual({ effectiveStart: monday, dueAt: '2024-03-05T17:00:00+07:00' });
  });
});
