export const groupings = ['unit', 'field', 'tier', 'month', 'procedure'] as const;
export type Grouping = (typeof groupings)[number];

/** What all pages of reports are narrowed by, and how the rates are laid out: the search part of their addresses. */
export interface ReportSearch {
  readonly unit?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly procedure?: string | undefined;
  readonly rows?: Grouping | undefined;
  readonly columns?: Grouping | undefined;
}

const code = /^[A-Za-z0-9._-]{1,60}$/;
const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads text of an address that anyone may have typed; numbers are how the router reads codes without letters. */
export function textOf(value: unknown, form: RegExp): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && form.test(text) ? text : undefined;
}

export const codeOf = (value: unknown): string | undefined => textOf(value, code);
export const dateOf = (value: unknown): string | undefined => textOf(value, date);

/** What is not understood is left out; a period that ends before it begins too. */
export function reportSearchOf(raw: Readonly<Record<string, unknown>>): ReportSearch {
  const from = dateOf(raw.from);
  const to = dateOf(raw.to);
  const isPeriod = from !== undefined && to !== undefined && from <= to;
  const rows = groupings.find((one) => one === raw.rows);
  return set({
    unit: codeOf(raw.unit),
    procedure: codeOf(raw.procedure),
    ...(isPeriod ? { from, to } : {}),
    rows,
    columns: groupings.find((one) => one === raw.columns && one !== rows),
  });
}

/** Without members that are not set. */
export function set<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
