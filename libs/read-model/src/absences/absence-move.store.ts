import type { Collection, Connection, Model } from 'mongoose';
import { recordModel } from '../connection/record-model';
import { isDuplicateKey } from '../connection/store-failure';

/** `pending`: begun, what came of it is not known. `overtaken`: somebody else moved it before. */
type AbsenceMoveOutcome = 'pending' | 'moved' | 'refused' | 'overtaken';

/** What an absence does to one step of one dossier: written before it is touched, and again when the outcome is known. */
export interface AbsenceMove {
  /** `absence/<absence>/<code>/<clock of the step>`; with the attempt it is the id of the command. */
  readonly _id: string;
  readonly absence: string;
  readonly code: string;
  /** From 0; a further one only after an outcome, since a command's id does its work once. */
  readonly attempt: number;
  readonly outcome: AbsenceMoveOutcome;
  /** Why it was refused. */
  readonly detail: string | null;
}

const collectionName = 'absence_moves';

/** How far the moves of absences have come, step by step, so that a crash loses and doubles nothing. */
export class AbsenceMoveStore {
  private readonly model: Model<AbsenceMove>;
  private readonly collection: Collection<AbsenceMove>;

  constructor(connection: Connection) {
    this.model = recordModel<AbsenceMove>(connection, collectionName, [{ absence: 1, outcome: 1 }]);
    this.collection = connection.collection<AbsenceMove>(collectionName);
  }

  async ensureIndexes(): Promise<void> {
    await this.model.createIndexes();
  }

  /** Notes that a step is to be moved. One whose outcome is not known goes on with the same attempt. */
  async begin(_id: string, absence: string, code: string): Promise<AbsenceMove> {
    const first: AbsenceMove = { _id, absence, code, attempt: 0, outcome: 'pending', detail: null };
    try {
      await this.collection.insertOne(first);
      return first;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const known = await this.model.findById(_id).lean<AbsenceMove>().exec();
    if (known === null || known.outcome === 'pending') return known ?? first;
    const { attempt } = known;
    const again = { attempt: attempt + 1, outcome: 'pending', detail: null } as const;
    await this.collection.updateOne({ _id, attempt }, { $set: again });
    return { ...known, ...again };
  }

  /** Notes what came of it. */
  async end({ _id, attempt }: AbsenceMove, outcome: AbsenceMoveOutcome, detail: string | null = null): Promise<void> {
    await this.collection.updateOne({ _id, attempt }, { $set: { outcome, detail } });
  }

  async pending(absence: string): Promise<AbsenceMove[]> {
    return this.model.find({ absence, outcome: 'pending' }).sort({ _id: 1 }).lean<AbsenceMove[]>().exec();
  }

  async countMoved(absence: string): Promise<number> {
    return this.model.countDocuments({ absence, outcome: 'moved' }).exec();
  }
}
