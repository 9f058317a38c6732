import * as fc from 'fast-check';
import { countBy, countFacts } from './count-facts';
import type { DossierFact } from './dossier-fact';
import { measuresOf, standingOn } from './measures';
import { countNow } from './now-counts';
import { reportGroupings, reportMeasures } from './report-counts';
import type { ReportCounts, ReportGrouping } from './report-counts';
import { balanceOf } from './report-period';
import { timelinessOf } from '../clock/timeliness';
import { dateOfDay, parseDay } from '../time/local-date';

const first = parseDay('2020-01-01');
const date = fc.integer({ min: 0, max: 120 }).map((day) => dateOfDay(first + day));
const at = (day: string): string => `${day}T09:30:00+07:00`;

const fact: fc.Arbitrary<DossierFact> = fc
  .record({
    days: fc.tuple(date, fc.option(date)),
    dueOn: fc.option(date),
    pausedOn: fc.option(date),
    unit: fc.constantFrom('05431', '05434', '164'),
    field: fc.constantFrom('HT', 'DD'),
    procedure: fc.constantFrom('1.004873', '1.012783'),
    channel: fc.constantFrom('desk', 'online', 'public-post'),
    ending: fc.constantFrom('returned', 'refused', 'withdrawn', 'stopped'),
    overranOutside: fc.boolean(),
    elsewhere: fc.boolean(),
  })
  .map(({ days: [one, other], ending, ...rest }) => {
    const [receivedOn, finishedOn] = other === null ? [one, null] : one < other ? [one, other] : [other, one];
    const dueAt = rest.dueOn === null ? null : at(rest.dueOn);
    return {
      ...rest,
      code: '000.01.19.H55-200302-0001',
      seq: 1,
      procedureVersion: 1,
      case: 'c',
      business: finishedOn === null ? ('processing' as const) : ending,
      holder: finishedOn === null ? rest.unit : null,
      receivedAt: at(receivedOn),
      receivedOn,
      dueAt,
      riskAt: dueAt,
      finishedAt: finishedOn === null ? null : at(finishedOn),
      finishedOn,
      timeliness: finishedOn === null ? null : timelinessOf(at(finishedOn), dueAt),
      closed: finishedOn !== null,
    };
  });
const facts = fc.array(fact, { maxLength: 30 });
const window = fc.tuple(date, date, date).map(([a, b, today]) => ({ from: a < b ? a : b, to: a < b ? b : a, today }));
const groupings = fc.subarray([...reportGroupings]);

function keyOf(by: readonly ReportGrouping[]): (fact: DossierFact, month: string) => string {
  return (one, month) => by.map((name) => ({ ...one, month, tier: one.unit.length })[name]).join('|');
}

function checkIdentities(counts: ReportCounts): void {
  expect(counts.carriedOver + counts.received).toBe(counts.finished + counts.closing);
  expect(counts.receivedOnline + counts.receivedPost + counts.receivedDesk).toBe(counts.received);
  expect(counts.finishedEarly + counts.finishedOnTime + counts.finishedLate).toBe(counts.finished);
  expect(counts.inProcessOnTime + counts.inProcessLate + counts.paused).toBe(counts.closing);
  expect(counts.finishedLateOutside).toBeLessThanOrEqual(counts.finishedLate);
  expect(counts.inProcessLateOutside).toBeLessThanOrEqual(counts.inProcessLate);
}

describe('the numbers of a report', () => {
  it('add up, and agree with the balance of the register', () => {
    fc.assert(
      fc.property(facts, window, (all, period) => {
        const counts = countFacts(all, period);
        checkIdentities(counts);
        const { carriedOver: opening, received, finished, closing } = counts;
        expect({ opening, received, finished, closing }).toEqual(balanceOf(all, period));
      }),
      { numRuns: 500 },
    );
  });

  it('sum to the totals whatever they are split by, and each is the length of its list', () => {
    fc.assert(
      fc.property(facts, window, groupings, (all, period, by) => {
        const totals = countFacts(all, period);
        const cells = countBy(all, period, keyOf(by));
        for (const measure of reportMeasures) {
          expect(cells.reduce((sum, { counts }) => sum + counts[measure], 0)).toBe(totals[measure]);
          const listed = all.filter((one) => measuresOf(one, period).some((is) => is.measure === measure));
          expect(listed).toHaveLength(totals[measure]);
        }
        if (!by.includes('month')) cells.forEach(({ counts }) => checkIdentities(counts));
      }),
      { numRuns: 500 },
    );
  });

  it('never have fewer received when the period ends later', () => {
    fc.assert(
      fc.property(facts, window, date, (all, period, later) => {
        fc.pre(later >= period.to);
        const longer = countFacts(all, { ...period, to: later });
        expect(longer.received).toBeGreaterThanOrEqual(countFacts(all, period).received);
      }),
      { numRuns: 500 },
    );
  });

  it('never have something late among what is in time', () => {
    fc.assert(
      fc.property(facts, window, (all, period) => {
        const judged = period.to < period.today ? period.to : period.today;
        const inTime = new Set(['finishedEarly', 'finishedOnTime', 'inProcessOnTime', 'paused']);
        for (const one of all) {
          const isInTime = measuresOf(one, period).some(({ measure }) => inTime.has(measure));
          const ended = one.finishedOn !== null && one.finishedOn <= period.to;
          if (isInTime && one.dueOn !== null) expect(one.dueOn >= ((ended ? one.finishedOn : judged) ?? '')).toBe(true);
          if (isInTime && !ended) expect(standingOn(one, judged)).not.toBe('late');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of now are those of a period that ends today', () => {
    fc.assert(
      fc.property(facts, date, (all, today) => {
        const past = all.filter(({ receivedOn, finishedOn }) => receivedOn <= today && (finishedOn ?? today) <= today);
        const now = countNow(past, at(today)).get('');
        const counts = countFacts(past, { from: '2019-01-01', to: today, today });
        expect([now?.inProcess ?? 0, now?.onTime ?? 0, now?.late ?? 0, now?.paused ?? 0]).toEqual([
          counts.closing,
          counts.inProcessOnTime,
          counts.inProcessLate,
          counts.paused,
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
