import type { BilingualText } from './explanation';

/** Legal grounds that explanations name, as the documents are cited in Vietnamese. */
export const grounds = {
  startDay: 'Bộ luật Dân sự 2015 Điều 147',
  lastDayOff: 'Bộ luật Dân sự 2015 Điều 148 khoản 5',
  wholeDays: 'Bộ luật Dân sự 2015 Điều 147–148',
} as const;

const pauseReasons: Readonly<Record<string, BilingualText>> = {
  supplement: { vi: 'chờ bổ sung hồ sơ', en: 'waiting for the supplement' },
  payment: { vi: 'chờ thực hiện nghĩa vụ tài chính', en: 'waiting for payment' },
  finance: { vi: 'chờ thực hiện nghĩa vụ tài chính', en: 'waiting for the financial obligation' },
  tax: { vi: 'chờ cơ quan thuế và nộp thuế', en: 'waiting for tax' },
  'field-check': { vi: 'kiểm tra thực địa', en: 'field check' },
  opinion: { vi: 'chờ ý kiến cơ quan được hỏi', en: 'waiting for an opinion' },
  '': { vi: 'không nêu lý do', en: 'no reason given' },
};

const words = (reason: string): BilingualText =>
  (Object.hasOwn(pauseReasons, reason) ? pauseReasons[reason] : undefined) ?? { vi: reason, en: reason };

/** Texts that come again are made once, and are then the same objects to those who write them out. */
const pausedKnown = new Map<string, BilingualText>();
const cutoffKnown = new Map<number, BilingualText>();

/** Why time stands still. */
export function pausedText(reasons: readonly string[], open: boolean): BilingualText {
  const [first = ''] = reasons;
  if (reasons.length !== 1 || !Object.hasOwn(pauseReasons, first)) return composedPause(reasons, open);
  const key = open ? `open ${first}` : first;
  let text = pausedKnown.get(key);
  if (text === undefined) pausedKnown.set(key, (text = composedPause(reasons, open)));
  return text;
}

function composedPause(reasons: readonly string[], open: boolean): BilingualText {
  const listed = reasons.map(words);
  return {
    vi: `${open ? 'Đang tạm dừng' : 'Tạm dừng'}: ${listed.map((text) => text.vi).join(', ')}`,
    en: `${open ? 'Still paused' : 'Paused'}: ${listed.map((text) => text.en).join(', ')}`,
  };
}

export const restartedText: BilingualText = {
  vi: 'Tính lại từ đầu, thời gian trước đó không tính',
  en: 'Restarted: the time before is not counted',
};

export const startDayText: BilingualText = { vi: 'Ngày bắt đầu không tính', en: 'The start day is not counted' };

/** A start at or after the cut-off counts from the next working day. */
export function cutoffText(cutoffMillis: number): BilingualText {
  let text = cutoffKnown.get(cutoffMillis);
  if (text === undefined) cutoffKnown.set(cutoffMillis, (text = composedCutoff(cutoffMillis)));
  return text;
}

function composedCutoff(cutoffMillis: number): BilingualText {
  const minutes = cutoffMillis / 60_000;
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return {
    vi: `Từ ${time} trở đi tính sang ngày làm việc tiếp theo`,
    en: `At or after ${time} time counts from the next working day`,
  };
}

/** What a counted stretch is. `days` = whole working days it holds, 0 for a part of one. */
export interface CountedStretch {
  readonly added: boolean;
  readonly days: number;
  readonly makeUp?: BilingualText;
  readonly acrossWeekends?: boolean;
}

function timeText(stretch: CountedStretch): BilingualText {
  const [vi, en] = stretch.added ? ['Phần cộng thêm, gia hạn', 'Added or extended time'] : ['Tính', 'Counted'];
  if (stretch.days === 0) return { vi: `${vi}: thời gian trong giờ làm việc`, en: `${en}: working time` };
  if (stretch.makeUp !== undefined) return { vi: `${vi}: ${stretch.makeUp.vi}`, en: `${en}: ${stretch.makeUp.en}` };
  const many = stretch.days === 1 ? '' : 's';
  const rest = stretch.acrossWeekends
    ? { vi: ' (trừ cuối tuần và ngoài giờ)', en: ' (without weekends and time off)' }
    : { vi: ' (trừ nghỉ trưa và ngoài giờ)', en: ' (without breaks and nights)' };
  return {
    vi: `${vi}: ${stretch.days} ngày làm việc${rest.vi}`,
    en: `${en}: ${stretch.days} working day${many}${rest.en}`,
  };
}

function daysText(stretch: CountedStretch, unit: 'working-days' | 'calendar-days' | 'months'): BilingualText {
  const [vi, en] = stretch.added ? ['Phần cộng thêm, gia hạn', 'Added or extended'] : ['Tính', 'Counted'];
  if (stretch.makeUp !== undefined) return { vi: `${vi}: ${stretch.makeUp.vi}`, en: `${en}: ${stretch.makeUp.en}` };
  if (unit === 'months') {
    if (stretch.days === 0) return { vi: 'Phần đầu của thời hạn theo tháng', en: 'First part of a time in months' };
    return { vi: `${vi}: ${stretch.days} tháng`, en: `${en}: ${stretch.days} month${stretch.days === 1 ? '' : 's'}` };
  }
  const [viUnit, enUnit] = unit === 'working-days' ? ['ngày làm việc', 'working day'] : ['ngày', 'calendar day'];
  const rest = stretch.acrossWeekends ? { vi: ' (trừ cuối tuần)', en: ' (without weekends)' } : { vi: '', en: '' };
  return {
    vi: `${vi}: ${stretch.days} ${viUnit}${rest.vi}`,
    en: `${en}: ${stretch.days} ${enUnit}${stretch.days === 1 ? '' : 's'}${rest.en}`,
  };
}

/** The last day is off, so the due date moves on; `off` says what kind of day it is. */
export function movedText(off: BilingualText | null): BilingualText {
  if (off === null) {
    return {
      vi: 'Hạn đã lùi qua ngày nghỉ trước khi cộng thời gian tạm dừng',
      en: 'The due date had moved past days off before the pause was added',
    };
  }
  return {
    vi: `Ngày cuối là ngày nghỉ (${off.vi}): hạn lùi đến hết giờ của ngày làm việc tiếp theo`,
    en: `The last day is off (${off.en}): due at closing time of the next working day`,
  };
}

type CountedUnit = 'minutes' | 'working-days' | 'calendar-days' | 'months';

/** Texts of common stretches: a count of thousands of lines says the same few sentences over and over. */
const known = new Map<number, BilingualText>();
const countedUnits = ['minutes', 'working-days', 'calendar-days', 'months'] as const;

/** What a counted line says; `minutes` is working time counted minute by minute. */
export function countedText(stretch: CountedStretch, unit: CountedUnit): BilingualText {
  const { added, days, makeUp, acrossWeekends } = stretch;
  if (makeUp !== undefined || days > 400) return composed(stretch, unit);
  const key = ((days * 4 + countedUnits.indexOf(unit)) * 2 + (added ? 1 : 0)) * 2 + (acrossWeekends === true ? 1 : 0);
  let text = known.get(key);
  if (text === undefined) known.set(key, (text = composed(stretch, unit)));
  return text;
}

function composed(stretch: CountedStretch, unit: CountedUnit): BilingualText {
  return unit === 'minutes' ? timeText(stretch) : daysText(stretch, unit);
}
