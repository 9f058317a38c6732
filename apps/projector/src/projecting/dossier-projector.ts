import type { Logger } from 'pino';
import { isDomainError } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import { PoisonMessage } from '@lienthong/messaging';
import type { HistorySource } from '@lienthong/messaging';
import { isDocumentRefused } from '@lienthong/read-model';
import type { DossierViewStore } from '@lienthong/read-model';
import type { ParkingLot } from '../parking/parking-lot';
import { isSound } from './dossier-record';
import type { DossierRecord, SoundRecord } from './dossier-record';

/** Brings records of one dossier into its view, or parks them with their dossier. */
export class DossierProjector {
  constructor(
    private readonly views: DossierViewStore,
    private readonly history: HistorySource,
    private readonly parking: ParkingLot,
    private readonly logger: Logger,
  ) {}

  /** Begins with the records that one batch has of a dossier. `proceed` goes on where it failed. */
  begin(code: string, records: readonly DossierRecord[]): { proceed(): Promise<void> } {
    let left = records;
    return {
      proceed: async () => {
        while (left.length > 0) left = await this.step(code, left);
      },
    };
  }

  /** Does the next thing and answers the records that are left after it. */
  private async step(code: string, records: readonly DossierRecord[]): Promise<readonly DossierRecord[]> {
    if (await this.parking.isParked(code)) {
      await this.parking.follow(records);
      return [];
    }
    const poisonAt = records.findIndex((record) => !isSound(record));
    if (poisonAt === 0) return this.parkAll(code, records);
    const sound = (poisonAt === -1 ? records : records.slice(0, poisonAt)).filter(isSound);
    await this.applyOrPark(code, sound);
    return records.slice(sound.length);
  }

  private async parkAll(code: string, records: readonly DossierRecord[]): Promise<readonly DossierRecord[]> {
    const [first] = records;
    if (first?.content instanceof PoisonMessage) await this.parking.park(code, records, first.content);
    return [];
  }

  private async applyOrPark(code: string, records: readonly SoundRecord[]): Promise<void> {
    const events = records.map((record) => record.content);
    try {
      const outcome = await this.views.apply(code, events);
      if (typeof outcome === 'object') await this.closeGap(code, outcome.gapFrom, events);
    } catch (error) {
      const unfit = unfitFrom(error);
      if (unfit === undefined) throw error;
      const before = events.filter((event) => event.seq < unfit.seq);
      if (before.length > 0) await this.views.apply(code, before);
      const from = Math.max(
        0,
        records.findIndex((record) => record.content.seq >= unfit.seq),
      );
      await this.parking.park(code, records.slice(from), unfit.poison);
    }
  }

  private async closeGap(code: string, gapFrom: number, events: readonly DossierEvent[]): Promise<void> {
    const missing = await this.ask(code, gapFrom);
    const outcome = await this.views.apply(code, [...missing, ...events]);
    // A workflow knows every event before it is published: what it does not lead up to was never decided.
    if (typeof outcome === 'object') {
      const detail = `the workflow has no event ${outcome.gapFrom} that a later one would follow`;
      throw new Unfit(outcome.gapFrom, new PoisonMessage('EVENT.FORGED_SEQ', detail));
    }
    this.logger.info({ code, gapFrom, found: missing.length }, 'gap closed from the workflow');
  }

  private async ask(code: string, fromSeq: number): Promise<readonly DossierEvent[]> {
    try {
      return await this.history.events(code, fromSeq);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Unfit(fromSeq, new PoisonMessage('GAP.NO_HISTORY', `events from ${fromSeq} on can't be had: ${why}`));
    }
  }
}

/** Records from a sequence number on are unfit for the view. */
class Unfit extends Error {
  constructor(
    readonly seq: number,
    readonly poison: PoisonMessage,
  ) {
    super(poison.message);
  }
}

/** What in an error is the records' own fault and not the servers'. */
function unfitFrom(error: unknown): Unfit | undefined {
  if (error instanceof Unfit) return error;
  if (isDomainError(error) && error.code === 'CHAIN.BROKEN') {
    return new Unfit(Number(error.context.seq), new PoisonMessage('EVENT.CHAIN_BROKEN', error.detail));
  }
  if (isDocumentRefused(error)) return new Unfit(0, new PoisonMessage('EVENT.UNSTORABLE', String(error)));
  return undefined;
}
