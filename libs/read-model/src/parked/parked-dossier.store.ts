import type { Collection, Connection, Model } from 'mongoose';
import { recordModel } from '../connection/record-model';

/** A dossier whose events are set aside, in order, until someone puts it right. */
export interface ParkedDossier {
  /** Dossier code. */
  readonly _id: string;
  /** Code of the first error. */
  readonly reason: string;
  readonly detail: string;
  /** When it was parked, UTC. */
  readonly since: string;
  readonly topic: string;
  readonly partition: number;
  /** Offset of the record it was parked for. */
  readonly offset: string;
}

const collectionName = 'parked_dossiers';

/** Which dossiers are parked. Their records lie in the dead-letter topic; this says that later ones must go there too. */
export class ParkedDossierStore {
  private readonly model: Model<ParkedDossier>;
  private readonly collection: Collection<ParkedDossier>;

  constructor(connection: Connection) {
    this.model = recordModel<ParkedDossier>(connection, collectionName);
    this.collection = connection.collection<ParkedDossier>(collectionName);
  }

  /** Every parked dossier; few, or something is very wrong. */
  async all(): Promise<ParkedDossier[]> {
    return this.model.find().lean<ParkedDossier[]>().exec();
  }

  /** Why and since when a dossier is parked; null if it is not. */
  async find(code: string): Promise<ParkedDossier | null> {
    return this.model.findById(code).lean<ParkedDossier>().exec();
  }

  /** Parks a dossier; one that is parked already keeps its first reason. */
  async park(parked: ParkedDossier): Promise<void> {
    await this.collection.updateOne({ _id: parked._id }, { $setOnInsert: parked }, { upsert: true });
  }

  /** Lets events of a dossier through again. */
  async release(code: string): Promise<void> {
    await this.collection.deleteOne({ _id: code });
  }
}
