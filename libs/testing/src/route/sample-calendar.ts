import { weekdays } from '@lienthong/domain';
import type { WorkCalendar, WorkingHours } from '@lienthong/domain';

const officeHours: readonly WorkingHours[] = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
];

/** Plain office hours from Monday to Friday, without a holiday: for specs that are not about calendars. */
export function sampleCalendar(): WorkCalendar {
  const hours = Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, officeHours]));
  return { code: 'vn-sample', hours, holidays: [], workdays: [], standardDayMinutes: 480 };
}
