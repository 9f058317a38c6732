import { findUnit, tierRank } from '@lienthong/domain';
import type { Catalogue, DossierEvent } from '@lienthong/domain';
import { outcomeOf } from '../plan/planted';
import type { Outcome } from '../plan/dossier-file.schema';
import type { Judged } from '../checks/check-plan';

/** What one unit did for one procedure. Outcomes are counted once, at the unit whose desk received the dossier. */
export interface UnitRow {
  readonly procedure: string;
  readonly unit: string;
  readonly tierRank: number;
  received: number;
  /** Dossiers taken over from other units. */
  takenOver: number;
  /** Dossiers handed to a unit of a higher level. */
  handedUp: number;
  readonly outcomes: Record<Outcome, number>;
}

type Ranks = (unit: string) => number;

/** Rows by procedure, level and unit. */
export function countUnits(judged: readonly Judged[], catalogue: Catalogue, date: string): UnitRow[] {
  const rows = new Map<string, UnitRow>();
  const ranks: Ranks = (unit) => tierRank(catalogue, findUnit(catalogue, unit, date).tier);
  const row = (procedure: string, unit: string): UnitRow => {
    const key = `${procedure} ${unit}`;
    const known = rows.get(key) ?? emptyRow(procedure, unit, ranks(unit));
    rows.set(key, known);
    return known;
  };
  for (const { dossier, evidence } of judged) {
    const received = row(dossier.procedure, dossier.receivingUnit);
    received.received += 1;
    received.outcomes[outcomeOf(evidence.snapshot.state)] += 1;
    const moves = unitsOnTheWay(evidence.chain.events, ranks);
    for (const unit of moves.takenOver) row(dossier.procedure, unit).takenOver += 1;
    for (const unit of moves.handedUp) row(dossier.procedure, unit).handedUp += 1;
  }
  return [...rows.values()].sort(
    (a, b) => a.procedure.localeCompare(b.procedure) || a.tierRank - b.tierRank || a.unit.localeCompare(b.unit),
  );
}

/** Sum of rows, for a line below them. */
export function sumRows(rows: readonly UnitRow[]): UnitRow {
  const total = emptyRow('', '', 0);
  for (const row of rows) {
    total.received += row.received;
    total.takenOver += row.takenOver;
    total.handedUp += row.handedUp;
    for (const outcome of Object.keys(total.outcomes) as Outcome[]) total.outcomes[outcome] += row.outcomes[outcome];
  }
  return total;
}

function emptyRow(procedure: string, unit: string, rank: number): UnitRow {
  const outcomes = { early: 0, 'on-time': 0, late: 0, open: 0, refused: 0 };
  return { procedure, unit, tierRank: rank, received: 0, takenOver: 0, handedUp: 0, outcomes };
}

/** Each unit once for a dossier, however often it went to and fro. */
function unitsOnTheWay(
  events: readonly DossierEvent[],
  ranks: Ranks,
): { readonly takenOver: ReadonlySet<string>; readonly handedUp: ReadonlySet<string> } {
  const takenOver = new Set<string>();
  const handedUp = new Set<string>();
  for (const event of events) {
    if (event.type !== 'HandoffAccepted') continue;
    const { from, to } = event.data;
    takenOver.add(to.unit);
    if (ranks(to.unit) > ranks(from.unit)) handedUp.add(from.unit);
  }
  return { takenOver, handedUp };
}
