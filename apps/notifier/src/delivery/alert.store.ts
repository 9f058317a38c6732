import type { mongo } from 'mongoose';
import { alertsCollection, isDuplicateKey } from '@lienthong/read-model';
import type { AlertRecord, AlertStatus } from '@lienthong/read-model';
import type { AlertMarks } from './alert-marks';

/** Alerts that are due at a legal and a real instant, by the channels that are set up. */
export interface DueRequest {
  readonly legalNow: string;
  readonly wallNow: string;
  readonly channels: readonly string[];
  readonly limit: number;
}

/** The records of alerts. Their status is for readers; what may be sent is decided by {@link AlertMarks}. */
export class AlertStore {
  constructor(
    private readonly database: () => mongo.Db,
    private readonly marks: AlertMarks,
  ) {}

  async ensureIndexes(): Promise<void> {
    const alerts = this.alerts();
    await alerts.createIndex({ status: 1, notBefore: 1 });
    await alerts.createIndex({ dossier: 1, status: 1 });
    await alerts.createIndex({ unit: 1, at: -1, _id: 1 });
  }

  /** Keeps a new alert; one that is there already stays as it is. */
  async add(alert: AlertRecord): Promise<void> {
    try {
      await this.alerts().insertOne(alert);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** The longest due first. */
  due({ legalNow, wallNow, channels, limit }: DueRequest): Promise<AlertRecord[]> {
    return this.alerts()
      .find({
        status: 'pending',
        notBefore: { $lte: legalNow },
        tryAt: { $lte: wallNow },
        channel: { $in: [...channels] },
      })
      .sort({ notBefore: 1, _id: 1 })
      .limit(limit)
      .toArray();
  }

  /** Silences pending alerts of a dossier's events before `seq` that are about something over. */
  async silence(dossier: string, beforeSeq: number, isOver: (about: string) => boolean, reason: string): Promise<void> {
    const pending = await this.alerts()
      .find({ dossier, status: 'pending' }, { projection: { _id: 1, seq: 1, about: 1 } })
      .toArray();
    for (const { _id, seq, about } of pending) {
      if (seq < beforeSeq && isOver(about)) await this.silenceOne(_id, reason);
    }
  }

  /** Silences older digests of someone: only the newest is worth reading. */
  async silenceDigests(recipient: string, before: string): Promise<void> {
    const pending = await this.alerts().find({ kind: 'digest', recipient, status: 'pending' }).toArray();
    for (const { _id, at } of pending) if (at < before) await this.silenceOne(_id, 'a newer digest came');
  }

  /** It went out, whatever else was about to happen to it. */
  async sent(id: string, attempts: number, sentAt: string): Promise<void> {
    await this.marks.set(`${id}#sent`);
    await this.alerts().updateOne({ _id: id }, { $set: { status: 'sent', attempts, sentAt, reason: null } });
  }

  async end(id: string, status: Exclude<AlertStatus, 'pending' | 'sent'>, reason: string): Promise<void> {
    await this.alerts().updateOne({ _id: id, status: 'pending' }, { $set: { status, reason } });
  }

  /** A try came to nothing; the next one is at `tryAt`. */
  async tryAgain(id: string, next: Pick<AlertRecord, 'attempts' | 'tryAt' | 'reason'>): Promise<void> {
    await this.alerts().updateOne({ _id: id, status: 'pending' }, { $set: next });
  }

  async postpone(id: string, notBefore: string): Promise<void> {
    await this.alerts().updateOne({ _id: id, status: 'pending' }, { $set: { notBefore } });
  }

  private async silenceOne(id: string, reason: string): Promise<void> {
    await this.marks.set(`${id}#silenced`);
    await this.end(id, 'silenced', reason);
  }

  private alerts(): mongo.Collection<AlertRecord> {
    return this.database().collection<AlertRecord>(alertsCollection);
  }
}
