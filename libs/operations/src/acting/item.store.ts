import type { Collection, Connection } from 'mongoose';
import { canonicalJson } from '@lienthong/contracts/temporal';
import { isDuplicateKey } from '@lienthong/read-model';
import { inStore } from '../trail/in-store';
import type { ItemOutcome, ItemStatus, OperationItem } from './operation';
import { noItems } from './operation-steps';
import type { ItemCounts } from './operation-steps';

/** An item as the runner works on it. */
export interface WorkItem extends OperationItem {
  /** Head of the trail when its act was recorded; null before. */
  readonly trailHead: string | null;
  /** When its act was begun, UTC. */
  readonly begunAt: string | null;
}

/** What a preview shows is kept as text: it may carry anything that an engine's failure says. */
interface ItemDocument {
  readonly _id: string;
  readonly operation: string;
  readonly code: string;
  readonly status: ItemStatus;
  readonly shown: string;
  readonly trailHead: string | null;
  readonly begunAt: string | null;
  readonly appliedAt: string | null;
  readonly outcome: string | null;
}

export interface ItemPage {
  readonly items: readonly OperationItem[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

export interface ItemPageRequest {
  readonly cursor?: string;
  readonly status?: ItemStatus;
  /** Default 100, at most 500. */
  readonly limit?: number;
}

/** Statements in one command: the embedded store bears no more. */
const bulk = 20;

/** The dossiers of operations. Only the runner that holds an operation's lease changes them. */
export class ItemStore {
  private readonly collection: Collection<ItemDocument>;

  constructor(connection: Connection) {
    this.collection = connection.collection<ItemDocument>('operation_items');
  }

  async ensureIndexes(): Promise<void> {
    await inStore(() => this.collection.createIndex({ operation: 1, status: 1 }));
    await inStore(() => this.collection.createIndex({ code: 1 }));
  }

  /** Notes items that were previewed; one that is there already stays as it is. */
  async add(items: readonly OperationItem[]): Promise<void> {
    for (let from = 0; from < items.length; from += bulk) {
      const documents = items.slice(from, from + bulk).map(documentOf);
      try {
        await inStore(() => this.collection.insertMany(documents, { ordered: false }));
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    }
  }

  async codes(operation: string): Promise<string[]> {
    const found = await inStore(() => this.collection.find({ operation }, { projection: { code: 1 } }).toArray());
    return found.map(({ code }) => code);
  }

  /** Every item, by code. */
  async all(operation: string): Promise<WorkItem[]> {
    return (await inStore(() => this.collection.find({ operation }).sort({ _id: 1 }).toArray())).map(itemOf);
  }

  async page(operation: string, { cursor, status, limit = 100 }: ItemPageRequest = {}): Promise<ItemPage> {
    const most = Math.min(Math.max(1, limit), 500);
    const after = cursor === undefined ? {} : { _id: { $gt: itemId(operation, cursor) } };
    const query = { operation, ...(status === undefined ? {} : { status }), ...after };
    const read = (): Promise<ItemDocument[]> =>
      this.collection
        .find(query)
        .sort({ _id: 1 })
        .limit(most + 1)
        .toArray();
    const items = (await inStore(read)).map(itemOf).map(shownOf);
    const shown = items.slice(0, most);
    return { items: shown, next: items.length > most ? (shown.at(-1)?.code ?? null) : null };
  }

  async find(operation: string, code: string): Promise<OperationItem | null> {
    const found = await inStore(() => this.collection.findOne({ _id: itemId(operation, code) }));
    return found === null ? null : shownOf(itemOf(found));
  }

  /** What operations did or would do to one dossier. */
  async ofDossier(code: string): Promise<OperationItem[]> {
    return (await inStore(() => this.collection.find({ code }).toArray())).map(itemOf).map(shownOf);
  }

  async counts(operation: string): Promise<ItemCounts> {
    const groups = await inStore(() =>
      this.collection
        .aggregate<{ _id: ItemStatus; count: number }>([
          { $match: { operation } },
          { $group: { _id: '$status', count: { $sum: 1 } } },
        ])
        .toArray(),
    );
    return { ...noItems, ...Object.fromEntries(groups.map(({ _id, count }) => [_id, count])) };
  }

  async begin(item: WorkItem, trailHead: string, begunAt: string): Promise<WorkItem> {
    return this.change(item, { status: 'applying', trailHead, begunAt });
  }

  async applied(item: WorkItem): Promise<WorkItem> {
    return this.change(item, { status: 'applied', appliedAt: item.begunAt });
  }

  async end(item: WorkItem, status: ItemStatus, outcome: ItemOutcome): Promise<void> {
    const change = { status, outcome: canonicalJson(outcome) };
    await inStore(() => this.collection.updateOne({ _id: itemId(item.operation, item.code) }, { $set: change }));
  }

  /** Ends all that were not begun. */
  async skipRest(operation: string, outcome: ItemOutcome): Promise<void> {
    const change = { status: 'skipped' as const, outcome: canonicalJson(outcome) };
    await inStore(() => this.collection.updateMany({ operation, status: 'previewed' }, { $set: change }));
  }

  private async change(item: WorkItem, change: Partial<Omit<WorkItem, 'outcome'>>): Promise<WorkItem> {
    await inStore(() => this.collection.updateOne({ _id: itemId(item.operation, item.code) }, { $set: change }));
    return { ...item, ...change };
  }
}

function itemId(operation: string, code: string): string {
  return `${operation}/${code}`;
}

function documentOf({ operation, code, status, preview, baseline, appliedAt }: OperationItem): ItemDocument {
  const shown = canonicalJson({ preview, baseline });
  const begun = { trailHead: null, begunAt: null, appliedAt, outcome: null };
  return { _id: itemId(operation, code), operation, code, status, shown, ...begun };
}

function itemOf({ _id: _, shown, outcome, ...rest }: ItemDocument): WorkItem {
  const { preview, baseline } = JSON.parse(shown) as Pick<OperationItem, 'preview' | 'baseline'>;
  return { ...rest, preview, baseline, outcome: outcome === null ? null : (JSON.parse(outcome) as ItemOutcome) };
}

function shownOf({ trailHead: _head, begunAt: _at, ...item }: WorkItem): OperationItem {
  return item;
}
