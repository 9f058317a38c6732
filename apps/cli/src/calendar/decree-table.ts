import Table from 'cli-table3';
import type { CalendarDecree, DueMove } from '@lienthong/read-model';

/** One dossier of a table: where it is, and which of its clocks move. */
export interface MovedRow {
  readonly code: string;
  readonly unit: string;
  readonly moves: readonly DueMove[];
  readonly otherCause?: boolean;
}

/** A row for each due instant that moves; `dossier` is the appointment itself. */
export function movesTable(rows: readonly MovedRow[]): string {
  const table = new Table({
    head: ['Hồ sơ / dossier', 'Đơn vị / unit', 'Đồng hồ / clock', 'Hạn cũ / old due', 'Hạn mới / new due'],
    style: { head: [], border: [] },
  });
  for (const { code, unit, moves, otherCause } of rows) {
    for (const { clock, from, to } of moves) {
      table.push([otherCause === true ? `${code} *` : code, unit, clock, shownInstant(from), shownInstant(to)]);
    }
  }
  return table.toString();
}

/** The decree in a few lines. */
export function decreeLines({ id, issued, calendar, source, changes }: CalendarDecree): string[] {
  const list = (sign: string, dates: readonly string[], what: string): string[] =>
    dates.length === 0 ? [] : [`  ${sign} ${what}: ${dates.join(', ')}`];
  const dates = (days: readonly { readonly date: string }[]): string[] => days.map((day) => day.date);
  return [
    `${id} (${issued}) → ${calendar} · ${source}`,
    ...list('+', dates(changes.holidays), 'ngày nghỉ / days off'),
    ...list('+', dates(changes.workdays), 'ngày làm bù / make-up days'),
    ...list('-', changes.removedHolidays, 'ngày nghỉ / days off'),
    ...list('-', changes.removedWorkdays, 'ngày làm bù / make-up days'),
  ];
}

/** `17:00 31/08/2026` of an instant at +07:00. */
function shownInstant(at: string): string {
  const [date = '', time = ''] = at.split('T');
  return `${time.slice(0, 5)} ${date.split('-').reverse().join('/')}`;
}

/** The first few of a list, and how many more there are. */
export function shownCodes(codes: readonly string[]): string {
  const shown = codes.slice(0, 10).join(', ');
  return codes.length > 10 ? `${shown} … +${codes.length - 10}` : shown;
}
