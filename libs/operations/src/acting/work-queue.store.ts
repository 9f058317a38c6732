import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '@lienthong/read-model';
import { inStore } from '../trail/in-store';
import type { Selection, PreviewBasis } from './operation';

/** What is left to do for an operation. */
export type Work = 'preview' | 'apply';

export interface QueuedWork {
  readonly operation: string;
  readonly work: Work;
  /** UTC. */
  readonly at: string;
}

/** The exact set of dossiers that a selection stood for, and what it is previewed against; written once. */
export interface SelectedSet {
  readonly codes: readonly string[];
  readonly selection: Selection;
  readonly basis: PreviewBasis;
}

type QueueDocument = QueuedWork & { readonly _id: string };
interface SetDocument {
  readonly _id: string;
  readonly body: string;
}

/** What runners have to do: few records, so that looking for work costs little however many operations there were. */
export class WorkQueueStore {
  private readonly queue: Collection<QueueDocument>;
  private readonly sets: Collection<SetDocument>;

  constructor(connection: Connection) {
    this.queue = connection.collection<QueueDocument>('operation_queue');
    this.sets = connection.collection<SetDocument>('operation_sets');
  }

  async add(operation: string, work: Work): Promise<void> {
    const at = new Date().toISOString();
    await once(() => this.queue.insertOne({ _id: `${operation}:${work}`, operation, work, at }));
  }

  async all(): Promise<QueuedWork[]> {
    return inStore(() => this.queue.find().toArray());
  }

  async remove({ operation, work }: Pick<QueuedWork, 'operation' | 'work'>): Promise<void> {
    await inStore(() => this.queue.deleteOne({ _id: `${operation}:${work}` }));
  }

  async findSet(operation: string): Promise<SelectedSet | null> {
    const found = await inStore(() => this.sets.findOne({ _id: operation }));
    return found === null ? null : (JSON.parse(found.body) as SelectedSet);
  }

  /** Keeps a set; the one that was kept first stays. */
  async keepSet(operation: string, set: SelectedSet): Promise<SelectedSet> {
    await once(() => this.sets.insertOne({ _id: operation, body: JSON.stringify(set) }));
    return (await this.findSet(operation)) ?? set;
  }
}

async function once(insert: () => Promise<unknown>): Promise<void> {
  try {
    await inStore(insert);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}
