import type { Model } from 'mongoose';
import type { DossierRow } from '@lienthong/contracts';
import { dayAfter } from './key-spans';
import type { Direction } from './key-spans';
import { decodeCursor, encodeCursor } from './page-cursor';
import type { PageCursor } from './page-cursor';
import { assigneeKey, codeKey, noInstant, openKey } from './row-keys';
import type { KeyOrder } from './row-keys';
import { filterQuery } from './view-filter';
import type { ViewFilter, ViewQuery } from './view-filter';
import { rowProjection, toRow } from './view-document';
import type { StoredRow, ViewDocument } from './view-document';
import { ViewWalk } from './view-walk';

/** `due`: soonest appointment first, paused ones last; `received` and `updated`: newest first. */
export type ViewSort = 'due' | 'received' | 'updated';

/** One page of a list; `next` is the cursor of the page after it, null on the last. */
export interface ViewPage {
  readonly rows: readonly DossierRow[];
  readonly next: string | null;
}

/** Which page: after a cursor (from the beginning without one), at most so many rows. */
export interface PageRequest {
  readonly cursor?: string;
  readonly limit: number;
  /** Legal date. With it long lists are walked from today on; without it they are read whole. */
  readonly today?: string;
}

/** How many rows there are; `capped`: at least so many. */
export interface ViewTotal {
  readonly total: number;
  readonly capped: boolean;
}

interface Order {
  readonly sort: string;
  readonly field: 'dueAt' | 'receivedAt' | 'updatedAt' | 'urgentAt';
  readonly direction: Direction;
  readonly key: KeyOrder;
}

const orders: Readonly<Record<ViewSort, Order>> = {
  due: { sort: 'due', field: 'dueAt', direction: 1, key: 'd' },
  received: { sort: 'received', field: 'receivedAt', direction: -1, key: 'r' },
  updated: { sort: 'updated', field: 'updatedAt', direction: -1, key: 'u' },
};
const urgency: Order = { sort: 'urgency', field: 'urgentAt', direction: 1, key: 'g' };

/** Nothing was received before the first calendar, and no deadline is further off. */
const earliest = '2019-01-01';
const furthestDays = 5 * 366;
/** Lists no longer than this are read whole and sorted here. */
const shortList = 400;
/** Totals are counted up to here. */
const mostCounted = 500;
/** … and usually no longer than this: what was found until then is told as "at least". */
const usualCountingMs = 700;
/** How long it is remembered that a list was not short. */
const longForMs = 600_000;
/** A list that is not read within this is taken to be long, for so long. */
const shortReadMs = 400;
const slowForMs = 60_000;

/** Lists by keyset: a page costs the same however far on it is, and rows that come or go shift nothing. */
export class ViewPages {
  private readonly long = new Map<string, number>();

  constructor(
    private readonly model: Model<ViewDocument>,
    private readonly countingMs = usualCountingMs,
  ) {}

  list(filter: ViewFilter, sort: ViewSort, page: PageRequest): Promise<ViewPage> {
    return this.page(listRequest(filter, orders[sort]), page);
  }

  /** `filter` beside that the unit must act on it. */
  queue(unit: string, page: PageRequest, filter: ViewFilter = {}): Promise<ViewPage> {
    return this.page(queueRequest(unit, filter), page);
  }

  total(filter: ViewFilter, today: string): Promise<ViewTotal> {
    return this.count(listRequest(filter, orders.updated), today);
  }

  queueTotal(unit: string, today: string, filter: ViewFilter = {}): Promise<ViewTotal> {
    return this.count(queueRequest(unit, filter), today);
  }

  private async page(asked: ListRequest, { cursor, limit, today }: PageRequest): Promise<ViewPage> {
    const { order } = asked;
    const after = cursor === undefined ? undefined : decodeCursor(cursor, order.sort);
    const wanted = limit + 1;
    const all = today === undefined ? await this.whole(asked.query) : await this.atOnce(asked);
    const found =
      all === null
        ? await this.walked(asked, { after, wanted, today: today ?? earliest })
        : sorted(all, order)
            .filter((row) => isAfter(row, order, after))
            .slice(0, wanted);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const next =
      found.length <= limit || last === undefined
        ? null
        : encodeCursor({ sort: order.sort, key: last[order.field], id: last._id });
    return { rows: rows.map(toRow), next };
  }

  private async walked(asked: ListRequest, { after, wanted, today }: Part): Promise<readonly StoredRow[]> {
    const { order } = asked;
    const found: StoredRow[] = [];
    if (after?.key !== null) {
      for await (const rows of this.walk(asked, today, after?.key)) {
        for (const row of rows) if (isAfter(row, order, after)) found.push(row);
        if (found.length >= wanted) return found.slice(0, wanted);
      }
    }
    if (order.direction === 1) found.push(...(await this.ends(asked, after)));
    return found.slice(0, wanted);
  }

  /** What comes after all dates: where nothing runs, and where there is no appointment. */
  private async ends({ query, order }: ListRequest, after?: PageCursor): Promise<readonly StoredRow[]> {
    const span = order.field === 'dueAt' ? noInstant : '9999-12';
    const rows = await this.whole({ ...query, keys: `${order.key}${span}` });
    return sorted(rows, order).filter((row) => isAfter(row, order, after));
  }

  private walk({ query, order }: ListRequest, today: string, after?: string): AsyncGenerator<readonly StoredRow[]> {
    const { key, field, direction } = order;
    const asked = (query[field] ?? {}) as { readonly $gte?: string; readonly $lt?: string };
    const lowest = asked.$gte ?? earliest;
    const highest = asked.$lt ?? dayAfter(today, direction === 1 ? furthestDays : 1);
    const [begin, end] = direction === 1 ? [lowest, highest] : [highest, lowest];
    const until = end.slice(0, 10);
    const request = { query, projection: rowProjection, order: key, field, direction, from: after ?? begin, until };
    return new ViewWalk(this.model, request).rows();
  }

  private async count(asked: ListRequest, today: string): Promise<ViewTotal> {
    const all = await this.atOnce(asked);
    const begun = performance.now();
    let total = all?.length ?? 0;
    if (all === null) {
      for await (const rows of this.walk(asked, today)) {
        total += rows.length;
        if (total >= mostCounted) break;
        if (performance.now() - begun > this.countingMs) return { total, capped: true };
      }
      if (asked.order.direction === 1 && total < mostCounted) total += (await this.ends(asked)).length;
    }
    return {
      total: Math.min(total, mostCounted),
      capped: total > mostCounted || (all === null && total === mostCounted),
    };
  }

  /** All rows, where there are few; null where the list is to be walked. */
  private atOnce({ query, search, few }: ListRequest): Promise<StoredRow[] | null> {
    if (search !== undefined) return this.whole({ ...query, keys: search });
    return few === undefined ? Promise.resolve(null) : this.short({ ...query, ...few });
  }

  private whole(query: ViewQuery): Promise<StoredRow[]> {
    return this.model.find(query, rowProjection).lean<StoredRow[]>().exec();
  }

  /** All rows, if they are few; null else. That they are many is remembered, since finding out is what costs. */
  private async short(query: ViewQuery): Promise<StoredRow[] | null> {
    const key = JSON.stringify(query);
    if ((this.long.get(key) ?? 0) > Date.now()) return null;
    const found = this.model.find(query, rowProjection).limit(shortList + 1);
    const rows = await inTime(found.lean<StoredRow[]>().exec());
    if (rows !== null && rows.length <= shortList) return rows;
    if (this.long.size > 1_000) this.long.clear();
    this.long.set(key, Date.now() + (rows === null ? slowForMs : longForMs));
    return null;
  }
}

/** Null if it takes longer than a walk would. */
function inTime<T>(work: Promise<T>): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), shortReadMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

interface Part {
  readonly after: PageCursor | undefined;
  readonly wanted: number;
  readonly today: string;
}

interface ListRequest {
  readonly query: ViewQuery;
  readonly order: Order;
  /** A key that only few dossiers have. */
  readonly search?: string;
  /** Which rows may be few: then they are read at once. Left out where they are many as a rule. */
  readonly few?: ViewQuery;
}

function listRequest(filter: ViewFilter, order: Order): ListRequest {
  const { unit, closed } = filter;
  const isOpenByDue = closed === false && order.key === 'd';
  const request = { query: filterQuery(filter), order: isOpenByDue ? { ...order, key: 'o' as const } : order };
  if (closed === false) return { ...request, few: { keys: openKey }, ...keyOf(filter) };
  // Who must act is said of open dossiers only.
  return unit === undefined ? { ...request, ...keyOf(filter) } : { ...request, few: {}, ...keyOf(filter) };
}

function queueRequest(unit: string, filter: ViewFilter): ListRequest {
  const query = { ...filterQuery(filter), workingUnits: unit };
  return { query, order: urgency, few: {}, ...keyOf(filter) };
}

/** The key that tells most of a filter, if it has one. */
function keyOf({ assignee, q }: ViewFilter): Pick<ListRequest, 'search' | 'few'> {
  const search = q === undefined ? undefined : codeKey(q);
  if (search !== undefined) return { search };
  return typeof assignee === 'string' ? { few: { keys: assigneeKey(assignee) } } : {};
}

function sorted(rows: readonly StoredRow[], { field, direction }: Order): StoredRow[] {
  // Without an instant: after all that have one, in the order of their codes.
  const key = (row: StoredRow): string => `${row[field] ?? '~'} ${row._id}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -direction : direction));
}

function isAfter(row: StoredRow, { field, direction }: Order, after: PageCursor | undefined): boolean {
  if (after === undefined) return true;
  const there = `${after.key ?? '~'} ${after.id}`;
  const here = `${row[field] ?? '~'} ${row._id}`;
  return direction === 1 ? here > there : here < there;
}
