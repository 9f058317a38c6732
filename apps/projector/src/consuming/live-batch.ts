import type { EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { EventBatch } from './event-batch';

const pulseMs = 1_000;

/** A batch under way: keeps the membership of the group alive for as long as the work takes, however long Mongo is away. */
export class LiveBatch implements EventBatch {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly KafkaMessage[];
  private readonly pulse: NodeJS.Timeout;
  private lost: unknown;
  private givenUp = false;

  constructor(private readonly payload: EachBatchPayload) {
    this.topic = payload.batch.topic;
    this.partition = payload.batch.partition;
    this.messages = payload.batch.messages;
    this.pulse = setInterval(() => {
      payload.heartbeat().catch((error: unknown) => (this.lost = error));
    }, pulseMs);
  }

  isOver(): boolean {
    return this.lost !== undefined || this.payload.isStale() || !this.payload.isRunning();
  }

  giveUp(): void {
    this.givenUp = true;
  }

  /** Marks everything as read unless the work was given up. @throws what the heartbeat met, so that kafkajs joins again */
  finish(): void {
    clearInterval(this.pulse);
    if (!this.givenUp && !this.payload.isStale()) this.payload.resolveOffset(this.payload.batch.lastOffset());
    if (this.lost !== undefined) throw this.lost as Error;
  }

  abort(): void {
    clearInterval(this.pulse);
  }
}
