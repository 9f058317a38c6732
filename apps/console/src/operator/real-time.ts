const sevenHours = 7 * 3_600_000;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Real time, unlike the law's, comes in UTC: `02/03/2026 08:00:05`, as clocks in Vietnam show it. */
export function showReal(utc: string): string {
  const [date = '', time = ''] = new Date(Date.parse(utc) + sevenHours).toISOString().split('T');
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 8)}`;
}

export type SpanKey = 'seconds' | 'minutes' | 'hours' | 'days';

/** How long something is, in its largest fitting unit. */
export function spanOf(millis: number): { readonly key: SpanKey; readonly count: number } {
  const ms = Math.max(0, millis);
  if (ms >= 2 * day) return { key: 'days', count: Math.floor(ms / day) };
  if (ms >= 2 * hour) return { key: 'hours', count: Math.floor(ms / hour) };
  if (ms >= 2 * minute) return { key: 'minutes', count: Math.floor(ms / minute) };
  return { key: 'seconds', count: Math.floor(ms / 1_000) };
}

/** What is known of the law's clock: an instant of it, when that was asked, and how fast it goes. */
export interface ClockKnown {
  readonly answeredAt: number;
  readonly legalTime: { readonly now: string; readonly factor: number };
}

/** Real UTC instant at which the law's clock showed an instant. */
export function realOf(legal: string, { answeredAt, legalTime }: ClockKnown): string {
  const ahead = (Date.parse(legal) - Date.parse(legalTime.now)) / legalTime.factor;
  return new Date(answeredAt + ahead).toISOString();
}
