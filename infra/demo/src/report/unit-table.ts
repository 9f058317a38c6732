import Table from 'cli-table3';
import { findProcedure, findUnit } from '@lienthong/domain';
import type { Catalogue } from '@lienthong/domain';
import type { Ink } from './ink';
import { sumRows } from './count-units';
import type { UnitRow } from './count-units';

const tierNames: Readonly<Record<string, string>> = { xa: 'xã', 'thanh-pho': 'TP', tinh: 'tỉnh' };
const head = [
  'Thủ tục, đơn vị\n\nprocedure, unit',
  'Cấp\n\nlevel',
  'Tiếp\nnhận\nreceived',
  'Nhận\nchuyển\ntaken',
  'Chuyển\nlên\nup',
  'Trước\nhạn\nearly',
  'Đúng\nhạn\non time',
  'Quá\nhạn\nlate',
  'Từ\nchối\nrefused',
  'Đang\nxử lý\nopen',
];
const nameWidth = 40;

/** The table of a run: for each procedure its units from the lowest level up, and their sum. */
export function unitTable(rows: readonly UnitRow[], catalogue: Catalogue, date: string, ink: Ink): string {
  const table = new Table({
    head: head.map((text) => text.split('\n').map(ink.bold).join('\n')),
    style: { head: [], border: [], compact: true, 'padding-left': 1, 'padding-right': 0 },
    colAligns: ['left', 'left', ...Array<'right'>(8).fill('right')],
  });
  for (const code of new Set(rows.map((row) => row.procedure))) {
    const own = rows.filter((row) => row.procedure === code);
    const { name } = findProcedure(catalogue, code, date);
    table.push([{ content: ink.bold(`${code} ${cut(name.vi, 94)}`), colSpan: head.length }]);
    for (const row of own) table.push(cellsOf(row, catalogue, date));
    table.push(sumCells('Cộng / sum', own).map(ink.bold));
  }
  table.push(sumCells('TỔNG CỘNG / TOTAL', rows).map(ink.bold));
  return table.toString();
}

function cellsOf(row: UnitRow, catalogue: Catalogue, date: string): string[] {
  const { name, tier } = findUnit(catalogue, row.unit, date);
  return [` ${cut(name.vi, nameWidth)}`, tierNames[tier] ?? tier, ...numbersOf(row, row.received > 0)];
}

function sumCells(label: string, rows: readonly UnitRow[]): string[] {
  return [label, '', ...numbersOf(sumRows(rows), true)];
}

/** A unit that received nothing itself has no outcomes of its own: dots, not noughts. */
function numbersOf({ received, takenOver, handedUp, outcomes }: UnitRow, receives: boolean): string[] {
  const { early, late, refused, open } = outcomes;
  const own = [early, outcomes['on-time'], late, refused, open].map((count) => (receives ? String(count) : '·'));
  return [receives ? String(received) : '·', String(takenOver), String(handedUp), ...own];
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
