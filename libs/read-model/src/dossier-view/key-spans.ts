/** Beginnings of instants (`2020-03`, `2020-03-02`, `2020-03-02T08`, `2020-03-02T08:15`) as spans of time. */
export type Direction = 1 | -1;

const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const minutes = Array.from({ length: 60 }, (_, minute) => String(minute).padStart(2, '0'));

/** The day `count` days on (or back). */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The month `count` months on (or back). */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The first day of a month, walked in a direction. */
export function firstDay(month: string, direction: Direction): string {
  return direction === 1 ? `${month}-01` : dayAfter(`${monthAfter(month, 1)}-01`, -1);
}

/** The spans of the next finer step within a day or an hour, in order; none for a minute. */
export function partsOf(span: string, direction: Direction): readonly string[] {
  const parts =
    span.length === 10
      ? hours.map((hour) => `${span}T${hour}`)
      : span.length === 13
        ? minutes.map((minute) => `${span}:${minute}`)
        : [];
  return direction === 1 ? parts : [...parts].reverse();
}

/** Whether the whole span lies before an instant, in the direction walked. */
export function isPassed(span: string, instant: string, direction: Direction): boolean {
  const there = instant.slice(0, span.length);
  return direction === 1 ? span < there : span > there;
}
