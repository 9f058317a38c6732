import { DomainError } from '../errors/domain-error';
import type { ErrorCode } from '../errors/error-codes';
import { twoDigitsAt } from './digits';

/** Milliseconds of one day; Vietnam keeps +07:00 all year, so every local day has as many. */
export const dayMillis = 86_400_000;

/** First and last day that this arithmetic speaks of (1900-01-01 and 9999-12-31), as days since 1970-01-01. */
export const firstDay = -25_567;
export const lastDay = 2_932_896;

/** Day number (days since 1970-01-01, Gregorian) of a year, month 1–12 and day 1–31 taken as they are. */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day of a day number. */
function civilOf(day: number): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

/** How many days a month (1–12) has. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the three numbers name a day that exists, within 1900–9999; NaN names none. */
export function isRealDate(year: number, month: number, dayOfMonth: number): boolean {
  if (!(year >= 1900 && year <= 9999 && month >= 1 && month <= 12)) return false;
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** Day number of a `YYYY-MM-DD`, or undefined if it is no real date of 1900–9999. */
export function findDay(date: unknown): number | undefined {
  if (typeof date !== 'string' || date.length !== 10 || date[4] !== '-' || date[7] !== '-') return undefined;
  const year = twoDigitsAt(date, 0) * 100 + twoDigitsAt(date, 2);
  const month = twoDigitsAt(date, 5);
  const dayOfMonth = twoDigitsAt(date, 8);
  return isRealDate(year, month, dayOfMonth) ? dayOf(year, month, dayOfMonth) : undefined;
}

/** Day number of a `YYYY-MM-DD`; anything else is refused with the given code. */
export function parseDay(date: string, code: ErrorCode = 'CLOCK.INSTANT_INVALID'): number {
  const day = findDay(date);
  if (day !== undefined) return day;
  throw new DomainError(code, `date ${JSON.stringify(date)} is not a real day written YYYY-MM-DD (1900–9999)`, {
    date,
  });
}

/** `YYYY-MM-DD` of a day number. */
export function dateOfDay(day: number): string {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${year}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`;
}

/** `DD/MM/YYYY`, as Vietnamese readers expect it. */
export function vietnameseDate(day: number): string {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}/${month < 10 ? '0' : ''}${month}/${year}`;
}

/** The same day of the month `months` later, or that month's last day (Civil Code 2015, Art. 147–148). */
export function addMonths(day: number, months: number): number {
  const { year, month, dayOfMonth } = civilOf(day);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(newYear, newMonth, Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: number): number {
  const rest = (day + 3) % 7;
  return rest < 0 ? rest + 7 : rest;
}
