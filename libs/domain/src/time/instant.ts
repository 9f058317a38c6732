import { DomainError } from '../errors/domain-error';
import { twoDigitsAt } from './digits';
import { dateOfDay, dayMillis, dayOf, firstDay, isRealDate, lastDay } from './local-date';

/** Milliseconds by which Vietnamese clocks are ahead of UTC: +07:00 at all times, no summer time. */
const vietnamOffset = 7 * 3_600_000;

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Local milliseconds: milliseconds since 1970-01-01T00:00:00+07:00, so that day and time of day are plain divisions.
 * The core counts in them; instants cross its border as ISO text.
 */
export type LocalMillis = number;

function refuse(text: unknown): DomainError {
  const rule = 'a real date and time of 1900–9999 in ISO 8601 with Z or an offset, e.g. 2020-01-22T15:12:00+07:00';
  return new DomainError('CLOCK.INSTANT_INVALID', `instant ${JSON.stringify(text) ?? 'undefined'} is not ${rule}`, {
    instant: text,
  });
}

/**
 * Reads an ISO 8601 instant (seconds optional, fractions cut to milliseconds, any offset).
 * @throws DomainError CLOCK.INSTANT_INVALID for local times without offset, dates that don't exist, other shapes.
 */
export function localMillisOf(text: string): LocalMillis {
  if (typeof text !== 'string' || !instantPattern.test(text)) throw refuse(text);
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2);
  const month = twoDigitsAt(text, 5);
  const dayOfMonth = twoDigitsAt(text, 8);
  const hour = twoDigitsAt(text, 11);
  const minute = twoDigitsAt(text, 14);
  const second = text.charCodeAt(16) === 58 ? twoDigitsAt(text, 17) : 0;
  if (!isRealDate(year, month, dayOfMonth) || hour > 23 || minute > 59 || second > 59) throw refuse(text);
  const wall =
    dayOf(year, month, dayOfMonth) * dayMillis + ((hour * 60 + minute) * 60 + second) * 1000 + fractionOf(text);
  const local = wall - offsetOf(text) + vietnamOffset;
  if (local < firstDay * dayMillis || local >= (lastDay + 1) * dayMillis) throw refuse(text);
  return local;
}

function fractionOf(text: string): number {
  const point = text.indexOf('.');
  if (point < 0) return 0;
  const end = text.endsWith('Z') ? text.length - 1 : text.length - 6;
  return Number(text.slice(point + 1, Math.min(end, point + 4)).padEnd(3, '0'));
}

function offsetOf(text: string): number {
  if (text.endsWith('Z')) return 0;
  const hours = twoDigitsAt(text, text.length - 5);
  const minutes = twoDigitsAt(text, text.length - 2);
  if (hours > 23 || minutes > 59) throw refuse(text);
  return (text.charCodeAt(text.length - 6) === 45 ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Texts of the days and minutes written lately: explanations name the same ones over and over. */
const keptDays = 4096;
const dayNumbers = new Array<number>(keptDays).fill(NaN);
const dayTexts = new Array<string>(keptDays).fill('');
const minuteTexts = new Array<string>(1440).fill('');

function dateText(day: number): string {
  const place = day & (keptDays - 1);
  if (dayNumbers[place] !== day) [dayNumbers[place], dayTexts[place]] = [day, dateOfDay(day)];
  return dayTexts[place] ?? '';
}

function minuteText(minute: number): string {
  return (minuteTexts[minute] ||= `T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+07:00`);
}

/** `YYYY-MM-DDTHH:MM:SS+07:00`; milliseconds are written only where there are some. */
export function isoOfLocalMillis(local: LocalMillis): string {
  const day = Math.floor(local / dayMillis);
  const inDay = local - day * dayMillis;
  const minute = Math.floor(inDay / 60_000);
  const rest = inDay - minute * 60_000;
  if (rest === 0) return dateText(day) + minuteText(minute);
  const seconds = Math.floor(rest / 1000);
  const millis = rest - seconds * 1000;
  const fraction = millis === 0 ? '' : `.${String(millis).padStart(3, '0')}`;
  return `${dateText(day)}${minuteText(minute).slice(0, 7)}${two(seconds)}${fraction}+07:00`;
}

/** Epoch milliseconds of an ISO instant. @throws DomainError CLOCK.INSTANT_INVALID */
export function parseInstant(text: string): number {
  return localMillisOf(text) - vietnamOffset;
}

/** ISO text at +07:00 of epoch milliseconds. */
export function formatInstant(epochMillis: number): string {
  return isoOfLocalMillis(epochMillis + vietnamOffset);
}

/** Any instant, written at +07:00. @throws DomainError CLOCK.INSTANT_INVALID */
export function normalizeInstant(text: string): string {
  return isoOfLocalMillis(localMillisOf(text));
}

/** The Vietnamese date `YYYY-MM-DD` of an instant. @throws DomainError CLOCK.INSTANT_INVALID */
export function dateOfInstant(text: string): string {
  return dateOfDay(Math.floor(localMillisOf(text) / dayMillis));
}
