import { cpuBetween, cpuOf, cpuOfMachine } from './measure/cpu';
import type { CpuSeconds, Part } from './measure/cpu';
import { median, pairRatios, spread } from './measure/stats';
import type { Spread } from './measure/stats';
import type { Side } from './side';

/** One round of one side. */
export interface Round {
  readonly seconds: number;
  readonly perSecond: number;
  readonly cpu: CpuSeconds;
  /** CPU seconds of processes that have nothing to do with the run; null if unknown. */
  readonly foreignCpu: number | null;
}

/** All measured rounds, those of the same index next to each other in time. */
export interface Rounds {
  readonly ours: readonly Round[];
  readonly bare: readonly Round[];
}

export interface RoundsPlan {
  readonly ours: Side;
  readonly bare: Side;
  readonly dossiers: number;
  readonly clients: number;
  readonly rounds: number;
  /** Every process that counts, of both sides and of the servers. */
  readonly parts: readonly Part[];
  readonly progress: (line: string) => void;
}

/** Warm-up of both, then A/B/B/A…: neighbours are compared, and neither side always comes first. */
export async function runRounds(plan: RoundsPlan): Promise<Rounds> {
  const { ours, bare, rounds, progress } = plan;
  progress('làm nóng / warming up');
  for (const side of [bare, ours]) await side.carry(plan.dossiers, plan.clients);
  const measured: { ours: Round[]; bare: Round[] } = { ours: [], bare: [] };
  for (let nth = 0; nth < rounds; nth++) {
    for (const side of nth % 2 === 0 ? [bare, ours] : [ours, bare]) {
      const round = await measure(side, plan);
      measured[side.name].push(round);
      progress(`vòng / round ${nth + 1}/${rounds} ${side.name}: ${round.perSecond.toFixed(1)} hồ sơ/s, dossiers/s`);
    }
  }
  return measured;
}

async function measure(side: Side, { dossiers, clients, parts }: RoundsPlan): Promise<Round> {
  const [machineBefore, cpuBefore] = [cpuOfMachine(), cpuOf(parts)];
  const begin = performance.now();
  await side.carry(dossiers, clients);
  const seconds = (performance.now() - begin) / 1000;
  const [cpu, machineAfter] = [cpuBetween(cpuBefore, cpuOf(parts)), cpuOfMachine()];
  const used = Object.values(cpu).reduce((sum, part) => sum + part, 0);
  const foreignCpu =
    machineBefore === null || machineAfter === null ? null : Math.max(0, machineAfter - machineBefore - used);
  return { seconds, perSecond: dossiers / seconds, cpu, foreignCpu };
}

/** The comparison: throughputs, the ratio of each pair, and CPU milliseconds a dossier by part. */
export interface Comparison {
  readonly ours: Spread;
  readonly bare: Spread;
  readonly ratio: Spread;
  readonly cpuMs: Readonly<Record<'ours' | 'bare', Readonly<Record<string, number>>>>;
  /** Cores that other processes kept busy meanwhile, median of all rounds; null if unknown. */
  readonly foreignCores: number | null;
}

export function compare({ ours, bare }: Rounds, dossiers: number): Comparison {
  const [a, b] = [ours.map((round) => round.perSecond), bare.map((round) => round.perSecond)];
  return {
    ours: spread(a),
    bare: spread(b),
    ratio: spread(pairRatios(a, b)),
    cpuMs: { ours: cpuMedians(ours, dossiers), bare: cpuMedians(bare, dossiers) },
    foreignCores: foreignCores([...ours, ...bare]),
  };
}

function foreignCores(rounds: readonly Round[]): number | null {
  const known = rounds.flatMap(({ foreignCpu, seconds }) => (foreignCpu === null ? [] : [foreignCpu / seconds]));
  return known.length === 0 ? null : median(known);
}

function cpuMedians(rounds: readonly Round[], dossiers: number): Record<string, number> {
  const names = Object.keys(rounds[0]?.cpu ?? {});
  const medianOf = (name: string): number => median(rounds.map((round) => ((round.cpu[name] ?? 0) / dossiers) * 1000));
  return Object.fromEntries(names.map((name) => [name, medianOf(name)]));
}
