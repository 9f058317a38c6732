import type { Collection, Connection, Model } from 'mongoose';
import { recordModel } from '../connection/record-model';

/** An activity that fails again and again, as the worker that tried it last saw it. All instants UTC. */
export interface ActivityTrouble {
  /** `<workflow id>/<activity id>`. */
  readonly _id: string;
  readonly workflowId: string;
  readonly runId: string;
  /** Dossier code; null for a workflow that is no dossier. */
  readonly code: string | null;
  /** Type of the activity. */
  readonly activity: string;
  readonly taskQueue: string;
  readonly attempt: number;
  /** Message of the last failure, cut off after 500 characters. */
  readonly failure: string;
  readonly failureType: string;
  /** When it was first noted: its first tries are not. */
  readonly firstAt: string;
  readonly lastAt: string;
}

const collectionName = 'activity_troubles';

/** FerretDB slows down with longer ones. */
const statementsAtOnce = 20;

/**
 * Which activities fail again and again. A hint to where to look, and no more: a workflow that was ended or reset meanwhile
 * leaves its record behind, so that Temporal itself must be asked before anything is said or done.
 */
export class ActivityTroubleStore {
  private readonly model: Model<ActivityTrouble>;
  private readonly collection: Collection<ActivityTrouble>;

  constructor(connection: Connection) {
    this.model = recordModel<ActivityTrouble>(connection, collectionName);
    this.collection = connection.collection<ActivityTrouble>(collectionName);
  }

  async all(): Promise<ActivityTrouble[]> {
    return this.model.find().lean<ActivityTrouble[]>().exec();
  }

  /** Notes a failed try; what is on record already keeps when it was first noted. */
  async note(trouble: ActivityTrouble): Promise<void> {
    await this.noteMany([trouble]);
  }

  async noteMany(troubles: readonly ActivityTrouble[]): Promise<void> {
    for (let start = 0; start < troubles.length; start += statementsAtOnce) {
      const updates = troubles.slice(start, start + statementsAtOnce).map(({ _id, firstAt, ...seen }) => ({
        updateOne: { filter: { _id }, update: { $set: seen, $setOnInsert: { firstAt } }, upsert: true },
      }));
      await this.collection.bulkWrite(updates, { ordered: false });
    }
  }

  /** Forgets a trouble that is over. */
  async clear(id: string): Promise<void> {
    await this.clearMany([id]);
  }

  async clearMany(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.collection.deleteMany({ _id: { $in: [...ids] } });
  }
}
