import type { FindingGroup, Standing, StuckBoard, StuckKind } from '@lienthong/contracts';
import type { BoardSearch } from './board-search';

/** One kind as its card shows it. */
export interface KindStanding {
  readonly kind: StuckKind;
  readonly standing: Standing;
  /** Since when the oldest of them is so. */
  readonly since: string | null;
  readonly nextTry: string | null;
  /** How many were open at the end of each of the last 24 hours. */
  readonly openByHour: readonly number[];
}

export function standingOf(kind: StuckKind, board: StuckBoard, groups: readonly FindingGroup[]): KindStanding {
  const own = groups.filter((group) => group.kind === kind);
  const hours = Math.max(0, ...own.map(({ trend }) => trend.openByHour.length));
  return {
    kind,
    standing: kind === 'H' ? board.people : board.faults[kind],
    since: earliest(own.flatMap(({ since }) => since ?? [])),
    nextTry: earliest(own.flatMap(({ nextTry }) => nextTry ?? [])),
    openByHour: Array.from({ length: hours }, (_, hour) =>
      own.reduce((sum, { trend }) => sum + (trend.openByHour[hour] ?? 0), 0),
    ),
  };
}

/** Kinds of which nobody can tell now how many are stuck. */
export function unknownKinds(board: StuckBoard): StuckKind[] {
  const faults = Object.entries(board.faults).flatMap(([kind, { known }]) => (known ? [] : [kind as StuckKind]));
  return board.people.known ? faults : [...faults, 'H'];
}

export function groupFits(group: FindingGroup, { kind, unit, procedure, cause }: BoardSearch): boolean {
  return (
    (kind === undefined || group.kind === kind) &&
    (unit === undefined || group.units.includes(unit)) &&
    (procedure === undefined || group.procedures.includes(procedure)) &&
    (cause === undefined || group.fingerprint === cause)
  );
}

function earliest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>((first, at) => (first === null || at < first ? at : first), null);
}
