import type { CalendarDay, WorkCalendar } from '@lienthong/domain';
import type { CalendarDecree, DecreedDay } from './decree';

/**
 * A calendar as a decree leaves it: a new value, the old one stays. What the decree says of a day wins over what was
 * known of it, so that a catalogue which has taken the decree in since gives the same.
 */
export function mergeDecree(calendar: WorkCalendar, decree: CalendarDecree): WorkCalendar {
  const { holidays, workdays, removedHolidays, removedWorkdays } = decree.changes;
  const off = new Set(calendar.holidays);
  const worked = new Set(calendar.workdays);
  const named = new Map((calendar.days ?? []).map((day) => [day.date, day]));
  for (const date of removedHolidays) if (off.delete(date)) named.delete(date);
  for (const date of removedWorkdays) if (worked.delete(date)) named.delete(date);
  for (const day of holidays) {
    off.add(day.date);
    worked.delete(day.date);
    named.set(day.date, withSource(day, decree));
  }
  for (const day of workdays) {
    worked.add(day.date);
    off.delete(day.date);
    named.set(day.date, withSource(day, decree));
  }
  const days = [...named.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { ...calendar, holidays: [...off].sort(), workdays: [...worked].sort(), days };
}

function withSource({ date, vi, en }: DecreedDay, { id, source }: CalendarDecree): CalendarDay {
  return { date, vi, en, source: source.includes(id) ? source : `${id}; ${source}` };
}
