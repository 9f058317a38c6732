import { createHash } from 'node:crypto';
import type { mongo } from 'mongoose';
import { canonicalJson } from '@lienthong/contracts/temporal';
import { DomainError } from '@lienthong/domain';
import type { Catalogue, Procedure, Tier, Unit, WorkCalendar } from '@lienthong/domain';

/**
 * One published record; `_id` is `kind:code:validFrom`. `body` is its content as canonical JSON, whose SHA-256 is `hash`:
 * text, because the embedded store takes no nested arrays, which a calendar's hours are.
 */
interface PublishedRecord {
  readonly _id: string;
  readonly kind: 'tier' | 'unit' | 'procedure' | 'calendar';
  readonly code: string;
  readonly validFrom: string;
  readonly hash: string;
  /** Place in the published order, so that reading gives the same lists back. */
  readonly order: number;
  /** True once a later publication no longer had it; kept, since dossiers may have been received under it. */
  readonly withdrawn: boolean;
  readonly body: string;
}

/** Ids by what publishing did with them. */
export interface PublishReport {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly withdrawn: readonly string[];
  readonly unchanged: number;
}

/** What of a MongoDB handle is used: `mongoose.connection.db` is one. */
export type CatalogueStore = Pick<mongo.Db, 'collection'>;

const COLLECTION = 'catalogue';
/** Statements in one bulk command: the embedded store bears no more. */
const BULK = 20;

/** Writes a linted catalogue into the collection `catalogue`; the same catalogue twice writes nothing the second time. */
export async function publishCatalogue(store: CatalogueStore, catalogue: Catalogue): Promise<PublishReport> {
  const records = recordsOf(catalogue);
  const collection = store.collection<PublishedRecord>(COLLECTION);
  const stored = await collection.find({}, { projection: { hash: 1, order: 1, withdrawn: 1 } }).toArray();
  const before = new Map(stored.map((record) => [record._id, record]));
  const isNew = (record: PublishedRecord): boolean => before.get(record._id)?.withdrawn !== false;
  const added = records.filter(isNew);
  const changed = records.filter((record) => !isNew(record) && before.get(record._id)?.hash !== record.hash);
  const moved = records.filter((record) => before.get(record._id)?.order !== record.order);
  const kept = new Set(records.map((record) => record._id));
  const withdrawn = stored.filter((record) => !record.withdrawn && !kept.has(record._id)).map((record) => record._id);
  const writes = [...new Set([...added, ...changed, ...moved])].map(({ _id, ...content }) => ({
    updateOne: { filter: { _id }, update: { $set: content }, upsert: true },
  }));
  const marks = withdrawn.map((_id) => ({ updateOne: { filter: { _id }, update: { $set: { withdrawn: true } } } }));
  const statements = [...writes, ...marks];
  for (let at = 0; at < statements.length; at += BULK) {
    await collection.bulkWrite(statements.slice(at, at + BULK), { ordered: false });
  }
  const ids = (list: readonly PublishedRecord[]): string[] => list.map((record) => record._id);
  const unchanged = records.length - added.length - changed.length;
  return { added: ids(added), changed: ids(changed), withdrawn, unchanged };
}

/**
 * The catalogue as it was last published; empty lists where none was.
 *
 * @throws DomainError `CATALOGUE.INVALID` where a record was altered since
 */
export async function readPublishedCatalogue(store: CatalogueStore): Promise<Catalogue> {
  const records = await store.collection<PublishedRecord>(COLLECTION).find({ withdrawn: false }).toArray();
  records.sort((a, b) => a.order - b.order);
  const bodies = <T>(kind: PublishedRecord['kind']): T[] =>
    records.filter((record) => record.kind === kind).map((record) => contentOf<T>(record));
  const calendars = records.filter((record) => record.kind === 'calendar');
  return {
    tiers: bodies<Tier>('tier'),
    units: bodies<Unit>('unit'),
    procedures: bodies<Procedure>('procedure'),
    calendars: Object.fromEntries(calendars.map((record) => [record.code, contentOf<WorkCalendar>(record)])),
  };
}

function recordsOf(catalogue: Catalogue): PublishedRecord[] {
  const dated = [
    ...catalogue.tiers.map((body) => ({ kind: 'tier' as const, code: body.code, validFrom: 'always', body })),
    ...catalogue.units.map((body) => ({ kind: 'unit' as const, code: body.code, validFrom: body.validFrom, body })),
    ...catalogue.procedures.map((body) => ({
      kind: 'procedure' as const,
      code: body.code,
      validFrom: body.validFrom,
      body,
    })),
    ...Object.entries(catalogue.calendars).map(([code, body]) => ({
      kind: 'calendar' as const,
      code,
      validFrom: body.covers?.from ?? 'always',
      body,
    })),
  ];
  return dated.map(({ kind, code, validFrom, body: content }, order) => {
    const body = canonicalJson(content);
    const _id = `${kind}:${code}:${validFrom}`;
    return { _id, kind, code, validFrom, hash: sha256(body), order, withdrawn: false, body };
  });
}

function contentOf<T>(record: PublishedRecord): T {
  if (sha256(record.body) === record.hash) return JSON.parse(record.body) as T;
  throw new DomainError('CATALOGUE.INVALID', `published record "${record._id}" is not what was published`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
