/** Instants of the law bear +07:00; they are shown as they are written, whatever the browser's own zone is. */
export function showInstant(instant: string): string {
  const [date = '', time = ''] = instant.split('T');
  return `${showDate(date)} ${time.slice(0, 5)}`;
}

/** `2020-03-02…` as `02/03/2020`. */
export function showDate(instant: string): string {
  return instant.slice(0, 10).split('-').reverse().join('/');
}

/** `02/03 08:00`, where the year goes without saying. */
export function showShort(instant: string): string {
  const shown = showInstant(instant);
  return `${shown.slice(0, 5)} ${shown.slice(11)}`;
}
