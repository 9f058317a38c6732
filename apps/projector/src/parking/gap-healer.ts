import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { HistorySource } from '@lienthong/messaging';
import type { DossierViewStore } from '@lienthong/read-model';
import type { ParkingLot } from './parking-lot';

export interface HealerParts {
  readonly views: DossierViewStore;
  readonly history: HistorySource;
  readonly parking: ParkingLot;
  readonly logger: Logger;
  /** Partitions this process consumes: a dossier is healed by the one that also parks it. */
  readonly partitions: () => ReadonlySet<number>;
  readonly everyMs: number;
}

/** Dossiers that were parked only because their workflow could not be asked: asks again until it can. */
export class GapHealer {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly parts: HealerParts) {}

  start(): void {
    this.running = this.keepHealing();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keepHealing(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await sleep(this.parts.everyMs, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await this.healAll();
    }
  }

  private async healAll(): Promise<void> {
    const { parking, partitions, logger } = this.parts;
    try {
      const own = (await parking.all()).filter(
        ({ reason, partition }) => reason === 'GAP.NO_HISTORY' && partitions().has(partition),
      );
      for (const { _id } of own) if (!this.stopping.signal.aborted) await this.heal(_id);
    } catch (error) {
      logger.debug({ err: error }, 'parked gaps are not healed yet');
    }
  }

  /** Once released, events flow again; what was parked until then is asked from the workflow after the release. */
  private async heal(code: string): Promise<void> {
    const { parking, logger } = this.parts;
    await this.catchUp(code);
    await parking.release(code);
    await this.catchUp(code);
    logger.info({ code }, 'parked gap healed from the workflow');
  }

  private async catchUp(code: string): Promise<void> {
    const { views, history } = this.parts;
    const row = await views.findRow(code);
    const missing = await history.events(code, (row?.seq ?? 0) + 1);
    if (missing.length > 0) await views.apply(code, missing);
  }
}
