import type { CompiledCalendar } from '../calendar/compiled-calendar';
import { isWorkday } from '../calendar/compiled-calendar';
import { gapReason } from '../calendar/gap-reason';
import { ordinaryRun } from '../calendar/ordinary-run';
import { dayAt, workdayAfter, workdaysBetween } from '../calendar/working-time';
import { addMonths, dayMillis } from '../time/local-date';
import { pausedDays, type CountRule } from './count';
import type { CountedClock } from './counted-clock';
import { longCountDays } from './explain-minutes';
import type { ExplanationBuilder } from './explanation-builder';
import { countedText, grounds, movedText, pausedText, startDayText } from './explanation-texts';

type DayRule = Exclude<CountRule, 'minutes'>;

/** Tells days [from, to) that no pause covers. */
interface DayTeller {
  walk(from: number, to: number): void;
}

class WorkdayTeller implements DayTeller {
  private told = 0;

  constructor(
    private readonly lines: ExplanationBuilder,
    private readonly calendar: CompiledCalendar,
    private readonly original: number,
    private readonly long: boolean,
  ) {}

  walk(from: number, to: number): void {
    for (let day = from; day < to;) {
      if (isWorkday(this.calendar, day)) {
        const last = ordinaryRun(this.calendar, day, { until: to * dayMillis, acrossWeekends: this.long });
        this.count(day, last + 1);
        day = last + 1;
      } else {
        let end = day + 1;
        while (end < to && !isWorkday(this.calendar, end)) end++;
        this.lines.until(end * dayMillis, {
          kind: 'skipped',
          ...gapReason(this.calendar, day * dayMillis, end * dayMillis),
        });
        day = end;
      }
    }
  }

  private count(from: number, to: number): void {
    const left = this.original - this.told;
    const days = workdaysBetween(this.calendar, from, to);
    if (left > 0 && left < days) {
      const split = workdayAfter(this.calendar, from - 1, left) + 1;
      this.line(from, split, left);
      this.count(split, to);
    } else this.line(from, to, days);
  }

  private line(from: number, to: number, days: number): void {
    const makeUp = to - from === 1 ? this.calendar.named.get(from) : undefined;
    const stretch = { added: this.told >= this.original, days, makeUp, acrossWeekends: to - from > 7 };
    this.told += days;
    const because = countedText(stretch, 'working-days');
    this.lines.until(to * dayMillis, {
      kind: 'counted',
      counted: days,
      because,
      ground: makeUp?.source ?? grounds.wholeDays,
    });
  }
}

class CalendarDayTeller implements DayTeller {
  private told = 0;
  private readonly targetDays: number;
  private readonly originalDays: number;
  private readonly calendar: CompiledCalendar;

  constructor(
    private readonly lines: ExplanationBuilder,
    private readonly clock: CountedClock,
    private readonly rule: 'calendar-days' | 'months',
  ) {
    const startDay = dayAt(clock.effective);
    const daysOf = (amount: number): number => (rule === 'months' ? addMonths(startDay, amount) - startDay : amount);
    [this.targetDays, this.originalDays] = [daysOf(clock.total), daysOf(clock.original)];
    this.calendar = clock.calendar;
  }

  walk(from: number, to: number): void {
    const boundary = this.told < this.originalDays ? this.originalDays : this.targetDays;
    const end = Math.min(to, from + boundary - this.told);
    if (end > from) {
      this.count(end, end - from);
      this.walk(end, to);
    } else if (to > from) {
      // What is left between the counted days and the due date was added by rolling it past days off.
      const lastCounted = this.lines.cursor - dayMillis;
      const off = isWorkday(this.calendar, from - 1)
        ? null
        : gapReason(this.calendar, lastCounted, this.lines.cursor).because;
      this.lines.until(to * dayMillis, { kind: 'moved', because: movedText(off), ground: grounds.lastDayOff });
    }
  }

  private count(end: number, days: number): void {
    const added = this.told >= this.originalDays;
    this.told += days;
    const counted = this.rule === 'calendar-days' ? days : this.monthsDone(added);
    const because = countedText({ added, days: counted }, this.rule);
    this.lines.until(end * dayMillis, { kind: 'counted', counted, because, ground: grounds.startDay });
  }

  /** Months are written on the line on which they are complete. */
  private monthsDone(added: boolean): number {
    const { original, total } = this.clock;
    if (added) return this.told === this.targetDays ? total - original : 0;
    return this.told === this.originalDays ? original : 0;
  }
}

/** Lines of a count in days or months, from its effective start. */
export function explainDays(lines: ExplanationBuilder, clock: CountedClock, rule: DayRule): void {
  const { calendar, count, effective } = clock;
  const startDay = dayAt(effective);
  const dueDay = count.due === null ? Infinity : dayAt(count.due - 1);
  const teller: DayTeller =
    rule === 'whole-days'
      ? new WorkdayTeller(lines, calendar, clock.original, dueDay - startDay > longCountDays)
      : new CalendarDayTeller(lines, clock, rule);
  lines.until((startDay + 1) * dayMillis, { kind: 'skipped', because: startDayText, ground: grounds.startDay });
  let next = startDay + 1;
  for (const pause of count.pauses) {
    const { from, to } = pausedDays(pause, startDay);
    teller.walk(next, from);
    const content = { kind: 'paused', because: pausedText(pause.reasons, pause.to === null) } as const;
    if (pause.to === null) return lines.stillPaused(pause.from, content);
    lines.until(to * dayMillis, content);
    next = Math.max(next, to);
  }
  teller.walk(next, dueDay + 1);
}
