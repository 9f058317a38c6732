import { isoOfLocalMillis } from '../time/instant';
import { countClock } from './counted-clock';
import type { Deadline, DeadlineRequest } from './deadline-request';
import { explain } from './explain';

/**
 * The due instant of a clock under its whole ledger, and the lines that explain it (design 6).
 *
 * Readings chosen where the rules leave room:
 * - the union of pauses follows the ledger: a stretch lasts from the first open pause until none is open; it is judged
 *   by its beginning, and a due date that it moved to before the resume stays there;
 * - after STOP the due instant is the one at the stop (null if paused then);
 * - in calendar days and months a paused day counts only after the start day, to the letter: a new holiday that moves
 *   the start day into a pause can thus bring an earlier date, where rolling had absorbed the move of the start;
 * - `counting` is checked even for units that do not read it.
 *
 * @throws DomainError CLOCK.INSTANT_INVALID, CLOCK.AMOUNT_INVALID (also beyond the year 9999), CLOCK.UNIT_UNKNOWN,
 * CLOCK.COUNTING_UNKNOWN, CLOCK.CUTOFF_INVALID, CLOCK.LEDGER_INVALID, CLOCK.NO_WORKING_TIME, CALENDAR.INVALID,
 * CALENDAR.NOT_COVERED
 */
export function computeDeadline(request: DeadlineRequest): Deadline {
  const clock = countClock(request);
  return {
    effectiveStart: isoOfLocalMillis(clock.effective),
    dueAt: clock.count.due === null ? null : isoOfLocalMillis(clock.count.due),
    explanation: explain(clock),
  };
}
