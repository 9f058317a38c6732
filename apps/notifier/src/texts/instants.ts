/** `17:00 ngày 06/03/2020`. */
export function viInstant(instant: string | null): string {
  return instant === null ? 'chưa xác định' : `${instant.slice(11, 16)} ngày ${viDate(instant)}`;
}

/** `17:00 on 06/03/2020`. */
export function enInstant(instant: string | null): string {
  return instant === null ? 'not known' : `${instant.slice(11, 16)} on ${viDate(instant)}`;
}

/** `06/03/2020`. */
export function viDate(instant: string): string {
  return `${instant.slice(8, 10)}/${instant.slice(5, 7)}/${instant.slice(0, 4)}`;
}

/** Working minutes as people say them. */
export function viMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return [hours > 0 ? `${hours} giờ` : '', rest > 0 || hours === 0 ? `${rest} phút` : ''].filter(Boolean).join(' ');
}

export function enMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}
