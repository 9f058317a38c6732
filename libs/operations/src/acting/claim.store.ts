import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '@lienthong/read-model';
import { inStore } from '../trail/in-store';

interface ClaimDocument {
  readonly _id: string;
  readonly operation: string;
  /** UTC. */
  readonly at: string;
}

/** Which operation works on a dossier: one at a time. */
export class ClaimStore {
  private readonly collection: Collection<ClaimDocument>;

  constructor(
    connection: Connection,
    private readonly hasEnded: (operation: string) => Promise<boolean>,
  ) {
    this.collection = connection.collection<ClaimDocument>('operation_claims');
  }

  async ensureIndexes(): Promise<void> {
    await inStore(() => this.collection.createIndex({ operation: 1 }));
  }

  /** Claims a dossier; answers the operation that has it now: another one means that this was not given. */
  async claim(code: string, operation: string): Promise<string> {
    for (;;) {
      const holder = await this.insert(code, operation);
      if (holder === null || holder === operation) return operation;
      if (!(await this.hasEnded(holder))) return holder;
      const taker = await this.takeOver(code, holder, operation);
      if (taker !== operation) return taker;
    }
  }

  async release(code: string, operation: string): Promise<void> {
    await inStore(() => this.collection.deleteOne({ _id: code, operation }));
  }

  /** Lets go of all that an operation claimed. */
  async releaseAll(operation: string): Promise<void> {
    await inStore(() => this.collection.deleteMany({ operation }));
  }

  /**
   * Frees a dossier that an ended operation left claimed. Deleting is not safe against others who do the same at this
   * moment, so the right to do it is a claim of its own; answers who has it.
   */
  private async takeOver(code: string, ended: string, operation: string): Promise<string> {
    const right = `${code}~${ended}`;
    const holder = await this.insert(right, operation);
    if (holder !== null && holder !== operation) return holder;
    await inStore(() => this.collection.deleteOne({ _id: code, operation: ended }));
    return operation;
  }

  /** Answers who was there before, or null. */
  private async insert(_id: string, operation: string): Promise<string | null> {
    try {
      await inStore(() => this.collection.insertOne({ _id, operation, at: new Date().toISOString() }));
      return null;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // It may have been let go since: then the caller's next look finds it free.
      return (await inStore(() => this.collection.findOne({ _id })))?.operation ?? this.insert(_id, operation);
    }
  }
}
