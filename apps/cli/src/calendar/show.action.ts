import Table from 'cli-table3';
import { DomainError, weekdays } from '@lienthong/domain';
import type { CalendarDay, WorkCalendar } from '@lienthong/domain';
import { DecreeStore } from '@lienthong/read-model';
import type { RecordedDecree } from '@lienthong/read-model';
import { printJson, printLine, toldOutcome } from '../catalogue/outcome';
import type { OutputOptions } from '../catalogue/outcome';
import { calendarsInForce, withStore } from './opened-store';

/** Options of `lienthong calendar show`. */
export interface ShowOptions extends OutputOptions {
  readonly year?: string;
  readonly calendar: string;
}

interface Shown {
  readonly calendar: WorkCalendar;
  /** Null where no store was asked. */
  readonly decrees: readonly RecordedDecree[] | null;
}

/** `lienthong calendar show`: what is in force, from the catalogue and, where `MONGODB_URI` is set, recorded decrees. */
export async function showCommand(options: ShowOptions): Promise<void> {
  await toldOutcome(options, async () => {
    const { year } = options;
    if (year !== undefined && !/^\d{4}$/.test(year)) {
      throw new DomainError('REQUEST.INVALID', `--year ${year} must be four digits, e.g. 2026`);
    }
    const { calendar, decrees } = await inForce(options.calendar);
    const from = year ?? calendar.covers?.from.slice(0, 4) ?? '';
    const to = year ?? calendar.covers?.to.slice(0, 4) ?? '';
    if (
      calendar.covers !== undefined &&
      (from < calendar.covers.from.slice(0, 4) || to > calendar.covers.to.slice(0, 4))
    ) {
      const { covers } = calendar;
      throw new DomainError('CALENDAR.NOT_COVERED', `${options.calendar} is known from ${covers.from} to ${covers.to}`);
    }
    const days = (calendar.days ?? []).filter((day) => day.date >= from && day.date <= `${to}-12-31`);
    const rows = days.map((day) => rowOf(day, calendar));
    const { hours, standardDayMinutes, covers } = calendar;
    const shown = { calendar: options.calendar, covers, hours, standardDayMinutes, days: rows, decrees };
    if (options.json === true) printJson(shown);
    else printCalendar(rows, shown.decrees);
  });
}

async function inForce(series: string): Promise<Shown> {
  const { MONGODB_URI, MONGODB_DATABASE = 'lienthong', CATALOGUE_DIR } = process.env;
  if (MONGODB_URI === undefined || MONGODB_URI === '') {
    return { calendar: found((await calendarsInForce(CATALOGUE_DIR)).now, series), decrees: null };
  }
  return withStore({ MONGODB_URI, MONGODB_DATABASE }, async (connection) => {
    const calendar = found((await calendarsInForce(CATALOGUE_DIR, connection)).now, series);
    const decrees = (await new DecreeStore(connection).all()).filter(({ decree }) => decree.calendar === series);
    return { calendar, decrees };
  });
}

function found(calendars: Readonly<Record<string, WorkCalendar>>, series: string): WorkCalendar {
  const calendar = Object.hasOwn(calendars, series) ? calendars[series] : undefined;
  if (calendar !== undefined) return calendar;
  const known = Object.keys(calendars).join(', ');
  throw new DomainError('CALENDAR.UNKNOWN', `calendar ${series} is not in the catalogue; it has ${known}`);
}

function rowOf(
  day: CalendarDay,
  calendar: WorkCalendar,
): CalendarDay & { readonly off: boolean; readonly weekday: string } {
  const { date, vi, en, source } = day;
  const weekday = weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';
  return { date, weekday, off: calendar.holidays.includes(date), vi, en, source };
}

function printCalendar(rows: readonly ReturnType<typeof rowOf>[], decrees: Shown['decrees']): void {
  const table = new Table({
    head: ['Ngày / date', '', 'Là / is', 'Tên / name', 'Văn bản / source'],
    colWidths: [14, 6, 22, 44, 50],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { date, weekday, off, vi, en, source } of rows) {
    table.push([date, weekday, off ? 'nghỉ / off' : 'làm bù / make-up', `${vi}\n${en}`, source]);
  }
  printLine(table.toString());
  if (decrees === null)
    printLine('Chỉ theo danh mục (MONGODB_URI chưa đặt) / the catalogue only: MONGODB_URI is unset');
  for (const { decree, recordedAt, by } of decrees ?? []) {
    printLine(`${decree.id}: ghi lúc / recorded ${recordedAt}, ${by}`);
  }
}
