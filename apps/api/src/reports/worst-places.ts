import type { WorstPlace } from '@lienthong/contracts';
import { countBy } from '@lienthong/domain';
import type { BilingualText, DossierFact, ReportWindow } from '@lienthong/domain';

const most = 10;

/** Where most is late of what was finished and what is open, worst first. */
export function worstPlaces(
  facts: readonly DossierFact[],
  window: ReportWindow,
  by: 'procedure' | 'unit',
  nameOf: (code: string) => BilingualText,
): WorstPlace[] {
  return countBy(facts, window, (fact) => fact[by])
    .map(({ key, counts }) => {
      const { finished, finishedLate, closing: inProcess, inProcessLate } = counts;
      const lateShare = (finishedLate + inProcessLate) / Math.max(1, finished + inProcess);
      return { code: key, name: nameOf(key), finished, finishedLate, inProcess, inProcessLate, lateShare };
    })
    .filter(({ lateShare }) => lateShare > 0)
    .sort((a, b) => b.lateShare - a.lateShare || b.finishedLate + b.inProcessLate - a.finishedLate - a.inProcessLate)
    .slice(0, most);
}
