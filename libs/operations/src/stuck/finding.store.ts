import type { Collection, Connection, Model } from 'mongoose';
import { isDuplicateKey, recordModel } from '@lienthong/read-model';
import type { CountedReading } from './board';
import type { Finding, StuckKind, Trouble } from './finding';
import { changesBetween } from './reconcile';
import type { FindingChanges, StoredFinding } from './reconcile';

type StoredReading = CountedReading & { readonly _id: string };

/** Statements in one bulk command: the embedded store bears no more. */
const bulk = 20;
const idsAtOnce = 200;
const keptDays = 30;
/** What one program remembers of the open ones is read again after this time: another may have written. */
const rememberedMs = 30_000;

/** Answer of a reconciliation: how many findings of each kind were opened. */
export type OpenedCounts = Readonly<Partial<Record<StuckKind, number>>>;

/** What is and was stuck, and how far each source can be trusted. Written by the operator service alone. */
export class FindingStore {
  private readonly findings: Model<StoredFinding>;
  private readonly sources: Model<StoredReading>;
  private readonly remembered = new Map<string, { readonly at: number; readonly open: readonly StoredFinding[] }>();

  constructor(private readonly connection: Connection) {
    this.findings = recordModel<StoredFinding>(connection, 'stuck_findings', [
      { source: 1 },
      { open: 1 },
      { id: 1 },
      { fingerprint: 1 },
      { code: 1 },
    ]);
    this.sources = recordModel<StoredReading>(connection, 'stuck_sources');
  }

  async ensureIndexes(): Promise<void> {
    await this.findings.createIndexes();
  }

  /**
   * Brings the record in line with what a source sees now: new troubles open a finding, those gone are cured. One that
   * was cured and comes again opens anew. Doing it twice changes nothing.
   */
  async reconcile(source: string, troubles: readonly Trouble[], now = new Date().toISOString()): Promise<OpenedCounts> {
    const open = await this.openOf(source);
    this.remembered.delete(source);
    const { opened, changed, seen, cured } = changesBetween(open, troubles, now);
    const added = await this.insertAll(source, opened, now);
    const renewed = changed.map((pair) => renewedBy(pair, now));
    await this.renew(renewed);
    await this.setMany(seen, { lastSeen: now });
    await this.setMany(cured, { open: false, curedAt: now, lastSeen: now });
    const current = new Map(open.map((finding) => [finding._id, finding]));
    for (const { _id } of cured) current.delete(_id);
    for (const finding of seen) current.set(finding._id, { ...finding, lastSeen: now });
    for (const finding of [...renewed, ...added]) current.set(finding._id, finding);
    this.remembered.set(source, { at: Date.now(), open: [...current.values()] });
    return countsOf(added);
  }

  /** Forgets what it remembers of open findings: another program may have written meanwhile. */
  forget(): void {
    this.remembered.clear();
  }

  async noteReading(reading: CountedReading): Promise<void> {
    const { source: _id } = reading;
    await this.readingsCollection.updateOne({ _id }, { $set: reading }, { upsert: true });
  }

  /** What is known of every source. */
  async readings(): Promise<CountedReading[]> {
    const stored = await this.sources.find().lean<StoredReading[]>().exec();
    return stored.map(({ _id, ...reading }) => reading);
  }

  /** All that are open, or those of one kind. */
  async listOpen(kind?: StuckKind): Promise<Finding[]> {
    return this.read({ open: true, ...(kind === undefined ? {} : { kind }) });
  }

  /** The open ones, and those cured after a UTC instant: what groups and trends are made of. */
  async since(instant: string): Promise<Finding[]> {
    const cured = await this.read({ open: false, curedAt: { $gt: instant } });
    return [...(await this.listOpen()), ...cured];
  }

  /** Every finding of one dossier, the newest first. */
  async ofDossier(code: string): Promise<Finding[]> {
    const found = await this.read({ code });
    return found.sort((a, b) => (a.firstSeen < b.firstSeen ? 1 : -1));
  }

  /** Open findings of one cause. */
  async ofFingerprint(fingerprint: string): Promise<Finding[]> {
    return this.read({ fingerprint, open: true });
  }

  /** Forgets what was cured long ago. */
  async prune(now: string): Promise<void> {
    const before = new Date(Date.parse(now) - keptDays * 86_400_000).toISOString();
    await this.collection.deleteMany({ open: false, curedAt: { $lt: before } });
  }

  private get collection(): Collection<StoredFinding> {
    return this.connection.collection<StoredFinding>('stuck_findings');
  }

  private get readingsCollection(): Collection<StoredReading> {
    return this.connection.collection<StoredReading>('stuck_sources');
  }

  private async openOf(source: string): Promise<readonly StoredFinding[]> {
    const known = this.remembered.get(source);
    if (known !== undefined && Date.now() - known.at < rememberedMs) return known.open;
    return this.findings.find({ source, open: true }).lean<StoredFinding[]>().exec();
  }

  private async insertAll(source: string, troubles: readonly Trouble[], now: string): Promise<StoredFinding[]> {
    const earlier = await this.openings(troubles.map(({ id }) => id));
    const added = troubles.map((trouble): StoredFinding => {
      const nth = (earlier.get(trouble.id) ?? 0) + 1;
      const _id = `${trouble.id}#${nth}`;
      const code = trouble.subject.type === 'dossier' ? trouble.subject.code : null;
      return { ...trouble, _id, source, nth, code, open: true, firstSeen: now, lastSeen: now, curedAt: null };
    });
    for (let from = 0; from < added.length; from += bulk) {
      try {
        await this.collection.insertMany(added.slice(from, from + bulk), { ordered: false });
      } catch (error) {
        // Another operator service opened it at the same moment: it is on record, and that is all that is wanted.
        if (!isDuplicateKey(error)) throw error;
      }
    }
    return added;
  }

  /** How often each of these was opened before. */
  private async openings(ids: readonly string[]): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (let from = 0; from < ids.length; from += idsAtOnce) {
      const id = { $in: ids.slice(from, from + idsAtOnce) };
      const found = await this.findings.find({ id }, { id: 1, nth: 1 }).lean<StoredFinding[]>().exec();
      for (const { id: known, nth } of found) counts.set(known, Math.max(nth, counts.get(known) ?? 0));
    }
    return counts;
  }

  private async renew(findings: readonly StoredFinding[]): Promise<void> {
    for (let from = 0; from < findings.length; from += bulk) {
      const writes = findings.slice(from, from + bulk).map(({ _id, ...fields }) => ({
        updateOne: { filter: { _id, open: true }, update: { $set: fields } },
      }));
      await this.collection.bulkWrite(writes, { ordered: false });
    }
  }

  private async setMany(findings: readonly StoredFinding[], fields: Partial<StoredFinding>): Promise<void> {
    for (let from = 0; from < findings.length; from += idsAtOnce) {
      const _id = { $in: findings.slice(from, from + idsAtOnce).map((finding) => finding._id) };
      await this.collection.updateMany({ _id, open: true }, { $set: fields });
    }
  }

  private async read(query: object): Promise<Finding[]> {
    const stored = await this.findings.find(query).lean<StoredFinding[]>().exec();
    return stored.map(({ _id, source: _source, nth: _nth, open: _open, code: _code, ...finding }) => finding);
  }
}

function countsOf(added: readonly StoredFinding[]): OpenedCounts {
  const counts: Partial<Record<StuckKind, number>> = {};
  for (const { kind } of added) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** It has been so since it was first told, whatever a source says later. */
function renewedBy({ before, trouble }: FindingChanges['changed'][number], now: string): StoredFinding {
  const since = before.since < trouble.since ? before.since : trouble.since;
  return { ...before, ...trouble, since, lastSeen: now };
}
