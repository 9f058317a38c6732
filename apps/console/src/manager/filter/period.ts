/** Days, `YYYY-MM-DD`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const periodKinds = ['month', 'quarter', 'year', 'own'] as const;
export type PeriodKind = (typeof periodKinds)[number];
export type NamedKind = Exclude<PeriodKind, 'own'>;

const monthsOf: Readonly<Record<NamedKind, number>> = { month: 1, quarter: 3, year: 12 };

/** The month, quarter or year that a day lies in. */
export function periodAt(kind: NamedKind, day: string): Period {
  const size = monthsOf[kind];
  const month = monthNumber(day);
  return monthsFrom(month - (month % size), size);
}

/** The same kind of period so many before (negative) or after. */
export function moved({ from }: Period, kind: NamedKind, by: number): Period {
  return monthsFrom(monthNumber(from) + by * monthsOf[kind], monthsOf[kind]);
}

/** Which kind of period it is exactly; `own` if none. */
export function kindOf(period: Period): PeriodKind {
  const fits = (kind: NamedKind): boolean => {
    const { from, to } = periodAt(kind, period.from);
    return from === period.from && to === period.to;
  };
  return (['month', 'quarter', 'year'] as const).find(fits) ?? 'own';
}

/** A period goes on after today, its numbers do not: what is asked ends today, unless all of it is to come. */
export function upTo(today: string, { from, to }: Period): Period {
  return { from, to: to > today && from <= today ? today : to };
}

/** `2020-01` … `2020-03` for the months that a period touches. */
export function monthsIn({ from, to }: Period): readonly string[] {
  const first = monthNumber(from);
  return Array.from({ length: monthNumber(to) - first + 1 }, (_, index) => monthText(first + index));
}

/** Months since year 0, from a day. */
function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthText(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

function monthsFrom(first: number, count: number): Period {
  const last = first + count - 1;
  const days = new Date(Date.UTC(Math.floor(last / 12), (last % 12) + 1, 0)).getUTCDate();
  return { from: `${monthText(first)}-01`, to: `${monthText(last)}-${days}` };
}
