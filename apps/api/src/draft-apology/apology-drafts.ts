import type { mongo } from 'mongoose';
import { apologyDraftsCollection } from '@lienthong/read-model';
import type { ApologyDraft } from '@lienthong/read-model';

/** Drafts of apologies as the notifier keeps them; read only here. */
export class ApologyDrafts {
  constructor(private readonly database: () => mongo.Db) {}

  /** The newest draft of a dossier, if it has one. */
  async newest(dossier: string): Promise<ApologyDraft | null> {
    const drafts = this.database().collection<ApologyDraft>(apologyDraftsCollection);
    const [newest] = await drafts.find({ dossier }).sort({ seq: -1 }).limit(1).toArray();
    return newest ?? null;
  }
}
