const weekdays = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const;

/** `T2 30/03 07:31` of a legal instant at +07:00; with `year`, `T2 30/03/2020 07:31`. */
export function legalText(instant: string, year = false): string {
  const [date = '', time = ''] = instant.split('T');
  const [y = '', m = '', d = ''] = date.split('-');
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  return `${weekday} ${d}/${m}${year ? `/${y}` : ''} ${time.slice(0, 5)}`;
}

/** `5 ngày 3 giờ 20 phút` of working time, a day being 8 hours. */
export function workingText(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return `${rest} phút`;
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`;
}
