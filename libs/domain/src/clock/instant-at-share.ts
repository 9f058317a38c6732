import { compileCalendar, type CompiledCalendar } from '../calendar/compiled-calendar';
import type { WorkCalendar } from '../calendar/work-calendar';
import { afterWorking, openingFrom, workedMillis } from '../calendar/working-time';
import { DomainError } from '../errors/domain-error';
import { isoOfLocalMillis, localMillisOf, type LocalMillis } from '../time/instant';
import { countClock } from './counted-clock';
import type { DeadlineRequest } from './deadline-request';

/** A stretch in which the clock runs. */
type Running = readonly [from: LocalMillis, to: LocalMillis];

function checkShare(share: number): void {
  if (share >= 0 && share <= 1) return;
  throw new DomainError('REQUEST.INVALID', `share ${JSON.stringify(share)} must be a number from 0 to 1`);
}

function atShare(
  calendar: CompiledCalendar,
  stretches: readonly Running[],
  due: LocalMillis,
  share: number,
): LocalMillis {
  // A pause in days may stretch over all that the due date was moved by: what worked time there was ended before it.
  if (share >= 1) return due;
  const lengths = stretches.map(([from, to]) => Math.max(0, workedMillis(calendar, from, to)));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  // Whole seconds, rounded up: a warning never comes before its share has gone. The bit taken off is a rounding error's.
  let left = Math.ceil((total * share) / 1000 - 1e-6) * 1000;
  for (const [index, [from, to]] of stretches.entries()) {
    const length = lengths[index] ?? 0;
    if (length === 0) continue;
    if (left <= 0) return Math.min(due, openingFrom(calendar, from));
    if (left <= length) return Math.min(to, afterWorking(calendar, from, left));
    left -= length;
  }
  return due;
}

/**
 * The instant at which `share` (0–1) of the working time between a start and its due instant has gone, to the second.
 * 0 gives the first opening, 1 the due instant; where there is no working time between, the due instant.
 * @throws DomainError REQUEST.INVALID, CLOCK.INSTANT_INVALID, CALENDAR.INVALID
 */
export function instantAtShare(start: string, due: string, share: number, calendar: WorkCalendar): string {
  checkShare(share);
  const [from, to] = [localMillisOf(start), localMillisOf(due)];
  return isoOfLocalMillis(atShare(compileCalendar(calendar), [[from, to]], to, share));
}

/**
 * As `instantAtShare` for a clock under its whole ledger: paused and given-up time has no share. Null while paused.
 * @throws DomainError as `computeDeadline`, and REQUEST.INVALID for the share
 */
export function instantAtShareOfClock(request: DeadlineRequest, share: number): string | null {
  checkShare(share);
  const { calendar, count, effective } = countClock(request);
  if (count.due === null) return null;
  const stretches: Running[] = [];
  let cursor = effective;
  for (const pause of count.pauses) {
    if (pause.from > cursor) stretches.push([cursor, pause.from]);
    cursor = Math.max(cursor, pause.to ?? cursor);
  }
  stretches.push([cursor, count.due]);
  return isoOfLocalMillis(atShare(calendar, stretches, count.due, share));
}
