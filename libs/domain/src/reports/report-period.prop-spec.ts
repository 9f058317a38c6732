import * as fc from 'fast-check';
import { balanceOf } from './report-period';
import type { ReportedDossier } from './report-period';
import { dateOfDay, dayMillis, parseDay } from '../time/local-date';
import { isoOfLocalMillis } from '../time/instant';

const first = parseDay('2020-01-01');
/** Midnights and the moments around them among all others. */
const instant = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(-1, 0, 1, 30_000_000))
  .map(([day, offset]) => (first + day) * dayMillis + offset);
const dossier: fc.Arbitrary<ReportedDossier> = fc.tuple(instant, fc.option(instant)).map(([one, other]) => ({
  receivedAt: isoOfLocalMillis(other === null ? one : Math.min(one, other)),
  finishedAt: other === null ? null : isoOfLocalMillis(Math.max(one, other)),
}));
const dossiers = fc.array(dossier, { maxLength: 30 });
/** Last days of periods that follow on each other, counted from the first day; together they cover every dossier. */
const cuts = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 6 });

function periodsOf(cut: readonly number[]): { readonly from: string; readonly to: string }[] {
  const lasts = [...cut, 70].sort((a, b) => a - b);
  return lasts.map((last, index) => ({
    from: dateOfDay(first + (lasts[index - 1] ?? -3) + 1),
    to: dateOfDay(first + last),
  }));
}

describe('the balance of report periods', () => {
  it('adds up, each period begins with what the one before left, and every dossier is counted once', () => {
    fc.assert(
      fc.property(dossiers, cuts, (all, cut) => {
        const balances = periodsOf(cut).map((period) => balanceOf(all, period));
        let left = 0;
        for (const { opening, received, finished, closing } of balances) {
          expect(opening).toBe(left);
          expect(opening + received).toBe(finished + closing);
          left = closing;
        }
        const sum = (key: 'received' | 'finished'): number => balances.reduce((total, one) => total + one[key], 0);
        expect(sum('received')).toBe(all.length);
        expect(sum('finished')).toBe(all.filter((one) => one.finishedAt !== null).length);
      }),
      { numRuns: 5_000 },
    );
  });
});
