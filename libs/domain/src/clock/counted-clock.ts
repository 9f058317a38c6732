import { compileCalendar, type CompiledCalendar } from '../calendar/compiled-calendar';
import { checkCovered } from '../calendar/covered';
import { dayAt } from '../calendar/working-time';
import { DomainError } from '../errors/domain-error';
import { localMillisOf, type LocalMillis } from '../time/instant';
import { countings, timeUnits, type Allotment } from './allotment';
import { countDays, countMinutes, type Count, type CountRule } from './count';
import type { DeadlineRequest } from './deadline-request';
import { checkAmount, readLedger, type LedgerReading } from './read-ledger';
import { cutoffMillis, effectiveStartOf } from './start-rule';

/** A clock that was counted, still in local milliseconds: what the due instant and its explanation are made of. */
export interface CountedClock {
  readonly calendar: CompiledCalendar;
  readonly rule: CountRule;
  readonly start: LocalMillis;
  readonly cutoff: number;
  readonly reading: LedgerReading;
  readonly effective: LocalMillis;
  /** The original and the lengthened amount, in minutes, days or months as the rule has it. */
  readonly original: number;
  readonly total: number;
  readonly count: Count;
}

function ruleOf(allotment: Allotment): CountRule {
  const { unit, counting } = allotment;
  if (!timeUnits.includes(unit)) {
    throw new DomainError(
      'CLOCK.UNIT_UNKNOWN',
      `unit ${JSON.stringify(unit) ?? 'undefined'} must be one of ${timeUnits.join(', ')}`,
    );
  }
  if (counting !== undefined && counting !== null && !countings.includes(counting)) {
    throw new DomainError(
      'CLOCK.COUNTING_UNKNOWN',
      `counting ${JSON.stringify(counting)} must be one of ${countings.join(', ')}`,
    );
  }
  if (unit === 'working-hours') return 'minutes';
  if (unit !== 'working-days') return unit;
  return counting === 'whole-days' ? 'whole-days' : 'minutes';
}

function checkClockCovered(clock: CountedClock): void {
  const lastPause = clock.count.pauses[clock.count.pauses.length - 1];
  const last = clock.count.due ?? Math.max(clock.effective, lastPause?.from ?? clock.effective);
  checkCovered(clock.calendar, dayAt(clock.reading.origin), dayAt(last));
}

/** Counts without explaining. @throws DomainError as `computeDeadline` */
export function countClock(request: DeadlineRequest): CountedClock {
  const start = localMillisOf(request.start);
  checkAmount(request.amount, 'amount');
  const rule = ruleOf(request);
  const cutoff = cutoffMillis(request.cutoff);
  const calendar = compileCalendar(request.calendar);
  const reading = readLedger(start, request.ledger ?? []);
  const effective = effectiveStartOf(calendar, reading.origin, cutoff);
  const size = rule !== 'minutes' ? 1 : request.unit === 'working-hours' ? 60 : calendar.source.standardDayMinutes;
  const [original, total] = [request.amount * size, (request.amount + reading.added) * size];
  const count =
    rule === 'minutes'
      ? countMinutes(calendar, effective, total, reading.pauses)
      : countDays(calendar, dayAt(effective), { rule, amount: total }, reading.pauses);
  const clock: CountedClock = { calendar, rule, start, cutoff, reading, effective, original, total, count };
  checkClockCovered(clock);
  return clock;
}
