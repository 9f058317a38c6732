import { twoDigitsAt } from './digits';

/** Milliseconds after midnight of an `HH:MM` (00:00–23:59; 24:00 only where `endOfDay` is allowed), else undefined. */
export function findTimeOfDay(text: unknown, endOfDay = false): number | undefined {
  if (typeof text !== 'string' || text.length !== 5 || text[2] !== ':') return undefined;
  const hour = twoDigitsAt(text, 0);
  const minute = twoDigitsAt(text, 3);
  if (endOfDay && hour === 24 && minute === 0) return 86_400_000;
  return hour <= 23 && minute <= 59 ? (hour * 60 + minute) * 60_000 : undefined;
}
