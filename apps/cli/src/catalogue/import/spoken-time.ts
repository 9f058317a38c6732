import type { TimeUnit } from '@lienthong/domain';
import type { DraftDuration } from './draft';

const UNITS: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^ngày làm việc$/i, 'working-days'],
  [/^ngày$/i, 'calendar-days'],
  [/^giờ làm việc$/i, 'working-hours'],
  [/^tháng$/i, 'months'],
];

/** The clock's unit for a word of the catalogue; null for those it does not have (năm, tuần, phút, giờ without more). */
export function unitOf(word: string): TimeUnit | null {
  const clean = word.replace(/\s+/g, ' ').trim();
  return UNITS.find(([pattern]) => pattern.test(clean))?.[1] ?? null;
}

const NUMBER = String.raw`(?:\d{1,3}(?:\s*\([^()\d]{2,20}\))?|[\p{L} ]{2,20}\(\d{1,3}\)|một(?= ngày| tháng))`;
const UNIT = String.raw`(?:ngày\s+làm\s+việc|ngày|giờ\s+làm\s+việc|giờ|tháng)`;

/** Source of a pattern for "05 ngày làm việc", "15 (mười lăm) ngày", "bảy (07) ngày", "một ngày"; not "ngày 05". */
export const TIME = String.raw`${NUMBER}\s+${UNIT}(?![\p{L}])`;

const PARTS = new RegExp(String.raw`(${NUMBER})\s+(${UNIT})(?![\p{L}])`, 'giu');
/** Dates and ages are no time limits: "ngày 30 tháng 4 năm", "từ 06 tháng trở lên". */
const DATE_BEFORE = /ngày\s*$/i;

/** All times a text speaks of, in its order, without repetitions. */
export function spokenTimes(text: string): DraftDuration[] {
  const found: DraftDuration[] = [];
  for (const match of text.matchAll(PARTS)) {
    const unit = unitOf(match[2] ?? '');
    const amount = Number(/\d+/.exec(match[1] ?? '')?.[0] ?? '1');
    if (unit === null || amount === 0 || (unit === 'months' && DATE_BEFORE.test(text.slice(0, match.index)))) continue;
    if (!found.some((known) => known.amount === amount && known.unit === unit)) found.push({ amount, unit });
  }
  return found;
}

/** The one time a text speaks of; null where there is none or more than one. */
export function onlyTime(text: string): DraftDuration | null {
  const [first, ...others] = spokenTimes(text);
  return others.length === 0 ? (first ?? null) : null;
}
