import { exceptionOn } from '../calendar/compiled-calendar';
import { gapReason } from '../calendar/gap-reason';
import { closingOf, dayAt } from '../calendar/working-time';
import type { CountedClock } from './counted-clock';
import { explainDays } from './explain-days';
import { explainMinutes } from './explain-minutes';
import type { ExplanationLine } from './explanation';
import { ExplanationBuilder } from './explanation-builder';
import { cutoffText, restartedText } from './explanation-texts';
import { isAfterCutoff } from './start-rule';

const units = {
  minutes: 'minutes',
  'whole-days': 'working-days',
  'calendar-days': 'calendar-days',
  months: 'months',
} as const;

/** From the first start to where counting begins: time given up by restarts, then time before the next opening. */
function explainStart(lines: ExplanationBuilder, clock: CountedClock): void {
  const { calendar, reading, cutoff, effective } = clock;
  for (const restart of reading.restarts) lines.until(restart, { kind: 'restarted', because: restartedText });
  if (effective === lines.cursor) return;
  if (isAfterCutoff(reading.origin, cutoff)) {
    const closing = closingOf(calendar, dayAt(reading.origin));
    if (gapStarts(clock, closing)) lines.until(closing, { kind: 'skipped', because: cutoffText(cutoff) });
  }
  lines.until(effective, { kind: 'skipped', ...gapReason(calendar, lines.cursor, effective) });
}

/** Whether the day of the start still had working time to lose to the cut-off. */
function gapStarts({ calendar, reading }: CountedClock, closing: number): boolean {
  const day = exceptionOn(calendar, dayAt(reading.origin));
  return (day === undefined || day.millis > 0) && closing > reading.origin;
}

/** "Why this date": lines without a gap from the start to the due instant, whose counted amounts sum to the whole. */
export function explain(clock: CountedClock): readonly ExplanationLine[] {
  const lines = new ExplanationBuilder(clock.start, units[clock.rule], clock.count.due ?? Infinity);
  explainStart(lines, clock);
  if (clock.rule === 'minutes') explainMinutes(lines, clock);
  else explainDays(lines, clock, clock.rule);
  return lines.lines;
}
