import type { LocalMillis } from '../time/instant';
import { vietnameseDate, weekdayOf } from '../time/local-date';
import { isWorkday, type CompiledCalendar, type GapReason } from './compiled-calendar';
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

/** Holidays in a row, each name once; unnamed ones by their dates. */
function holidayReason(calendar: CompiledCalendar, holidays: readonly number[], hasWeekend: boolean): GapReason {
  const vi = new Set<string>();
  const en = new Set<string>();
  const grounds = new Set<string>();
  const unnamed: number[] = [];
  for (const day of holidays) {
    const named = calendar.named.get(day);
    if (named === undefined) unnamed.push(day);
    else {
      vi.add(named.vi);
      en.add(named.en);
      grounds.add(named.source);
    }
  }
  const [first, last] = [unnamed[0], unnamed[unnamed.length - 1]];
  if (first !== undefined && last !== undefined) {
    const dates = first === last ? vietnameseDate(first) : `${vietnameseDate(first)}–${vietnameseDate(last)}`;
    vi.add(`ngày ${dates}`);
    en.add(dates);
  }
  const because = {
    vi: `Nghỉ lễ: ${[...vi].join('; ')}${hasWeekend ? ' (cùng ngày nghỉ cuối tuần)' : ''}`,
    en: `Public holiday: ${[...en].join('; ')}${hasWeekend ? ' (and weekend)' : ''}`,
  };
  return grounds.size === 0 ? { because } : { because, ground: [...grounds].join('; ') };
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
    if (calendar.exceptions.has(day)) holidays.push(day);
    else if (weekdayOf(day) >= 5) restDays++;
  }
  if (holidays.length > 0) return holidayReason(calendar, holidays, restDays > 0);
  if (daysOff === 0) return night;
  return restDays === daysOff ? weekend : closedDay;
}
