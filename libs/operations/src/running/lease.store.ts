import type { Collection, Connection } from 'mongoose';
import { isDuplicateKey } from '@lienthong/read-model';
import { inStore } from '../trail/in-store';

interface LeaseDocument {
  /** `<operation>:<slot>`. */
  readonly _id: string;
  readonly operation: string;
  readonly slot: number;
  readonly owner: string;
}

/** The right of one runner to work on an operation until an instant. */
export interface Lease {
  readonly operation: string;
  /** Last slot that is held. */
  slot: number;
  /** Set when the next slot went to somebody else. */
  lost: boolean;
}

/** Length of a slot: a killed runner is replaced after this and half of it again at most. */
export const defaultSlotMs = 4_000;

/**
 * Leases in slots of wall time: a slot goes to the first who inserts it, which is the one thing that every store does
 * atomically. A holder takes the next slot before its own ends, others may take the present one only.
 */
export class LeaseStore {
  private readonly collection: Collection<LeaseDocument>;

  constructor(
    connection: Connection,
    private readonly owner: string,
    private readonly slotMs = defaultSlotMs,
  ) {
    this.collection = connection.collection<LeaseDocument>('operation_leases');
  }

  async ensureIndexes(): Promise<void> {
    await inStore(() => this.collection.createIndex({ operation: 1 }));
  }

  /** The present slot, or null if somebody else has it. */
  async take(operation: string): Promise<Lease | null> {
    const slot = Math.floor(Date.now() / this.slotMs);
    return (await this.insert(operation, slot)) ? { operation, slot, lost: false } : null;
  }

  /** Whether there is time left to begin something: a little less than the lease lasts, for clocks that differ. */
  holds(lease: Lease): boolean {
    return !lease.lost && Date.now() < this.endOf(lease) - this.slotMs / 8;
  }

  /** Takes the next slot when the present one is half over. */
  async extend(lease: Lease): Promise<void> {
    if (lease.lost || Date.now() < this.endOf(lease) - this.slotMs / 2) return;
    const next = lease.slot + 1;
    if (!(await this.insert(lease.operation, next))) {
      lease.lost = true;
      return;
    }
    lease.slot = next;
    const old = { operation: lease.operation, slot: { $lt: next - 1 } };
    await inStore(() => this.collection.deleteMany(old));
  }

  /** Lets go at once, so that the next need not wait. */
  async release({ operation, slot }: Lease): Promise<void> {
    for (const held of [slot, slot - 1]) {
      const mine = { _id: `${operation}:${held}`, owner: this.owner };
      await inStore(() => this.collection.deleteOne(mine));
    }
  }

  private endOf(lease: Lease): number {
    return (lease.slot + 1) * this.slotMs;
  }

  private async insert(operation: string, slot: number): Promise<boolean> {
    const _id = `${operation}:${slot}`;
    try {
      await inStore(() => this.collection.insertOne({ _id, operation, slot, owner: this.owner }));
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // An insert whose answer was lost is there, and ours.
      return (await inStore(() => this.collection.findOne({ _id })))?.owner === this.owner;
    }
  }
}
