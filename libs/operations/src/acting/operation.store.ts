import type { Collection, Connection } from 'mongoose';
import { canonicalJson } from '@lienthong/contracts/temporal';
import { DomainError } from '@lienthong/domain';
import { isDuplicateKey } from '@lienthong/read-model';
import { inStore } from '../trail/in-store';
import { ClaimStore } from './claim.store';
import { ItemStore } from './item.store';
import type { ItemPage, ItemPageRequest } from './item.store';
import type { Operation, OperationStep } from './operation';
import { hasEnded, operationOf } from './operation-steps';
import type { KnownSteps, StepRecord, Steps } from './operation-steps';
import { WorkQueueStore } from './work-queue.store';

/** A step as it lies in the store: its content as text, since people's words may hold what a store can't. */
interface StepDocument {
  readonly _id: string;
  readonly operation: string;
  readonly step: OperationStep;
  readonly at: string;
  readonly body: string;
}

export interface OperationPage {
  readonly operations: readonly Operation[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

/** Operations: what was asked, each step once, and what became of every dossier. */
export class OperationStore {
  readonly items: ItemStore;
  readonly claims: ClaimStore;
  readonly queue: WorkQueueStore;
  private readonly collection: Collection<StepDocument>;

  constructor(readonly connection: Connection) {
    this.collection = connection.collection<StepDocument>('operation_steps');
    this.items = new ItemStore(connection);
    this.claims = new ClaimStore(connection, async (operation) => hasEnded(await this.steps(operation)));
    this.queue = new WorkQueueStore(connection);
  }

  async ensureIndexes(): Promise<void> {
    await inStore(() => this.collection.createIndex({ operation: 1 }));
    await inStore(() => this.collection.createIndex({ step: 1, at: 1 }));
    await Promise.all([this.items.ensureIndexes(), this.claims.ensureIndexes()]);
  }

  /** Records a step. @returns null, or the record that was there before: then this one was not written */
  async record<S extends OperationStep>(record: StepRecord<S>): Promise<StepRecord<S> | null> {
    const { operation, step, at } = record;
    const _id = `${operation}:${step}`;
    try {
      await inStore(() => this.collection.insertOne({ _id, operation, step, at, body: canonicalJson(record) }));
      return null;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const found = await inStore(() => this.collection.findOne({ _id }));
      return found === null ? record : (JSON.parse(found.body) as StepRecord<S>);
    }
  }

  /** Steps of an operation so far; none if it is unknown. */
  async steps(operation: string): Promise<Steps> {
    const found = await inStore(() => this.collection.find({ operation }).toArray());
    return Object.fromEntries(found.map(({ step, body }) => [step, JSON.parse(body) as StepRecord]));
  }

  async has(operation: string, step: OperationStep): Promise<boolean> {
    const _id = `${operation}:${step}`;
    return (await inStore(() => this.collection.findOne({ _id }, { projection: { _id: 1 } }))) !== null;
  }

  async find(id: string): Promise<Operation | null> {
    const steps = await this.steps(id);
    return isKnown(steps) ? this.whole(id, steps) : null;
  }

  /** @throws DomainError OPERATION.NOT_FOUND */
  async read(id: string): Promise<Operation> {
    const found = await this.find(id);
    if (found !== null) return found;
    throw new DomainError('OPERATION.NOT_FOUND', `there is no operation ${id}`, { operation: id });
  }

  /** Operations, the last requested first. @throws DomainError REQUEST.INVALID for a text that is no cursor */
  async list(cursor?: string, limit = 20): Promise<OperationPage> {
    const most = Math.min(Math.max(1, limit), 100);
    const read = (): Promise<StepDocument[]> =>
      this.collection
        .find({ step: 'requested', ...(cursor === undefined ? {} : beforeCursor(cursor)) })
        .sort({ at: -1, _id: -1 })
        .limit(most + 1)
        .toArray();
    const found = await inStore(read);
    const page = found.slice(0, most);
    const operations = await Promise.all(page.map(({ operation }) => this.read(operation)));
    const last = page.at(-1);
    return { operations, next: found.length > most && last !== undefined ? encode(last) : null };
  }

  /** Dossiers of an operation, by code. */
  async itemsOf(id: string, request?: ItemPageRequest): Promise<ItemPage> {
    return this.items.page(id, request);
  }

  private async whole(id: string, steps: KnownSteps): Promise<Operation> {
    return operationOf(id, steps, steps.done?.body.counts ?? (await this.items.counts(id)));
  }
}

function isKnown(steps: Steps): steps is KnownSteps {
  return steps.requested !== undefined;
}

function encode({ at, _id }: StepDocument): string {
  return Buffer.from(JSON.stringify([at, _id])).toString('base64url');
}

function beforeCursor(cursor: string): object {
  try {
    const [at, _id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof at === 'string' && typeof _id === 'string')
      return { $or: [{ at: { $lt: at } }, { at, _id: { $lt: _id } }] };
  } catch {
    // Whatever is wrong with it, the caller can only begin anew.
  }
  throw new DomainError('REQUEST.INVALID', `cursor "${cursor.slice(0, 40)}" is none of the list of operations`);
}
