import type { Collection, Connection, Model } from 'mongoose';
import { recordModel } from '../connection/record-model';

/** A clock whose due instant a decree moves. `clock` is its id, e.g. `dossier`. */
export interface DueMove {
  readonly clock: string;
  readonly from: string;
  readonly to: string;
}

/**
 * `pending`: to be done. `moved`: a due instant moved. `unchanged`: none did. `paused`, `stopped`: its clock does not
 * run. `closed`: closed meanwhile. `failed`: to be done again.
 */
export const decreeOutcomes = ['pending', 'moved', 'unchanged', 'paused', 'stopped', 'closed', 'failed'] as const;
export type DecreeOutcome = (typeof decreeOutcomes)[number];

/** What a decree does to one dossier: written before it is touched, and again when the outcome is known. */
export interface DecreeItem {
  /** `<decree>/<code>`. */
  readonly _id: string;
  readonly decree: string;
  readonly code: string;
  /** Unit that has to act on the dossier. */
  readonly unit: string;
  readonly moves: readonly DueMove[];
  /** Its clock did not run when the list was made: it is looked at again before it is touched. */
  readonly idle: boolean;
  readonly outcome: DecreeOutcome;
  /** How many tries were refused for good: the next one needs a command id of its own. */
  readonly refused: number;
  /** Why it failed. */
  readonly detail: string | null;
  /** Real time of the last change, UTC. */
  readonly at: string;
}

const collectionName = 'calendar_decree_items';
/** Statements in one bulk command: the embedded store bears no more. */
const bulk = 20;

/** How far the application of decrees has come, dossier by dossier, so that a crash loses nothing. */
export class DecreeItemStore {
  private readonly model: Model<DecreeItem>;
  private readonly collection: Collection<DecreeItem>;

  constructor(connection: Connection) {
    this.model = recordModel<DecreeItem>(connection, collectionName, [{ decree: 1, _id: 1 }]);
    this.collection = connection.collection<DecreeItem>(collectionName);
  }

  async ensureIndexes(): Promise<void> {
    await this.model.createIndexes();
  }

  /** Everything that was noted of a decree, by code. */
  async of(decree: string): Promise<DecreeItem[]> {
    return this.model.find({ decree }).sort({ _id: 1 }).lean<DecreeItem[]>().exec();
  }

  /** Notes what is to be done; what was noted before stays. */
  async begin(items: readonly DecreeItem[]): Promise<void> {
    for (let from = 0; from < items.length; from += bulk) {
      const writes = items.slice(from, from + bulk).map(({ _id, ...item }) => ({
        updateOne: { filter: { _id }, update: { $setOnInsert: item }, upsert: true },
      }));
      await this.collection.bulkWrite(writes, { ordered: false });
    }
  }

  /** Notes what came of it. */
  async end({ _id, moves, outcome, refused, detail, at }: DecreeItem): Promise<void> {
    await this.collection.updateOne({ _id }, { $set: { moves, outcome, refused, detail, at } });
  }
}
