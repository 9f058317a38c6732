import { compileCalendar, isWorkday } from '../calendar/compiled-calendar';
import { checkCovered } from '../calendar/covered';
import type { WorkCalendar } from '../calendar/work-calendar';
import { afterWorking, closingOf, dayAt, openingOfNextWorkday } from '../calendar/working-time';
import { isoOfLocalMillis, localMillisOf } from '../time/instant';
import { cutoffMillis, isAfterCutoff } from './start-rule';

/**
 * By when an offered hand-off is to be accepted (design 7): the end of the same working day; or, if offered at or
 * after `afternoonLimit`, after closing, or on a day off, one working hour after the next working day's opening.
 * Before opening and in the lunch break the same working day is still to come, so its end holds.
 * @throws DomainError CLOCK.INSTANT_INVALID, CLOCK.CUTOFF_INVALID, CALENDAR.INVALID, CLOCK.NO_WORKING_TIME,
 * CALENDAR.NOT_COVERED
 */
export function handoffDue(offeredAt: string, calendar: WorkCalendar, afternoonLimit = '15:00'): string {
  const compiled = compileCalendar(calendar);
  const offered = localMillisOf(offeredAt);
  const day = dayAt(offered);
  const late = isAfterCutoff(offered, cutoffMillis(afternoonLimit));
  const due =
    !late && isWorkday(compiled, day) && offered < closingOf(compiled, day)
      ? closingOf(compiled, day)
      : afterWorking(compiled, openingOfNextWorkday(compiled, offered), 3_600_000);
  checkCovered(compiled, day, dayAt(due));
  return isoOfLocalMillis(due);
}
