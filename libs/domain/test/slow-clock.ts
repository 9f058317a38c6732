import type { WorkCalendar } from '../src/calendar/work-calendar';
import type { DeadlineRequest } from '../src/clock/deadline-request';
import type { LedgerEntry } from '../src/clock/ledger';
import { wholeAmount } from './clock-requests';

/**
 * The clock of design 6 once more, as slowly as it is written there: minute by minute, day by day. It shares no code
 * with the engine; the host's own UTC dates stand for Vietnamese ones, minutes and days count from 01/01/1970 local.
 */
interface SlowPause {
  readonly from: number;
  readonly to: number;
}

/** Jest looks each global up anew: what is asked a million times is kept here. */
const { floor } = Math;
const never = Infinity;

const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const dayOf = (minute: number): number => floor(minute / 1440);

export const slowMinute = (instant: string): number => Date.parse(instant) / 60_000 + 420;
export const slowText = (minute: number): string =>
  `${new Date(Math.round(minute * 60) * 1000).toISOString().slice(0, 19)}+07:00`;

export class SlowClock {
  private readonly flags = new Map<number, Uint8Array>();
  private readonly holidays: ReadonlySet<string>;
  private readonly workdays: ReadonlySet<string>;

  constructor(private readonly calendar: WorkCalendar) {
    this.holidays = new Set(calendar.holidays);
    this.workdays = new Set(calendar.workdays);
  }

  /** 1 for each working minute of a day. */
  private day(day: number): Uint8Array {
    let flags = this.flags.get(day);
    if (flags !== undefined) return flags;
    flags = new Uint8Array(1440);
    this.flags.set(day, flags);
    const date = new Date(day * 86_400_000);
    const text = date.toISOString().slice(0, 10);
    if (this.holidays.has(text)) return flags;
    const name = weekdayNames[date.getUTCDay()] ?? 'sun';
    const own = this.calendar.hours[name] ?? [];
    const weekend = name === 'sat' || name === 'sun';
    const asMonday = this.workdays.has(text) && (weekend || own.length === 0);
    for (const [opens, closes] of asMonday ? (this.calendar.hours.mon ?? []) : own) {
      flags.fill(1, minutesOf(opens), minutesOf(closes));
    }
    return flags;
  }

  works = (minute: number): boolean => this.day(dayOf(minute))[minute - dayOf(minute) * 1440] === 1;
  isWorkday = (day: number): boolean => this.day(day).indexOf(1) >= 0;
  closing = (day: number): number => day * 1440 + this.day(day).lastIndexOf(1) + 1;

  effective(start: number, cutoff: string | null | undefined): number {
    let now = start;
    if (typeof cutoff === 'string' && start - dayOf(start) * 1440 >= minutesOf(cutoff)) now = (dayOf(start) + 1) * 1440;
    while (!this.works(now)) now++;
    return now;
  }

  handoffDue(offered: number, limit: string): number {
    const day = dayOf(offered);
    if (offered - day * 1440 < minutesOf(limit) && this.isWorkday(day) && offered < this.closing(day)) {
      return this.closing(day);
    }
    let next = day + 1;
    while (!this.isWorkday(next)) next++;
    let [now, left] = [next * 1440, 60];
    for (; left > 0; now++) if (this.works(now)) left--;
    return now;
  }

  /** Tells each working minute from `start` on, until `take` says that it was the last. */
  walk(start: number, take: (minute: number) => boolean): void {
    for (let day = dayOf(start); ; day++) {
      const flags = this.day(day);
      for (let inDay = flags.indexOf(1); inDay >= 0 && inDay < 1440; inDay++) {
        if (flags[inDay] === 1 && day * 1440 + inDay >= start && take(day * 1440 + inDay)) return;
      }
    }
  }

  minutes(start: number, total: number, pauses: readonly SlowPause[]): number {
    let [left, due] = [total, never];
    this.walk(start, (minute) => {
      const pause = pauses.find(({ from, to }) => from <= minute && minute < to);
      if (pause === undefined && --left === 0) due = minute + 1;
      return left === 0 || pause?.to === never;
    });
    return due;
  }

  wholeDays(startDay: number, total: number, pauses: readonly SlowPause[]): number {
    for (let [day, left] = [startDay + 1, total]; ; day++) {
      const frozen = pauses.some(({ from, to }) => {
        const covers = dayOf(from) <= day && (to === never || day < dayOf(to));
        return covers && !(left === 1 && this.isWorkday(day) && from >= this.closing(day));
      });
      if (frozen && pauses.some(({ from, to }) => to === never && dayOf(from) <= day)) return never;
      if (!frozen && this.isWorkday(day) && --left === 0) return this.closing(day);
    }
  }

  calendarDays(startDay: number, first: number, pauses: readonly SlowPause[]): number {
    const roll = (day: number): number => (this.isWorkday(day) ? day : roll(day + 1));
    let due = roll(first);
    for (const { from, to } of pauses) {
      if (from >= this.closing(due)) break;
      if (to === never) return never;
      let days = 0;
      for (let day = dayOf(from); day < dayOf(to); day++) if (day > startDay) days++;
      due = roll(due + days);
    }
    return this.closing(due);
  }
}

/** Stretches in which a pause was open. */
function slowPauses(entries: readonly LedgerEntry[]): SlowPause[] {
  const open = new Set<string | undefined>();
  const pauses: SlowPause[] = [];
  let from = 0;
  for (const entry of entries) {
    if (entry.op === 'pause') {
      if (open.size === 0) from = slowMinute(entry.at);
      open.add(entry.reason);
    } else if (entry.op === 'resume') {
      if (entry.reason === undefined) open.clear();
      else open.delete(entry.reason);
      if (open.size === 0) pauses.push({ from, to: slowMinute(entry.at) });
    }
  }
  return open.size > 0 ? [...pauses, { from, to: never }] : pauses;
}

function monthsLater(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  return (last.getTime() - Math.max(0, last.getUTCDate() - date.getUTCDate()) * 86_400_000) / 86_400_000;
}

interface SlowCount {
  readonly clock: SlowClock;
  readonly effective: number;
  readonly pauses: readonly SlowPause[];
  readonly due: number;
}

function slowCount(request: DeadlineRequest): SlowCount {
  const clock = new SlowClock(request.calendar);
  const entries = request.ledger ?? [];
  const restart = entries.findLastIndex(({ op }) => op === 'restart');
  const effective = clock.effective(slowMinute(entries[restart]?.at ?? request.start), request.cutoff);
  const pauses = slowPauses(entries.slice(restart + 1));
  const day = dayOf(effective);
  const total = wholeAmount(request);
  const due = (): number => {
    if (request.unit === 'calendar-days') return clock.calendarDays(day, day + total, pauses);
    if (request.unit === 'months') return clock.calendarDays(day, monthsLater(day, total), pauses);
    const whole = request.unit === 'working-days' && request.counting === 'whole-days';
    return whole ? clock.wholeDays(day, total, pauses) : clock.minutes(effective, total, pauses);
  };
  return { clock, effective, pauses, due: due() };
}

/** Start and due instant; null while paused. */
export function slowDeadline(request: DeadlineRequest): { effectiveStart: string; dueAt: string | null } {
  const { effective, due } = slowCount(request);
  return { effectiveStart: slowText(effective), dueAt: due === never ? null : slowText(due) };
}

/** When `percent` of the working minutes that the clock ran have gone, to the second upwards; null while paused. */
export function slowShare(request: DeadlineRequest, percent: number): string | null {
  const { clock, effective, pauses, due } = slowCount(request);
  if (due === never) return null;
  if (percent === 100) return slowText(due);
  const ran: number[] = [];
  clock.walk(effective, (minute) => {
    if (minute < due && !pauses.some(({ from, to }) => from <= minute && minute < to)) ran.push(minute);
    return minute >= due;
  });
  const seconds = Math.ceil((ran.length * 60 * percent) / 100);
  const last = ran[Math.max(0, Math.ceil(seconds / 60) - 1)];
  if (last === undefined) return slowText(due);
  return slowText(last + (seconds === 0 ? 0 : (seconds - floor((seconds - 1) / 60) * 60) / 60));
}
