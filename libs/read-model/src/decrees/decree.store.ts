import { Schema } from 'mongoose';
import type { Collection, Connection, Model } from 'mongoose';
import { canonicalJson } from '@lienthong/contracts/temporal';
import { DomainError } from '@lienthong/domain';
import { isDuplicateKey } from '../connection/store-failure';
import type { CalendarDecree } from './decree';

/** A decree that is in force here, since when, and through whom. */
export interface RecordedDecree {
  readonly decree: CalendarDecree;
  /** Place in the order of recording: the later one wins where two speak of one day. */
  readonly order: number;
  /** Real time, UTC. */
  readonly recordedAt: string;
  /** Subject who applied it. */
  readonly by: string;
}

/** What runs on calendars reads of the store. */
export interface DecreeReader {
  /** All decrees in the order of recording. */
  all(): Promise<readonly RecordedDecree[]>;
}

interface DecreeDocument {
  readonly _id: string;
  readonly order: number;
  readonly recordedAt: string;
  readonly by: string;
  /** The decree as canonical JSON. */
  readonly body: string;
}

const collectionName = 'calendar_decrees';
const mostTries = 5;

/** Decrees that change the catalogue's calendars: recorded once, never altered. */
export class DecreeStore implements DecreeReader {
  private readonly model: Model<DecreeDocument>;
  private readonly collection: Collection<DecreeDocument>;

  constructor(connection: Connection) {
    const known = connection.models[collectionName] as Model<DecreeDocument> | undefined;
    const options = {
      collection: collectionName,
      strict: false,
      versionKey: false,
      autoIndex: false,
      autoCreate: false,
    } as const;
    const schema = new Schema<DecreeDocument>({ _id: { type: String, required: true } }, options);
    schema.index({ order: 1 }, { unique: true });
    this.model = known ?? connection.model<DecreeDocument>(collectionName, schema);
    this.collection = connection.collection<DecreeDocument>(collectionName);
  }

  async all(): Promise<readonly RecordedDecree[]> {
    const documents = await this.model.find().sort({ order: 1 }).lean<DecreeDocument[]>().exec();
    return documents.map(recordedOf);
  }

  /** The decree of that number; null if it is not recorded. */
  async find(id: string): Promise<RecordedDecree | null> {
    const document = await this.model.findById(id).lean<DecreeDocument>().exec();
    return document === null ? null : recordedOf(document);
  }

  /**
   * Records a decree; one that is there already stays as it is.
   * @throws DomainError DECREE.ID_USED if its number has another content
   */
  async record(decree: CalendarDecree, by: string): Promise<RecordedDecree> {
    await this.model.createIndexes();
    const body = canonicalJson(decree);
    for (let attempt = 1; ; attempt += 1) {
      const known = await this.all();
      const same = known.find((recorded) => recorded.decree.id === decree.id);
      if (same !== undefined) return sameContent(same, body);
      const order = (known.at(-1)?.order ?? 0) + 1;
      const document = { _id: decree.id, order, recordedAt: new Date().toISOString(), by, body };
      try {
        await this.collection.insertOne(document);
        return recordedOf(document);
      } catch (error) {
        // Somebody else recorded one at this very moment: look again.
        if (!isDuplicateKey(error) || attempt === mostTries) throw error;
      }
    }
  }
}

function recordedOf({ order, recordedAt, by, body }: DecreeDocument): RecordedDecree {
  return { decree: JSON.parse(body) as CalendarDecree, order, recordedAt, by };
}

function sameContent(recorded: RecordedDecree, body: string): RecordedDecree {
  if (canonicalJson(recorded.decree) === body) return recorded;
  const { id } = recorded.decree;
  const detail = `decree ${id} was recorded at ${recorded.recordedAt} with another content; a recorded decree stays as it is`;
  throw new DomainError('DECREE.ID_USED', detail, { decree: id });
}
