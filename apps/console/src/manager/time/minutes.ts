/** Working time in its two largest units: days of eight hours and hours, or hours and minutes. */
export type WorkPart = readonly ['days' | 'hours' | 'minutes', number];

const hour = 60;
const day = 8 * hour;

/** Empty for less than a minute. */
export function workParts(minutes: number): readonly WorkPart[] {
  const whole = Math.round(minutes);
  const parts: readonly WorkPart[] =
    whole >= day
      ? [
          ['days', Math.floor(whole / day)],
          ['hours', Math.floor((whole % day) / hour)],
        ]
      : [
          ['hours', Math.floor(whole / hour)],
          ['minutes', whole % hour],
        ];
  return parts.filter(([, count]) => count > 0);
}
