import type { Logger } from 'pino';
import { dossierCode } from '@lienthong/contracts';
import type { PoisonMessage } from '@lienthong/messaging';
import type { ParkedDossier, ParkedDossierStore } from '@lienthong/read-model';
import type { DossierRecord } from '../projecting/dossier-record';
import type { DeadLetterQueue } from './dead-letter-queue';

/** How old the list of parked dossiers may be: someone may have released one, or another process parked it. */
const freshMs = 2_000;

/** Knows which dossiers are parked and sets their records aside, in order. */
export class ParkingLot {
  private parked = new Map<string, ParkedDossier>();
  private loadedAt = Number.NEGATIVE_INFINITY;
  private loading: Promise<void> | undefined;

  constructor(
    private readonly store: ParkedDossierStore,
    private readonly deadLetters: DeadLetterQueue,
    private readonly logger: Logger,
  ) {}

  async isParked(code: string): Promise<boolean> {
    await this.refresh();
    return this.parked.has(code);
  }

  async all(): Promise<readonly ParkedDossier[]> {
    await this.refresh();
    return [...this.parked.values()];
  }

  /** Parks a dossier and its records. One filed under no dossier's code is set aside alone. */
  async park(code: string, records: readonly DossierRecord[], poison: PoisonMessage): Promise<void> {
    const [first] = records;
    if (first === undefined) return;
    const { topic, partition, message } = first;
    const { offset } = message;
    this.logger.error({ code, reason: poison.code, detail: poison.detail, partition, offset }, 'dossier parked');
    if (dossierCode.safeParse(code).success) {
      const since = new Date().toISOString();
      const parked = { _id: code, reason: poison.code, detail: poison.detail, since, topic, partition, offset };
      await this.store.park(parked);
      this.parked.set(code, parked);
    }
    await this.deadLetters.send(records, poison);
  }

  /** Sets records of a dossier aside that is parked already. */
  async follow(records: readonly DossierRecord[]): Promise<void> {
    await this.deadLetters.send(records, {
      code: 'DOSSIER.PARKED',
      detail: 'an earlier record of this dossier is parked',
    });
  }

  async release(code: string): Promise<void> {
    await this.store.release(code);
    this.parked.delete(code);
  }

  private refresh(): Promise<void> {
    if (Date.now() - this.loadedAt < freshMs) return Promise.resolve();
    this.loading ??= this.load().finally(() => (this.loading = undefined));
    return this.loading;
  }

  private async load(): Promise<void> {
    const all = await this.store.all();
    this.parked = new Map(all.map((parked) => [parked._id, parked]));
    this.loadedAt = Date.now();
  }
}
