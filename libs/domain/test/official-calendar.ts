import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { mergeCalendarYears, type CalendarYear } from '../src/calendar/calendar-year';
import type { WorkCalendar } from '../src/calendar/work-calendar';

const folder = join(__dirname, '../../../infra/catalogue/calendars');

/** The years of the official calendar as they are shipped. */
export function officialYears(): CalendarYear[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CalendarYear);
}

/** All of them as one calendar. */
export function officialCalendar(): WorkCalendar {
  return mergeCalendarYears(officialYears(), 'vn');
}
