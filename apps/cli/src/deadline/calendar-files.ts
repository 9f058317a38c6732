import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DomainError, mergeCalendarYears, type CalendarYear, type WorkCalendar } from '@lienthong/domain';

const folder = 'infra/catalogue/calendars';

function calendarFolder(): string {
  for (let dir = __dirname; ; dir = dirname(dir)) {
    if (existsSync(join(dir, folder))) return join(dir, folder);
    if (dirname(dir) === dir) {
      throw new DomainError('CALENDAR.UNKNOWN', `no folder above ${__dirname} holds ${folder}, the official calendars`);
    }
  }
}

/**
 * The official calendars by name: `vn` and every `vn-<year>` are the one calendar of all known years, since a count
 * that begins in one year goes on in the next. Read without the catalogue's loader, which is slow to start.
 * @throws DomainError CALENDAR.INVALID, CALENDAR.UNKNOWN
 */
export function officialCalendars(): ReadonlyMap<string, WorkCalendar> {
  const dir = calendarFolder();
  const years = readdirSync(dir)
    .filter((name) => /^vn-\d{4}\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as CalendarYear);
  const merged = mergeCalendarYears(years, 'vn');
  return new Map([['vn', merged], ...years.map(({ code }) => [code, merged] as const)]);
}
