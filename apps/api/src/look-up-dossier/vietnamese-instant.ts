/** `02/12/2026 17:00` of an instant at +07:00. */
export function vietnameseInstant(instant: string): string {
  const [date = '', time = ''] = instant.split('T');
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 5)}`;
}
