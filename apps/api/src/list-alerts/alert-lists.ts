import type { mongo } from 'mongoose';
import { alertsCollection } from '@lienthong/read-model';
import type { AlertRecord, AlertStatus } from '@lienthong/read-model';

/** Which alerts of a unit. */
export interface AlertListRequest {
  readonly unit: string;
  readonly status?: AlertStatus;
  readonly dossier?: string;
  /** The last one seen; those after it are wanted. */
  readonly before?: { readonly at: string; readonly id: string };
  readonly limit: number;
}

/** Alerts as the notifier keeps them; read only here. */
export class AlertLists {
  constructor(private readonly database: () => mongo.Db) {}

  /** The newest first, one more than `limit` where there are more. */
  async list({ unit, status, dossier, before, limit }: AlertListRequest): Promise<AlertRecord[]> {
    const older =
      before === undefined ? {} : { $or: [{ at: { $lt: before.at } }, { at: before.at, _id: { $gt: before.id } }] };
    return this.database()
      .collection<AlertRecord>(alertsCollection)
      .find({
        unit,
        ...(status === undefined ? {} : { status }),
        ...(dossier === undefined ? {} : { dossier }),
        ...older,
      })
      .sort({ at: -1, _id: 1 })
      .limit(limit + 1)
      .toArray();
  }
}
