import type { CompiledCalendar } from '../calendar/compiled-calendar';
import { gapReason } from '../calendar/gap-reason';
import { ordinaryRun } from '../calendar/ordinary-run';
import {
  afterWorking,
  closingOf,
  dayAt,
  openingFrom,
  openingOf,
  workdaysBetween,
  workedMillis,
} from '../calendar/working-time';
import { hoursOn } from '../calendar/compiled-calendar';
import type { LocalMillis } from '../time/instant';
import { dayMillis } from '../time/local-date';
import type { CountedClock } from './counted-clock';
import type { ExplanationBuilder } from './explanation-builder';
import { countedText, pausedText } from './explanation-texts';

/** Counts longer than this many days are told in whole stretches across weekends, broken only by holidays. */
export const longCountDays = 92;

/** Minutes on a grid of 2^-20, so that amounts with seconds, too, sum to the whole without a rounding error. */
const gridMinutes = (millis: number): number => Math.round((millis / 60_000) * 1_048_576) / 1_048_576;

class MinuteTeller {
  private told = 0;
  private readonly original: number;
  private readonly long: boolean;
  private readonly calendar: CompiledCalendar;

  constructor(
    private readonly lines: ExplanationBuilder,
    clock: CountedClock,
  ) {
    this.calendar = clock.calendar;
    this.original = clock.original * 60_000;
    this.long = (clock.count.due ?? clock.effective) - clock.effective > longCountDays * dayMillis;
  }

  /** Tells working and idle time up to an instant. */
  walk(until: LocalMillis): void {
    const { lines, calendar } = this;
    while (lines.cursor < until) {
      const opening = Math.min(openingFrom(calendar, lines.cursor), until);
      if (opening > lines.cursor) {
        lines.until(opening, { kind: 'skipped', ...gapReason(calendar, lines.cursor, opening) });
      } else this.count(this.stretchEnd(lines.cursor, until));
    }
  }

  private stretchEnd(at: LocalMillis, until: LocalMillis): LocalMillis {
    const day = dayAt(at);
    if (at === openingOf(this.calendar, day) && closingOf(this.calendar, day) <= until) {
      return closingOf(this.calendar, ordinaryRun(this.calendar, day, { until, acrossWeekends: this.long }));
    }
    const span = hoursOn(this.calendar, day).spans.find(({ closes }) => day * dayMillis + closes > at);
    return Math.min(until, day * dayMillis + (span?.closes ?? dayMillis));
  }

  private count(end: LocalMillis): void {
    const left = this.original - this.told;
    const worked = workedMillis(this.calendar, this.lines.cursor, end);
    if (left > 0 && left < worked) {
      this.line(afterWorking(this.calendar, this.lines.cursor, left), left);
      this.count(end);
    } else this.line(end, worked);
  }

  private line(end: LocalMillis, worked: number): void {
    const { calendar, lines } = this;
    const first = dayAt(lines.cursor);
    const last = dayAt(end - 1);
    const whole = lines.cursor === openingOf(calendar, first) && end === closingOf(calendar, last);
    const makeUp = whole && first === last ? calendar.named.get(first) : undefined;
    const days = whole ? workdaysBetween(calendar, first, last + 1) : 0;
    const stretch = { added: this.told >= this.original, days, makeUp, acrossWeekends: last - first > 6 };
    const because = countedText(stretch, 'minutes');
    const before = gridMinutes(this.told);
    this.told += worked;
    const content = { kind: 'counted', because, counted: gridMinutes(this.told) - before } as const;
    lines.until(end, makeUp === undefined ? content : { ...content, ground: makeUp.source });
  }
}

/** Lines of a count in minutes, from its effective start. */
export function explainMinutes(lines: ExplanationBuilder, clock: CountedClock): void {
  const teller = new MinuteTeller(lines, clock);
  for (const pause of clock.count.pauses) {
    teller.walk(pause.from);
    const content = { kind: 'paused', because: pausedText(pause.reasons, pause.to === null) } as const;
    if (pause.to === null) lines.stillPaused(pause.from, content);
    else lines.until(pause.to, content);
  }
  if (clock.count.due !== null) teller.walk(clock.count.due);
}
