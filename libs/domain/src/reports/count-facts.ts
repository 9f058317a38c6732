import type { DossierFact } from './dossier-fact';
import { checkWindow, measuresOf } from './measures';
import type { ReportWindow } from './measures';
import { emptyCounts } from './report-counts';
import type { ReportCounts, ReportMeasure } from './report-counts';

/** Counts of the dossiers with one key. */
export interface CountedCell {
  readonly key: string;
  readonly counts: ReportCounts;
}

/** Where a dossier counts: e.g. its unit and field. `month` is that of the number, not of the dossier. */
export type KeyOf = (fact: DossierFact, month: string) => string;

type Sums = { -readonly [M in ReportMeasure]: number };

/**
 * Counts a period's report by key, in the order of the keys. Every number of a dossier is in exactly one cell, so that
 * the cells sum to {@link countFacts} for every key.
 * @throws DomainError REQUEST.INVALID for a period that ends before it begins
 */
export function countBy(facts: Iterable<DossierFact>, window: ReportWindow, keyOf: KeyOf): CountedCell[] {
  checkWindow(window);
  const cells = new Map<string, Sums>();
  for (const fact of facts) {
    for (const { measure, month } of measuresOf(fact, window)) {
      const key = keyOf(fact, month);
      const sums = cells.get(key) ?? { ...emptyCounts };
      sums[measure] += 1;
      cells.set(key, sums);
    }
  }
  return [...cells]
    .map(([key, counts]) => ({ key, counts }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** Counts a period's report as a whole. @throws DomainError as {@link countBy} */
export function countFacts(facts: Iterable<DossierFact>, window: ReportWindow): ReportCounts {
  return countBy(facts, window, () => '')[0]?.counts ?? emptyCounts;
}

/** Share of the finished that were early or on time; null where nothing was finished. */
export function onTimeRate({ finished, finishedLate }: ReportCounts): number | null {
  return finished === 0 ? null : (finished - finishedLate) / finished;
}
