import { compileCalendar } from '../calendar/compiled-calendar';
import type { WorkCalendar } from '../calendar/work-calendar';
import { afterWorking } from '../calendar/working-time';
import { isoOfLocalMillis, localMillisOf } from '../time/instant';

/**
 * The instant at which `hours` of working time have gone since `at`.
 * @throws DomainError CLOCK.INSTANT_INVALID, CALENDAR.INVALID, CALENDAR.NOT_COVERED
 */
export function workingHoursAfter(at: string, hours: number, calendar: WorkCalendar): string {
  return isoOfLocalMillis(afterWorking(compileCalendar(calendar), localMillisOf(at), hours * 3_600_000));
}
