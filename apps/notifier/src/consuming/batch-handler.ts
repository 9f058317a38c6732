import { setTimeout as sleep } from 'node:timers/promises';
import type { KafkaMessage } from 'kafkajs';
import type { Logger } from 'pino';
import type { DossierEvent } from '@lienthong/domain';
import { PoisonMessage, decodeDossierEvent } from '@lienthong/messaging';
import type { EventHandler } from '../raising/event-handler';
import type { EventBatch } from './event-batch';

const atOnce = 8;
const retryMs = 200;
const retryMaxMs = 3_000;

/** Handles a batch: dossiers side by side, the events of each in order. */
export class BatchHandler {
  constructor(
    private readonly events: EventHandler,
    private readonly logger: Logger,
  ) {}

  /** Resolves when what every record calls for is stored, or the batch was given up. */
  async handle(batch: EventBatch): Promise<void> {
    const queue = this.byDossier(batch.messages).values();
    const worker = async (): Promise<void> => {
      for (const events of queue) for (const event of events) await this.persistently(event, batch);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }

  /** Store away: the offset stays, and this waits for it with the group's membership alive. */
  private async persistently(event: DossierEvent, batch: EventBatch): Promise<void> {
    for (let pause = retryMs; !batch.isOver(); pause = Math.min(pause * 2, retryMaxMs)) {
      try {
        await this.events.handle(event);
        return;
      } catch (error) {
        this.logger.warn({ err: error, code: event.code, seq: event.seq }, 'alerts of an event wait to be stored');
        await sleep(pause);
      }
    }
    batch.giveUp();
  }

  private byDossier(messages: readonly KafkaMessage[]): Map<string, DossierEvent[]> {
    const dossiers = new Map<string, DossierEvent[]>();
    for (const message of messages) {
      const event = this.decoded(message);
      if (event !== undefined) dossiers.set(event.code, [...(dossiers.get(event.code) ?? []), event]);
    }
    return dossiers;
  }

  /** The projector parks a poison record with its dossier and tells operators of it; here it just means nothing. */
  private decoded(message: KafkaMessage): DossierEvent | undefined {
    try {
      return decodeDossierEvent(message);
    } catch (error) {
      if (!(error instanceof PoisonMessage)) throw error;
      this.logger.warn(
        { key: message.key?.toString(), reason: error.code, offset: message.offset },
        'no event: passed over',
      );
      return undefined;
    }
  }
}
