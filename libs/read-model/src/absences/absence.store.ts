import type { Collection, Connection, Model } from 'mongoose';
import { recordModel } from '../connection/record-model';
import { isDuplicateKey } from '../connection/store-failure';
import type { Absence } from './absence';

const collectionName = 'absences';

/** Who is away, when, and who stands in. */
export class AbsenceStore {
  private readonly model: Model<Absence>;
  private readonly collection: Collection<Absence>;

  constructor(connection: Connection) {
    this.model = recordModel<Absence>(connection, collectionName, [{ unit: 1, number: -1 }, { to: 1 }]);
    this.collection = connection.collection<Absence>(collectionName);
  }

  /** Number of a unit's last absence; 0 before the first. */
  async lastNumber(unit: string): Promise<number> {
    const [last] = await this.ofUnit(unit, 1);
    return last?.number ?? 0;
  }

  /** A unit's absences, the newest first. */
  async ofUnit(unit: string, limit: number): Promise<Absence[]> {
    return this.model.find({ unit }).sort({ number: -1 }).limit(limit).lean<Absence[]>().exec();
  }

  /** Absences, of one unit or of all, that are on at a legal instant or come later. */
  async open(now: string, unit?: string): Promise<Absence[]> {
    const query = { to: { $gte: now }, endedAt: null, ...(unit === undefined ? {} : { unit }) };
    return this.model.find(query).sort({ _id: 1 }).lean<Absence[]>().exec();
  }

  async find(id: string): Promise<Absence | null> {
    return this.model.findById(id).lean<Absence>().exec();
  }

  /** Records an absence; false if its number was taken meanwhile. */
  async insert(absence: Absence): Promise<boolean> {
    await this.model.createIndexes();
    try {
      await this.collection.insertOne(absence);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Ends an absence; one that was ended before stays as it is. */
  async end(id: string, endedAt: string, endedBy: string): Promise<void> {
    await this.collection.updateOne({ _id: id, endedAt: null }, { $set: { endedAt, endedBy } });
  }

  async setMoved(id: string, moved: number): Promise<void> {
    await this.collection.updateOne({ _id: id }, { $set: { moved } });
  }
}
