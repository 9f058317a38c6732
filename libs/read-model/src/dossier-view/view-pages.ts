import type { Model } from 'mongoose';
import type { DossierRow } from '@lienthong/contracts';
import { decodeCursor, encodeCursor } from './page-cursor';
import type { PageCursor } from './page-cursor';
import { filterQuery } from './view-filter';
import type { ViewFilter, ViewQuery } from './view-filter';
import { rowProjection } from './view-document';
import type { ViewDocument } from './view-document';

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
}

interface Order {
  readonly sort: string;
  readonly field: 'dueAt' | 'receivedAt' | 'updatedAt' | 'urgentAt';
  readonly direction: 1 | -1;
}

const orders: Readonly<Record<ViewSort, Order>> = {
  due: { sort: 'due', field: 'dueAt', direction: 1 },
  received: { sort: 'received', field: 'receivedAt', direction: -1 },
  updated: { sort: 'updated', field: 'updatedAt', direction: -1 },
};
const urgency: Order = { sort: 'urgency', field: 'urgentAt', direction: 1 };

/** Lists by keyset: a page costs the same however far on it is, and rows that come or go shift nothing. */
export class ViewPages {
  constructor(private readonly model: Model<ViewDocument>) {}

  list(filter: ViewFilter, sort: ViewSort, page: PageRequest): Promise<ViewPage> {
    return this.page(filterQuery(filter), orders[sort], page);
  }

  queue(unit: string, page: PageRequest): Promise<ViewPage> {
    return this.page({ workingUnits: unit }, urgency, page);
  }

  private async page(query: ViewQuery, order: Order, { cursor, limit }: PageRequest): Promise<ViewPage> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, order.sort);
    const wanted = limit + 1;
    const dated = after?.key === null ? [] : await this.dated(query, order, after, wanted);
    const missing = wanted - dated.length;
    const undated = missing > 0 && order.field === 'dueAt' ? await this.undated(query, after, missing) : [];
    const found = [...dated, ...undated];
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    if (found.length <= limit || last === undefined) return { rows, next: null };
    return { rows, next: encodeCursor({ sort: order.sort, key: last[order.field], id: last._id }) };
  }

  private dated(query: ViewQuery, order: Order, after: PageCursor | undefined, limit: number): Promise<DossierRow[]> {
    const { field, direction } = order;
    const beyond = direction === 1 ? '$gt' : '$lt';
    const keyset: ViewQuery =
      after === undefined
        ? {}
        : { $or: [{ [field]: { [beyond]: after.key } }, { [field]: after.key, _id: { [beyond]: after.id } }] };
    const present = field === 'dueAt' ? { dueAt: { $ne: null, ...(query.dueAt as object | undefined) } } : {};
    return this.rows({ ...query, ...present, ...keyset }, { [field]: direction, _id: direction }, limit);
  }

  /** Dossiers without an appointment now, in the order of their codes, after all that have one. */
  private undated(query: ViewQuery, after: PageCursor | undefined, limit: number): Promise<DossierRow[]> {
    if (query.dueAt !== undefined) return Promise.resolve([]);
    const beyond: ViewQuery = after?.key === null ? { $and: [{ _id: { $gt: after.id } }] } : {};
    return this.rows({ ...query, dueAt: null, ...beyond }, { _id: 1 }, limit);
  }

  private rows(query: ViewQuery, sort: Readonly<Record<string, 1 | -1>>, limit: number): Promise<DossierRow[]> {
    return this.model.find(query, rowProjection).sort(sort).limit(limit).lean<DossierRow[]>().exec();
  }
}
