import type { DossierFact } from './dossier-fact';
import { standingOn } from './measures';

/** What stands now: inProcess = on time + late + paused. */
export interface NowCounts {
  /** All that are not finished. */
  readonly inProcess: number;
  readonly onTime: number;
  /** Some of those on time: less than a fifth of the working time is left. */
  readonly atRisk: number;
  readonly late: number;
  /** Paused and not late. */
  readonly paused: number;
  /** Some of all: another unit than the receiving one must act. */
  readonly waitingForOthers: number;
  /** Some of those on time: the appointment is today. */
  readonly dueToday: number;
}

/** A number of what stands now. */
export type NowMeasure = keyof NowCounts;

const none: NowCounts = {
  inProcess: 0,
  onTime: 0,
  atRisk: 0,
  late: 0,
  paused: 0,
  waitingForOthers: 0,
  dueToday: 0,
};
export const nowMeasures = Object.keys(none) as readonly NowMeasure[];

/** Every number of now that a dossier is one of. @param asOf legal instant with +07:00 */
export function nowMeasuresOf(fact: DossierFact, asOf: string): readonly NowMeasure[] {
  if (fact.finishedOn !== null) return [];
  const today = asOf.slice(0, 10);
  const standing = standingOn(fact, today);
  const inTime = standing === 'on-time';
  return [
    'inProcess',
    inTime ? 'onTime' : standing,
    ...(inTime && fact.riskAt !== null && fact.riskAt <= asOf ? (['atRisk'] as const) : []),
    ...(inTime && fact.dueOn === today ? (['dueToday'] as const) : []),
    ...(fact.elsewhere ? (['waitingForOthers'] as const) : []),
  ];
}

/** Counts what stands now, as a whole and by key. */
export function countNow(
  facts: Iterable<DossierFact>,
  asOf: string,
  keyOf: (fact: DossierFact) => string = () => '',
): Map<string, NowCounts> {
  const cells = new Map<string, { -readonly [M in NowMeasure]: number }>();
  for (const fact of facts) {
    for (const measure of nowMeasuresOf(fact, asOf)) {
      const key = keyOf(fact);
      const sums = cells.get(key) ?? { ...none };
      sums[measure] += 1;
      cells.set(key, sums);
    }
  }
  return cells;
}
