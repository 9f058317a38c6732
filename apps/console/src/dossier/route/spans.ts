/** A span in its two largest units: days and hours, hours and minutes, or minutes. */
export type SpanPart = readonly ['days' | 'hours' | 'minutes', number];

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function spanParts(millis: number): readonly SpanPart[] {
  const whole = Math.max(0, millis);
  const parts: readonly SpanPart[] =
    whole >= day
      ? [
          ['days', Math.floor(whole / day)],
          ['hours', Math.floor((whole % day) / hour)],
        ]
      : hoursParts(whole);
  return said(parts);
}

/** A span of working time: a day of it is no day by the clock, so it is said in hours. */
export function workingParts(millis: number): readonly SpanPart[] {
  return said(hoursParts(Math.max(0, millis)));
}

function hoursParts(millis: number): readonly SpanPart[] {
  const minutes = Math.round(millis / minute);
  return [
    ['hours', Math.floor(minutes / 60)],
    ['minutes', minutes % 60],
  ];
}

function said(parts: readonly SpanPart[]): readonly SpanPart[] {
  const more = parts.filter(([, count]) => count > 0);
  return more.length === 0 ? [['minutes', 0]] : more;
}

/** Milliseconds from one legal instant to another. */
export function between(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}
