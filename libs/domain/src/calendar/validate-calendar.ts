import { compileCalendar } from './compiled-calendar';
import type { WorkCalendar } from './work-calendar';

/**
 * Refuses a calendar that can't be counted with, naming the thing, its value and the rule: hours that overlap or are
 * reversed, malformed dates, a date both holiday and make-up day, no working hours, a standard day of no whole minutes.
 * Values of other types, as they come from outside, are refused in the same way.
 * @throws DomainError CALENDAR.INVALID
 */
export function validateCalendar(calendar: WorkCalendar): void {
  compileCalendar(calendar);
}
