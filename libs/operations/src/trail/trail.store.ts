import type { Collection, Connection } from 'mongoose';
import { DomainError } from '@lienthong/domain';
import { isDuplicateKey } from '@lienthong/read-model';
import { inStore } from './in-store';
import { emptyTrail, openDocument, sealEntry, trailId } from './trail-record';
import type { TrailDocument, TrailEntry, TrailHead, TrailRecord } from './trail-record';

export const trailCollection = 'operation_trail';

/** Each lost try means that somebody else got on; so many in a row do not happen. */
const mostTries = 50;

/** The operators' records: each is linked to the one before, and written before the act it tells of. */
export class TrailStore {
  private readonly collection: Collection<TrailDocument>;
  /** Last head that was seen: the true one is at or after it. */
  private known: TrailHead = emptyTrail;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    connection: Connection,
    private readonly now: () => Date = () => new Date(),
  ) {
    this.collection = connection.collection<TrailDocument>(trailCollection);
  }

  async ensureIndexes(): Promise<void> {
    await inStore(() => this.collection.createIndex({ operation: 1 }));
  }

  /**
   * Adds a record; when this returns it is durable, and the act may be done.
   * @throws DomainError SERVICE.STORE_UNAVAILABLE: the act must not be done
   */
  async append(entry: TrailEntry): Promise<TrailRecord> {
    // One after another within this process: they would only take each other's number.
    const mine = this.last.then(() => inStore(() => this.link(entry)));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** The last record's number and hash. */
  async head(): Promise<TrailHead> {
    return inStore(() => this.findHead());
  }

  /** Records after number `after`, in order. @throws DomainError CHAIN.BROKEN for one that can't be read */
  async page(after = 0, limit = 200): Promise<TrailRecord[]> {
    const query = { _id: { $gt: trailId(after) } };
    const read = (): Promise<TrailDocument[]> => this.collection.find(query).sort({ _id: 1 }).limit(limit).toArray();
    return (await inStore(read)).map(openDocument);
  }

  /** What was recorded of one operation, in order. */
  async of(operation: string): Promise<TrailRecord[]> {
    const found = await inStore(() => this.collection.find({ operation }).sort({ _id: 1 }).toArray());
    return found.map(openDocument);
  }

  private async link(entry: TrailEntry): Promise<TrailRecord> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      if (this.known.n === 0 || tries > 0) await this.findHead();
      const document = sealEntry(entry, this.known, this.now().toISOString());
      try {
        await this.collection.insertOne(document, { writeConcern: { w: 'majority' } });
        this.known = { n: this.known.n + 1, hash: document.hash };
        return openDocument(document);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    }
    const detail = `no place in the operators' trail after ${mostTries} tries; others write at the same time, try again`;
    throw new DomainError('SERVICE.STORE_UNAVAILABLE', detail);
  }

  /**
   * Goes forward from what is known by doubling steps, then closes in: reads by id alone, since a sort over all records
   * is slow on the embedded store.
   */
  private async findHead(): Promise<TrailHead> {
    let low = this.known;
    let step = 1;
    for (let next = await this.at(low.n + step); next !== null; next = await this.at(low.n + step)) {
      low = next;
      step *= 2;
    }
    for (step /= 2; step >= 1; step /= 2) low = (await this.at(low.n + step)) ?? low;
    this.known = low;
    return low;
  }

  private async at(n: number): Promise<TrailHead | null> {
    const found = await this.collection.findOne({ _id: trailId(n) }, { projection: { hash: 1 } });
    return found === null ? null : { n, hash: found.hash };
  }
}
