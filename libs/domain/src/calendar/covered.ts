import { DomainError } from '../errors/domain-error';
import { dateOfDay } from '../time/local-date';
import type { CompiledCalendar } from './compiled-calendar';
import { workdaysBetween } from './working-time';

/**
 * Nothing is guessed beyond the days that a calendar's decrees speak of: a count from `first` to `last` lies in them.
 * @throws DomainError CLOCK.NO_WORKING_TIME where they left no working day at all, CALENDAR.NOT_COVERED
 */
export function checkCovered(calendar: CompiledCalendar, first: number, last: number): void {
  const { coversFrom, coversTo, source } = calendar;
  if (first >= coversFrom && last <= coversTo) return;
  const name = source.code ?? '(inline)';
  if (workdaysBetween(calendar, coversFrom, coversTo + 1) === 0) {
    throw new DomainError('CLOCK.NO_WORKING_TIME', `calendar ${name} has no working day from its first to its last`);
  }
  const day = dateOfDay(first < coversFrom ? first : last);
  const range = `${dateOfDay(coversFrom)} to ${dateOfDay(coversTo)}`;
  throw new DomainError('CALENDAR.NOT_COVERED', `the count needs ${day}, but calendar ${name} covers only ${range}`);
}
