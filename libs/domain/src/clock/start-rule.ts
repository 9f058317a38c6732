import type { CompiledCalendar } from '../calendar/compiled-calendar';
import { dayAt, openingFrom, openingOfNextWorkday } from '../calendar/working-time';
import { DomainError } from '../errors/domain-error';
import { isoOfLocalMillis, localMillisOf, type LocalMillis } from '../time/instant';
import { dayMillis } from '../time/local-date';
import { findTimeOfDay } from '../time/time-of-day';
import type { WorkCalendar } from '../calendar/work-calendar';
import { compileCalendar } from '../calendar/compiled-calendar';

/** Milliseconds after midnight of a cut-off, Infinity where the case has none. @throws CLOCK.CUTOFF_INVALID */
export function cutoffMillis(cutoff: string | null | undefined): number {
  if (cutoff === null || cutoff === undefined) return Infinity;
  const millis = findTimeOfDay(cutoff);
  if (millis !== undefined) return millis;
  throw new DomainError('CLOCK.CUTOFF_INVALID', `cut-off ${JSON.stringify(cutoff)} must be a time HH:MM, e.g. 15:00`);
}

/** Whether a start falls at or after the cut-off of its own day. */
export function isAfterCutoff(start: LocalMillis, cutoff: number): boolean {
  return start - dayAt(start) * dayMillis >= cutoff;
}

/**
 * The instant a start counts from: itself inside working time and before the cut-off, else the next opening; at or
 * after the cut-off the next working day's opening. The cut-off is a time of day: it holds on days off and outside
 * hours too, and always sends to a later day. A start before it that waits for an opening beyond it is not late.
 */
export function effectiveStartOf(calendar: CompiledCalendar, start: LocalMillis, cutoff: number): LocalMillis {
  return isAfterCutoff(start, cutoff) ? openingOfNextWorkday(calendar, start) : openingFrom(calendar, start);
}

/** The instant (ISO, +07:00) from which a start counts. @throws DomainError CLOCK.INSTANT_INVALID, CLOCK.CUTOFF_INVALID */
export function effectiveStart(start: string, calendar: WorkCalendar, cutoff?: string | null): string {
  return isoOfLocalMillis(effectiveStartOf(compileCalendar(calendar), localMillisOf(start), cutoffMillis(cutoff)));
}
