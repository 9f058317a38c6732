import { setTimeout as sleep } from 'node:timers/promises';
import { KafkaContext, ServerKafka } from '@nestjs/microservices';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import type { Logger } from 'pino';
import { ensureTopics, kafkaFromConfig, topicNames } from '@lienthong/messaging';
import type { KafkaSettings } from '@lienthong/messaging';
import type { EventBatch } from './event-batch';

export interface ServerOptions {
  readonly kafka: KafkaSettings;
  readonly topicPrefix: string;
  readonly groupId: string;
  readonly logger: Logger;
}

const pulseMs = 1_000;
const retryMs = 500;
const retryMaxMs = 5_000;
const goodbyeMs = 8_000;

/**
 * Nest's Kafka transport, by the batch: an offset is marked once everything before it is stored, and marked offsets are
 * committed every two seconds. What comes again after a crash is known by its keys. Joins again for ever.
 */
export class DossierEventsServer extends ServerKafka {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private hasJoined = false;

  constructor(private readonly own: ServerOptions) {
    super({ postfixId: '', client: { brokers: [...own.kafka.brokers] }, consumer: { groupId: own.groupId } });
  }

  get joined(): boolean {
    return this.hasJoined;
  }

  override listen(callback: () => void): Promise<void> {
    this.running = this.keepConsuming();
    callback();
    return Promise.resolve();
  }

  override async close(): Promise<void> {
    await this.consumer?.stop().catch(() => undefined);
    await hangUp(this.consumer);
    this.stopping.abort();
    await this.running;
  }

  private async keepConsuming(): Promise<void> {
    const { signal } = this.stopping;
    for (let pause = retryMs; !signal.aborted; pause = Math.min(pause * 2, retryMaxMs)) {
      try {
        await this.consumeUntilOver();
        pause = retryMs;
      } catch (error) {
        this.own.logger.warn({ err: error }, 'Kafka does not let the notifier in yet; trying again');
      }
      this.hasJoined = false;
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async consumeUntilOver(): Promise<void> {
    const kafka = kafkaFromConfig(this.own.kafka);
    await ensureTopics(kafka, topicNames(this.own.topicPrefix));
    const consumer = kafka.consumer({
      groupId: this.groupId,
      sessionTimeout: 10_000,
      heartbeatInterval: 2_000,
      rebalanceTimeout: 20_000,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: { retries: 3, initialRetryTime: 200, maxRetryTime: 1_000, restartOnFailure: () => Promise.resolve(false) },
    });
    this.consumer = consumer;
    const over = this.untilOver(consumer);
    try {
      await consumer.connect();
      const topics = [...this.messageHandlers.keys()].map((pattern) => `${this.own.topicPrefix}${pattern}`);
      await consumer.subscribe({ topics, fromBeginning: true });
      await consumer.run({
        autoCommitInterval: 2_000,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 3,
        eachBatch: (payload) => this.handleBatch(payload, consumer),
      });
      await over;
    } finally {
      await hangUp(consumer);
    }
  }

  private untilOver(consumer: Consumer): Promise<void> {
    const { CRASH, GROUP_JOIN, STOP } = consumer.events;
    consumer.on(GROUP_JOIN, () => (this.hasJoined = true));
    return new Promise((resolve) => {
      consumer.on(STOP, () => resolve());
      consumer.on(CRASH, () => resolve());
      this.stopping.signal.addEventListener('abort', () => resolve());
    });
  }

  private async handleBatch(payload: EachBatchPayload, consumer: Consumer): Promise<void> {
    const { batch, heartbeat } = payload;
    let [lost, givenUp]: [unknown, boolean] = [undefined, false];
    const pulse = setInterval(() => void heartbeat().catch((error: unknown) => (lost = error)), pulseMs);
    const data: EventBatch = {
      messages: batch.messages,
      isOver: () => lost !== undefined || payload.isStale() || !payload.isRunning(),
      giveUp: () => (givenUp = true),
    };
    const pattern = batch.topic.slice(this.own.topicPrefix.length);
    const parts = [batch.messages[0], batch.partition, batch.topic, consumer, heartbeat, this.producer];
    const context = new KafkaContext(parts as unknown as ConstructorParameters<typeof KafkaContext>[0]);
    try {
      await this.handleEvent(pattern, { pattern, data }, context);
    } finally {
      clearInterval(pulse);
    }
    if (!givenUp && !payload.isStale()) payload.resolveOffset(batch.lastOffset());
    if (lost !== undefined) throw lost as Error;
  }
}

/** Leaves the group. kafkajs can wait for ever for a fetch that a lost connection took along: then it is left as it is. */
async function hangUp(consumer: Pick<Consumer, 'disconnect'> | null): Promise<void> {
  const goodbye = consumer?.disconnect().catch(() => undefined);
  await Promise.race([goodbye, sleep(goodbyeMs, undefined, { ref: false })]);
}
