import type { Environment } from '../environment';
import type { ResidentBytes } from '../measure/memory';
import type { Verdict } from '../report/verdicts';
import type { OpenMemory, OurResult } from './our-window';
import type { SideResult } from './side-result';
import { slaGoal } from './sla-options';
import type { SlaOptions } from './sla-options';

/** Everything a run measured: what `--json` writes. */
export interface SlaReport {
  readonly at: string;
  readonly options: SlaOptions;
  readonly ours: OurResult;
  readonly bare: SideResult | null;
  /** Cores that other processes kept busy during the whole run; null if unknown. */
  readonly foreignCores: number | null;
  readonly environment: Environment;
}

/** Kilobytes each open dossier takes, by part. */
export function kilobytesEach({ dossiers, before, after }: OpenMemory): ResidentBytes {
  const known = Object.entries(after).flatMap(([name, bytes]) => {
    const first = before[name];
    return first === undefined ? [] : [[name, (bytes - first) / dossiers / 1024] as const];
  });
  return Object.fromEntries(known);
}

/** Every aim of design 12 that this run has a number for. A killed worker's pause is no lateness of a running system. */
export function slaVerdicts({ options, ours }: Pick<SlaReport, 'options' | 'ours'>): Verdict[] {
  const { lost, doubled, early, strangers, expected } = ours.counts;
  const none = (what: string, found: readonly string[]): Verdict => ({
    what,
    measured: `${found.length} / ${expected}`,
    aim: '0',
    pass: found.length === 0,
  });
  const p99 = options.kill ? undefined : ours.hops.arrived?.p99;
  return [
    ...(p99 === undefined
      ? []
      : [
          {
            what: 'trễ / lateness p99',
            measured: `${p99.toFixed(0)} ms`,
            aim: `≤ ${slaGoal.p99Ms} ms`,
            pass: p99 <= slaGoal.p99Ms,
          },
        ]),
    none(options.kill ? 'mất qua kill -9 / lost through kill -9' : 'mất / lost', lost),
    none(options.kill ? 'lặp qua kill -9 / doubled through kill -9' : 'lặp / doubled', doubled),
    none('sớm hoặc lạ / early or unexpected', [...early, ...strangers]),
    ...memoryVerdicts(kilobytesEach(ours.memory)),
  ];
}

function memoryVerdicts(each: ResidentBytes): Verdict[] {
  const goals = { worker: slaGoal.workerKb, temporal: slaGoal.serverKb };
  return Object.entries(goals).flatMap(([name, most]) => {
    const size = each[name];
    if (size === undefined) return [];
    const what = `bộ nhớ mỗi hồ sơ mở / memory an open dossier, ${name}`;
    return [{ what, measured: `${size.toFixed(0)} KB`, aim: `≤ ${most} KB`, pass: size <= most }];
  });
}
