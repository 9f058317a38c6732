import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Consumer, Kafka } from 'kafkajs';
import { PoisonMessage, decodeDossierEvent, followTopic } from '@lienthong/messaging';
import { EventRing } from './event-ring';
import type { Numbered } from './event-ring';
import { streamedEvent } from './streamed-event';
import type { StreamedEvent } from './streamed-event';

const ringSize = 5_000;
const retryMs = 2_000;

export type FeedListener = (event: Numbered<StreamedEvent>) => void;

/**
 * Facts as they come out of Kafka, for all streams of this process. The consumer begins with the first reader; it has a
 * group of its own and commits nothing, since a stream is of the moment.
 */
@Injectable()
export class EventFeed implements BeforeApplicationShutdown {
  /** Distinguishes the numbers of this process from those of one before or beside it. */
  readonly epoch = randomUUID().slice(0, 8);
  private readonly logger = new Logger(EventFeed.name);
  private readonly ring = new EventRing<StreamedEvent>(ringSize);
  private readonly listeners = new Set<FeedListener>();
  private consumer: Consumer | undefined;
  private starting: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
  ) {}

  /** Listens until the returned function is called. */
  listen(listener: FeedListener): () => void {
    this.listeners.add(listener);
    this.starting ??= this.keepStarting();
    return () => this.listeners.delete(listener);
  }

  /** What came after an event id of this feed; undefined if that can't be told any more. */
  after(id: string): readonly Numbered<StreamedEvent>[] | undefined {
    const [epoch, number] = id.split('-');
    if (epoch !== this.epoch || number === undefined || !/^\d{1,15}$/.test(number)) return undefined;
    return this.ring.after(Number(number));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    const { consumer } = this;
    this.consumer = undefined;
    await consumer?.disconnect().catch(() => undefined);
  }

  /** Kafka may be away when the first reader comes; the reader waits, the feed tries on. */
  private async keepStarting(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.start();
        return;
      } catch (error) {
        this.logger.warn(
          `event stream: Kafka does not answer (${error instanceof Error ? error.message : String(error)})`,
        );
        await new Promise((resolve) => setTimeout(resolve, retryMs).unref());
      }
    }
  }

  /** Begins at the ends that the topic has now: what is published while the group forms is not missed. */
  private async start(): Promise<void> {
    const consumer = await followTopic(this.kafka, {
      topic: this.topic,
      groupId: `lienthong-stream-${this.epoch}`,
      from: await this.ends(),
      fromBeginning: false,
      onMessage: (message) => this.take(message),
    });
    if (this.stopped) await consumer.disconnect();
    else this.consumer = consumer;
  }

  private async ends(): Promise<ReadonlyMap<number, string>> {
    const admin = this.kafka.admin();
    await admin.connect();
    try {
      const offsets = await admin.fetchTopicOffsets(this.topic);
      return new Map(offsets.map(({ partition, offset }) => [partition, offset]));
    } finally {
      await admin.disconnect();
    }
  }

  /** A record that is no event is the projector's to park; here it is passed over. */
  private take(message: Parameters<typeof decodeDossierEvent>[0]): void {
    try {
      const numbered = this.ring.push(streamedEvent(decodeDossierEvent(message)));
      this.listeners.forEach((listener) => listener(numbered));
    } catch (error) {
      if (!(error instanceof PoisonMessage)) throw error;
    }
  }
}
