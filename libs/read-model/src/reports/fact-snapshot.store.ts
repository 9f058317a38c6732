import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { Collection, Connection } from 'mongoose';
import type { DossierFact } from '@lienthong/domain';

/** Facts as they were kept, and from where the events must be followed to bring them up to date. */
export interface FactSnapshot {
  readonly facts: readonly DossierFact[];
  /** Next offset of each partition, as text. */
  readonly offsets: ReadonlyMap<number, string>;
  /** Dossiers whose views had not caught up: the sequence number that was told of. */
  readonly wanted: ReadonlyMap<string, number>;
}

/** Must change with the form of a fact: what was kept in another form is not read. */
const form = 1;
const inSegment = 1_500;
const headId = 'head';
const longAgoMs = 3_600_000;

interface SnapshotDocument {
  readonly _id: string;
  readonly form?: number;
  readonly epoch?: string;
  /** Wall-clock milliseconds. */
  readonly keptAt?: number;
  readonly segments?: number;
  /** JSON: FerretDB has no arrays in arrays. */
  readonly followed?: string;
  readonly facts?: Uint8Array | { value(): Uint8Array };
}

interface Followed {
  readonly offsets: readonly (readonly [number, string])[];
  readonly wanted: readonly (readonly [string, number])[];
}

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/**
 * Keeps the facts of the reports in a few large documents, so that a service that starts need not read every view. Only
 * a cache: whatever is missing, torn or of another form counts as none.
 */
export class FactSnapshotStore {
  constructor(private readonly connection: Connection) {}

  /** The facts that are kept, or null. */
  async load(): Promise<FactSnapshot | null> {
    const head = await this.documents().findOne({ _id: headId });
    if (head?.form !== form || head.epoch === undefined) return null;
    const facts: DossierFact[] = [];
    for (let nth = 0; nth < (head.segments ?? 0); nth += 1) {
      const segment = await this.documents().findOne({ _id: `${head.epoch}:${nth}` });
      if (segment?.facts === undefined) return null;
      const text = (await unpack(bytesOf(segment.facts))).toString();
      facts.push(...(JSON.parse(text) as DossierFact[]));
    }
    const { offsets, wanted } = JSON.parse(head.followed ?? '{}') as Partial<Followed>;
    return { facts, offsets: new Map(offsets), wanted: new Map(wanted) };
  }

  /**
   * The head is written last: until then what was kept before holds. Only that is then taken away, and what a service
   * left behind long ago: two services that keep at once must not tear each other's segments.
   */
  async save({ facts, offsets, wanted }: FactSnapshot): Promise<void> {
    const epoch = randomUUID();
    const before = await this.documents().findOne({ _id: headId });
    const keptAt = Date.now();
    const segments = Math.ceil(facts.length / inSegment);
    for (let nth = 0; nth < segments; nth += 1) {
      const part = facts.slice(nth * inSegment, (nth + 1) * inSegment);
      await this.documents().insertOne({
        _id: `${epoch}:${nth}`,
        epoch,
        keptAt,
        facts: await pack(JSON.stringify(part)),
      });
    }
    const followed: Followed = { offsets: [...offsets], wanted: [...wanted] };
    const head = { form, epoch, segments, followed: JSON.stringify(followed) };
    await this.documents().replaceOne({ _id: headId }, head, { upsert: true });
    const segment = { _id: { $ne: headId } };
    if (before?.epoch !== undefined) await this.documents().deleteMany({ ...segment, epoch: before.epoch });
    await this.documents().deleteMany({ ...segment, epoch: { $ne: epoch }, keptAt: { $lt: keptAt - longAgoMs } });
  }

  private documents(): Collection<SnapshotDocument> {
    return this.connection.collection<SnapshotDocument>('report_facts');
  }
}

/** The driver answers binary fields wrapped. */
function bytesOf(stored: Uint8Array | { value(): Uint8Array }): Uint8Array {
  return stored instanceof Uint8Array ? stored : stored.value();
}
