import type { ReportKey, SummaryReport } from '@lienthong/contracts';
import type { Grouping } from '../filter/report-search';

/** Numbers of one place of the table. */
export interface PivotNumbers {
  readonly finished: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly lateOutside: number;
  readonly openLate: number;
}

export interface Pivot {
  /** Codes, in the order to be shown. */
  readonly rows: readonly string[];
  /** Empty where nothing is split by columns. */
  readonly columns: readonly string[];
  /** How many rows are left out: they have dossiers, but none is finished and none late. */
  readonly quiet: number;
  /** Without a row, without a column: the totals. */
  readonly at: (row: string | null, column: string | null) => PivotNumbers;
}

export interface PivotWanted {
  readonly rows: Grouping;
  readonly columns: Grouping | null;
  readonly procedure: string | null;
  /** Names a code, to sort by. */
  readonly nameOf: (grouping: Grouping, code: string) => string;
}

const nothing: PivotNumbers = { finished: 0, early: 0, onTime: 0, late: 0, lateOutside: 0, openLate: 0 };

/** What to ask the server to split by. */
export function groupingsAsked({ rows, columns, procedure }: Omit<PivotWanted, 'nameOf'>): readonly Grouping[] {
  const others = [columns, procedure === null ? null : 'procedure'] as const;
  return [...new Set<Grouping>([rows, ...others.filter((one) => one !== null)])];
}

/** Lays the cells of a report out in rows and columns; places that share a row or a column are summed. */
export function pivotOf(cells: SummaryReport['cells'], wanted: PivotWanted): Pivot {
  const { rows, columns, procedure } = wanted;
  const sums = new Map<string, PivotNumbers>();
  const rowCodes = new Set<string>();
  const present = new Set<string>();
  const columnCodes = new Set<string>();
  for (const { key, counts } of cells) {
    if (procedure !== null && key.procedure !== procedure) continue;
    const row = key[rows] ?? '';
    if (counts.closing > 0) present.add(row);
    if (counts.finished + counts.inProcessLate === 0) continue;
    const column = columns === null ? null : (key[columns] ?? '');
    rowCodes.add(row);
    if (column !== null) columnCodes.add(column);
    for (const place of placesOf(row, column)) sums.set(place, plus(sums.get(place) ?? nothing, counts));
  }
  const sorted = (codes: ReadonlySet<string>, by: Grouping): string[] =>
    [...codes].sort((a, b) =>
      by === 'month' ? a.localeCompare(b) : wanted.nameOf(by, a).localeCompare(wanted.nameOf(by, b), 'vi'),
    );
  return {
    rows: sorted(rowCodes, rows),
    columns: columns === null ? [] : sorted(columnCodes, columns),
    quiet: [...present].filter((row) => !rowCodes.has(row)).length,
    at: (row, column) => sums.get(placeOf(row, column)) ?? nothing,
  };
}

export function rateOf({ finished, late }: PivotNumbers): number | null {
  return finished === 0 ? null : (finished - late) / finished;
}

/** The dimensions of a place, as the list of its dossiers is narrowed by them. */
export function narrowedTo(key: ReportKey): Readonly<Record<string, string>> {
  const { unit, ...others } = key;
  return { ...others, ...(unit === undefined ? {} : { receiver: unit }) };
}

function placesOf(row: string, column: string | null): readonly string[] {
  const places = [placeOf(row, null), placeOf(null, null)];
  return column === null ? places : [...places, placeOf(row, column), placeOf(null, column)];
}

function placeOf(row: string | null, column: string | null): string {
  return JSON.stringify([row, column]);
}

function plus(sum: PivotNumbers, counts: SummaryReport['totals']): PivotNumbers {
  return {
    finished: sum.finished + counts.finished,
    early: sum.early + counts.finishedEarly,
    onTime: sum.onTime + counts.finishedOnTime,
    late: sum.late + counts.finishedLate,
    lateOutside: sum.lateOutside + counts.finishedLateOutside,
    openLate: sum.openLate + counts.inProcessLate,
  };
}
