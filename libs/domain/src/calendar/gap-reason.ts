import type { LocalMillis } from '../time/instant';
import { vietnameseDate, weekdayOf } from '../time/local-date';
import { exceptionOn, isWorkday, type CompiledCalendar, type GapReason } from './compiled-calendar';
import { closingOf, dayAt, openingOf } from './working-time';

/** The 40-hour week of state bodies, which makes Saturday and Sunday days of rest. */
const weekendGround = 'Quyết định 188/1999/QĐ-TTg';

const night: GapReason = {
  because: { vi: 'Ngoài giờ làm việc (tối và đêm)', en: 'Outside working hours (evening and night)' },
};
const lunch: GapReason = { because: { vi: 'Nghỉ trưa, nghỉ giữa giờ', en: 'Break between working hours' } };
const beforeOpening: GapReason = { because: { vi: 'Trước giờ mở cửa', en: 'Before opening' } };
const afterClosing: GapReason = { because: { vi: 'Sau giờ đóng cửa', en: 'After closing' } };
const weekend: GapReason = { because: { vi: 'Nghỉ cuối tuần', en: 'Weekend' }, ground: weekendGround };
const closedDay: GapReason = {
  because: { vi: 'Ngày không làm việc theo lịch', en: 'No working day in this calendar' },
};

function withinOneDay(calendar: CompiledCalendar, from: LocalMillis, to: LocalMillis): GapReason {
  const day = dayAt(from);
  if (to <= openingOf(calendar, day)) return beforeOpening;
  return from >= closingOf(calendar, day) ? afterClosing : lunch;
}

function holidayTexts(vi: Iterable<string>, en: Iterable<string>, hasWeekend: boolean): GapReason['because'] {
  return {
    vi: `Nghỉ lễ: ${[...vi].join('; ')}${hasWeekend ? ' (cùng ngày nghỉ cuối tuần)' : ''}`,
    en: `Public holiday: ${[...en].join('; ')}${hasWeekend ? ' (and weekend)' : ''}`,
  };
}

/** Reasons of holidays without a name: calendars written out by the thousand bring the same dates again. */
const unnamedReasons = new Map<number, GapReason>();

function unnamedReason(first: number, last: number, hasWeekend: boolean): GapReason {
  const key = (first * 1024 + last - first) * 2 + (hasWeekend ? 1 : 0);
  let reason = last - first < 1024 ? unnamedReasons.get(key) : undefined;
  if (reason !== undefined) return reason;
  const dates = datesText(first, last);
  reason = { because: holidayTexts([`ngày ${dates}`], [dates], hasWeekend) };
  if (unnamedReasons.size >= 16_384) unnamedReasons.clear();
  if (last - first < 1024) unnamedReasons.set(key, reason);
  return reason;
}

function datesText(first: number, last: number): string {
  return first === last ? vietnameseDate(first) : `${vietnameseDate(first)}–${vietnameseDate(last)}`;
}

/** Holidays in a row, each name once; unnamed ones by their dates. */
function holidayReason(calendar: CompiledCalendar, holidays: readonly number[], hasWeekend: boolean): GapReason {
  const named = calendar.named.size === 0 ? [] : holidays.flatMap((day) => calendar.named.get(day) ?? []);
  const [first, last] = firstAndLast(holidays, calendar);
  if (named.length === 0) return unnamedReason(first, last, hasWeekend);
  const vi = new Set(named.map((day) => day.vi));
  const en = new Set(named.map((day) => day.en));
  if (named.length < holidays.length) {
    vi.add(`ngày ${datesText(first, last)}`);
    en.add(datesText(first, last));
  }
  const ground = [...new Set(named.map((day) => day.source))].join('; ');
  return { because: holidayTexts(vi, en, hasWeekend), ground };
}

/** First and last of the days that have no name. */
function firstAndLast(holidays: readonly number[], calendar: CompiledCalendar): readonly [number, number] {
  const unnamed = calendar.named.size === 0 ? holidays : holidays.filter((day) => !calendar.named.has(day));
  return [unnamed[0] ?? NaN, unnamed[unnamed.length - 1] ?? NaN];
}

/** Why no work is done from one instant to another, in a stretch that holds no working time. */
export function gapReason(calendar: CompiledCalendar, from: LocalMillis, to: LocalMillis): GapReason {
  const firstDay = dayAt(from);
  const lastDay = dayAt(to - 1);
  if (firstDay === lastDay && isWorkday(calendar, firstDay)) return withinOneDay(calendar, from, to);
  const key = firstDay * 1024 + Math.min(lastDay - firstDay, 1023);
  const known = calendar.reasons.get(key);
  if (known !== undefined) return known;
  const reason = reasonOfDays(calendar, firstDay, lastDay);
  if (lastDay - firstDay < 1023) calendar.reasons.set(key, reason);
  return reason;
}

function reasonOfDays(calendar: CompiledCalendar, firstDay: number, lastDay: number): GapReason {
  let daysOff = 0;
  let restDays = 0;
  const holidays: number[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    if (isWorkday(calendar, day)) continue;
    daysOff++;
    if (exceptionOn(calendar, day) !== undefined) holidays.push(day);
    else if (weekdayOf(day) >= 5) restDays++;
  }
  if (holidays.length > 0) return holidayReason(calendar, holidays, restDays > 0);
  if (daysOff === 0) return night;
  return restDays === daysOff ? weekend : closedDay;
}
