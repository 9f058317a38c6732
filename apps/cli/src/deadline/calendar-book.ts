import { DomainError, weekdays, type WorkCalendar, type WorkingHours } from '@lienthong/domain';

const officeHours: readonly WorkingHours[] = [
  ['07:00', '11:30'],
  ['13:30', '17:00'],
];
const officeWeek: WorkCalendar['hours'] = Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, officeHours]));

/** Finds the calendar a request speaks of: an official one by name, or one written out. */
export class CalendarBook {
  constructor(private readonly named: ReadonlyMap<string, WorkCalendar>) {}

  /**
   * What is written out is only completed here: the domain checks every part of it, whatever its type, when it counts.
   * A schema before that would do the same work twice, on calendars that may differ from line to line.
   * @throws DomainError CALENDAR.UNKNOWN for a name that is not there, CALENDAR.INVALID for what is no calendar
   */
  find(calendar: unknown): WorkCalendar {
    if (typeof calendar === 'string') return this.byName(calendar);
    if (typeof calendar !== 'object' || calendar === null || Array.isArray(calendar)) {
      const value = JSON.stringify(calendar) ?? 'missing';
      throw new DomainError('CALENDAR.INVALID', `calendar ${value} must be a name, e.g. "vn-2020", or an object`);
    }
    const { hours, holidays, workdays, standardDayMinutes } = calendar as Partial<WorkCalendar>;
    return {
      hours: hours ?? officeWeek,
      holidays: holidays ?? [],
      workdays: workdays ?? [],
      standardDayMinutes: standardDayMinutes ?? 480,
    };
  }

  private byName(name: string): WorkCalendar {
    const calendar = this.named.get(name);
    if (calendar !== undefined) return calendar;
    const names = [...this.named.keys()].join(', ');
    throw new DomainError('CALENDAR.UNKNOWN', `calendar ${JSON.stringify(name)} is unknown; known are ${names}`);
  }
}
