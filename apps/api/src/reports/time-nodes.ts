import type { TimeNode, TimeNodeUnit } from '@lienthong/contracts';
import type { Allotment, BilingualText, ProcedureCase, TimeStretch } from '@lienthong/domain';

/** One dossier's time. */
export type MeasuredTime = readonly TimeStretch[];

interface Naming {
  readonly unit: (code: string) => BilingualText;
  readonly route: ProcedureCase['route'] | undefined;
}

const minuteMs = 60_000;
/** Order of the uses within a step: first it is offered, then worked on. */
const uses: readonly TimeStretch['use'][] = ['accepting', 'held', 'consulting', 'disputed', 'paused', 'ready'];

/** Where the time of many dossiers went, in the order of the route. */
export function timeNodes(measured: readonly MeasuredTime[], naming: Naming): TimeNode[] {
  const total = measured.flat().reduce((sum, { workingMillis }) => sum + workingMillis, 0);
  const groups = new Map<string, TimeStretch[][]>();
  for (const stretches of measured) {
    for (const [key, own] of grouped(stretches, ({ use, step, tier }) => [use, step, tier].join('|'))) {
      groups.set(key, [...(groups.get(key) ?? []), own]);
    }
  }
  const nodes = [...groups.values()].map((dossiers) => node(dossiers, total, naming));
  return nodes.sort((a, b) => a.order - b.order || uses.indexOf(a.use) - uses.indexOf(b.use));
}

function node(dossiers: readonly (readonly TimeStretch[])[], total: number, { unit, route }: Naming): TimeNode {
  const [{ use, step, tier }] = dossiers[0] as [TimeStretch];
  const order = (route?.steps.findIndex(({ id }) => id === step) ?? -1) + 1;
  const ofRoute = route?.steps[order - 1];
  const allotted = use === 'held' && ofRoute !== undefined ? allottedMinutes(ofRoute.allotted) : null;
  const sums = dossiers.map(sumOf);
  return {
    use,
    step,
    stepName: ofRoute?.name ?? { vi: step, en: step },
    order,
    tier,
    ...statistics(sums),
    share: total === 0 ? 0 : sums.reduce((sum, one) => sum + one, 0) / total,
    allottedMinutes: allotted,
    over: allotted === null ? null : sums.filter((one) => one > allotted * minuteMs).length,
    units: unitsOf(dossiers, unit),
  };
}

function unitsOf(dossiers: readonly (readonly TimeStretch[])[], nameOf: Naming['unit']): TimeNodeUnit[] {
  const stretches = dossiers.flat().filter(({ unit }) => unit !== null);
  return [...grouped(stretches, ({ unit }) => unit ?? '')]
    .map(([unit, own]) => ({ unit, name: nameOf(unit), ...statistics(own.map(({ workingMillis }) => workingMillis)) }))
    .sort((a, b) => b.totalMinutes - a.totalMinutes);
}

function statistics(millis: readonly number[]): Omit<TimeNodeUnit, 'unit' | 'name'> {
  const sorted = [...millis].sort((a, b) => a - b);
  // Nearest rank: a value that some dossier really had.
  const at = (share: number): number => (sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0) / minuteMs;
  const total = sorted.reduce((sum, one) => sum + one, 0);
  return { dossiers: sorted.length, medianMinutes: at(0.5), p90Minutes: at(0.9), totalMinutes: total / minuteMs };
}

function sumOf(stretches: readonly TimeStretch[]): number {
  return stretches.reduce((sum, { workingMillis }) => sum + workingMillis, 0);
}

function grouped(stretches: readonly TimeStretch[], keyOf: (one: TimeStretch) => string): Map<string, TimeStretch[]> {
  const groups = new Map<string, TimeStretch[]>();
  for (const one of stretches) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** Working minutes of a step's allotment, 8 hours a day; calendar days and months have no fixed number of them. */
function allottedMinutes({ amount, unit }: Allotment): number | null {
  if (unit === 'working-hours') return amount * 60;
  return unit === 'working-days' ? amount * 480 : null;
}
