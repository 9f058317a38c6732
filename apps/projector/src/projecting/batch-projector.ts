import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isStoreUnavailable } from '@lienthong/read-model';
import type { EventBatch } from '../consuming/event-batch';
import { type DossierProjector } from './dossier-projector';
import { recordsByDossier } from './dossier-record';
import type { DossierRecord } from './dossier-record';
import { Semaphore } from './semaphore';

/** As many writes at once as the store has connections. */
const writesAtOnce = 8;
const retryMs = 200;
const retryMaxMs = 3_000;

/** Brings a batch into the views: dossiers side by side, the records of each in order and in one write. */
export class BatchProjector {
  private readonly slots = new Semaphore(writesAtOnce);

  constructor(
    private readonly dossiers: DossierProjector,
    private readonly logger: Logger,
  ) {}

  /** Resolves when every record is applied or parked and acknowledged, or the batch was given up. */
  async project(batch: EventBatch): Promise<void> {
    const works = [...recordsByDossier(batch)].map(([code, records]) =>
      this.slots.run(() => this.persistently(code, records, batch)),
    );
    await Promise.all(works);
  }

  /** Store or Kafka away: the offset stays, the views lag, and this waits for them with the group's membership alive. */
  private async persistently(code: string, records: readonly DossierRecord[], batch: EventBatch): Promise<void> {
    const work = this.dossiers.begin(code, records);
    for (let pause = retryMs; !batch.isOver(); pause = Math.min(pause * 2, retryMaxMs)) {
      try {
        await work.proceed();
        return;
      } catch (error) {
        const level = isStoreUnavailable(error) ? 'warn' : 'error';
        this.logger[level]({ err: error, code, pause }, 'events wait: the store or Kafka does not take them now');
        await sleep(pause);
      }
    }
    batch.giveUp();
  }
}
