import { outcomeOf, plantedBreaches, sameBreach, seenBreaches } from '../plan/planted';
import type { PlantedBreach, SeenBreach } from '../plan/planted';
import type { RunPlan } from '../plan/run-frame';
import type { DemoDossier } from '../plan/dossier-file.schema';
import type { Evidence } from '../evidence/evidence';
import { checkResult } from './check-result';
import type { CheckResult } from './check-result';

/** A dossier of the file with what the run left of it. */
export interface Judged {
  readonly dossier: DemoDossier;
  readonly evidence: Evidence;
}

/** Breaches of a run, sorted by whether the data planted them. */
export interface BreachTally {
  readonly planted: readonly { readonly breach: PlantedBreach; readonly seen: SeenBreach | null }[];
  /** Not planted, but bound to come of what was: a dossier held until its appointment rests at a step. */
  readonly foreseen: readonly SeenBreach[];
  /** Come of themselves, e.g. on a slow machine. */
  readonly others: readonly SeenBreach[];
  readonly warnings: number;
}

/** Each dossier ended, or stands, as the data says. */
export function checkOutcomes(judged: readonly Judged[]): CheckResult {
  const faults = judged.flatMap(({ dossier, evidence }) => {
    const outcome = outcomeOf(evidence.snapshot.state);
    return outcome === dossier.expect
      ? []
      : [`${dossier.id} ${evidence.code}: planned ${dossier.expect}, is ${outcome}`];
  });
  return checkResult(
    { vi: 'Kết quả từng hồ sơ đúng như dữ liệu đã định', en: 'every dossier ended as its data says' },
    judged.length,
    `${judged.length - faults.length}/${judged.length} hồ sơ / dossiers`,
    faults,
  );
}

/** Sorts what was breached. `rehearsed` tells what comes of the plan itself. */
export function tallyBreaches(judged: readonly Judged[], rehearsed: RunPlan['rehearsed']): BreachTally {
  const seen = judged.flatMap(({ dossier, evidence }) => seenBreaches(dossier.id, evidence.chain.events));
  const planted = judged
    .flatMap(({ dossier }) => plantedBreaches(dossier))
    .map((breach) => ({ breach, seen: seen.find((candidate) => sameBreach(candidate, breach)) ?? null }));
  const unplanted = seen.filter((breach) => !planted.some((one) => one.seen === breach));
  const bound = judged.flatMap(({ dossier: { id } }) => seenBreaches(id, rehearsed.get(id)?.events ?? []));
  const isBound = (breach: SeenBreach): boolean => bound.some((one) => sameBreach(one, breach));
  const events = judged.flatMap(({ evidence }) => evidence.chain.events);
  const warnings = events.filter((event) => event.type === 'SlaWarned').length;
  return { planted, foreseen: unplanted.filter(isBound), others: unplanted.filter((one) => !isBound(one)), warnings };
}

/** Every breach that was planted was noticed. */
export function checkBreaches({ planted }: BreachTally): CheckResult {
  const missing = planted.filter((one) => one.seen === null).map(({ breach }) => breach);
  return checkResult(
    { vi: 'Mọi vi phạm thời hạn cài sẵn đều được phát hiện', en: 'every planted breach was noticed' },
    planted.length,
    `${planted.length - missing.length}/${planted.length}`,
    missing.map(({ dossier, kind, step }) => `${dossier}: ${kind}${step === null ? '' : ` ${step}`} was not noticed`),
  );
}
