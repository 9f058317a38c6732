export const listSorts = ['updated', 'received', 'due'] as const;
export type ListSort = (typeof listSorts)[number];

/** What the list of dossiers is narrowed by: the search part of the page's address. */
export interface ListSearch {
  /** Beginning of the code. */
  readonly q?: string;
  readonly status?: number;
  readonly procedure?: string;
  readonly unit?: string;
  readonly late?: true;
  readonly paused?: true;
  /** Days, `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly dueBefore?: string;
  readonly sort?: ListSort;
}

const codeStart = /^[A-Z0-9.-]{1,80}$/;
const catalogueCode = /^[A-Za-z0-9._-]{1,60}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an address that anyone may have typed: what is not understood is left out. */
export function listSearchOf(raw: Readonly<Record<string, unknown>>): ListSearch {
  const text = (name: string, form: RegExp): string | undefined => {
    const value = typeof raw[name] === 'number' ? String(raw[name]) : raw[name];
    return typeof value === 'string' && form.test(value) ? value : undefined;
  };
  const q = typeof raw.q === 'string' ? raw.q.trim().toUpperCase() : raw.q;
  const status = Number(raw.status);
  return tidy({
    q: typeof q === 'string' && codeStart.test(q) ? q : undefined,
    status: Number.isInteger(status) && status >= 1 && status <= 10 ? status : undefined,
    procedure: text('procedure', catalogueCode),
    unit: text('unit', catalogueCode),
    late: raw.late === true || raw.late === 'true' ? true : undefined,
    paused: raw.paused === true || raw.paused === 'true' ? true : undefined,
    from: text('from', day),
    to: text('to', day),
    dueBefore: text('dueBefore', day),
    sort: listSorts.find((sort) => sort === raw.sort),
  });
}

type Loose = { readonly [K in keyof ListSearch]?: ListSearch[K] | undefined };

/** Without members that are not set or say what is so anyway: equal searches are written alike. */
export function tidy(search: Loose): ListSearch {
  const set = Object.entries(search).filter(([name, value]) => value !== undefined && !isDefault(name, value));
  return Object.fromEntries(set);
}

function isDefault(name: string, value: unknown): boolean {
  return name === 'sort' && value === 'updated';
}

/** Whether anything is narrowed; an order narrows nothing. */
export function isNarrowed({ sort: _sort, ...filter }: ListSearch): boolean {
  return Object.keys(filter).length > 0;
}

/** The query of `GET /dossiers`. */
export function listQueryOf(search: ListSearch): Readonly<Record<string, string | number | boolean | undefined>> {
  const { q, status, procedure, unit, late, paused, from, to, dueBefore, sort } = search;
  return {
    q,
    status,
    procedure,
    unit,
    late,
    paused,
    'received-from': from,
    'received-to': to,
    'due-before': dueBefore,
    sort,
  };
}
