import { setTimeout as sleep } from 'node:timers/promises';
import { KafkaContext, ServerKafka } from '@nestjs/microservices';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { Logger } from 'pino';
import { ensureTopics, kafkaFromConfig, topicNames } from '@lienthong/messaging';
import type { KafkaSettings } from '@lienthong/messaging';
import { LazyCommit } from './lazy-commit';
import { LiveBatch } from './live-batch';

export interface ServerOptions {
  readonly kafka: KafkaSettings;
  readonly topicPrefix: string;
  readonly groupId: string;
  readonly logger: Logger;
}

const retryMs = 500;
const retryMaxMs = 5_000;
/** Longer than a batch under way takes, shorter than whoever stops the service waits before it kills. */
const goodbyeMs = 8_000;

/**
 * Nest's Kafka transport, by the batch: a handler of `@EventPattern(topic)` gets all records that one fetch brought of a
 * partition, and their offset is committed once it is done with all of them. The group's name is exactly the given one.
 * Kafka may be away at the start or later: it joins again for ever.
 */
export class DossierEventsServer extends ServerKafka {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private assignment: ReadonlySet<number> | undefined;
  private readonly waiting: (() => void)[] = [];
  private readonly commits: LazyCommit;

  constructor(private readonly own: ServerOptions) {
    super({ postfixId: '', client: { brokers: [...own.kafka.brokers] }, consumer: { groupId: own.groupId } });
    this.commits = new LazyCommit((error) => own.logger.debug({ err: error }, 'offsets will be committed later'));
  }

  /** Partitions of this member; empty while it is in no group. */
  get partitions(): ReadonlySet<number> {
    return this.assignment ?? new Set();
  }

  /** Whether it has joined its group. */
  get joined(): boolean {
    return this.assignment !== undefined;
  }

  /** Resolves at the next time it joins, at once if it has. */
  untilJoined(): Promise<void> {
    return this.joined ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  override listen(callback: () => void): Promise<void> {
    this.running = this.keepConsuming();
    callback();
    return Promise.resolve();
  }

  override async close(): Promise<void> {
    await this.consumer?.stop().catch(() => undefined);
    await this.commits.flush();
    await hangUp(this.consumer);
    this.stopping.abort();
    await this.running;
  }

  private async keepConsuming(): Promise<void> {
    const { signal } = this.stopping;
    for (let pause = retryMs; !signal.aborted; pause = Math.min(pause * 2, retryMaxMs)) {
      try {
        await this.consumeUntilCrash(kafkaFromConfig(this.own.kafka));
        pause = retryMs;
      } catch (error) {
        this.own.logger.warn({ err: error }, 'Kafka does not let the projector in yet; trying again');
      }
      this.assignment = undefined;
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async consumeUntilCrash(kafka: Kafka): Promise<void> {
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
      await this.bindBatches(consumer);
      await over;
    } finally {
      await hangUp(consumer);
    }
  }

  private untilOver(consumer: Consumer): Promise<void> {
    const { CRASH, GROUP_JOIN, STOP } = consumer.events;
    consumer.on(GROUP_JOIN, ({ payload }) => this.noteAssignment(payload.memberAssignment));
    return new Promise((resolve) => {
      consumer.on(STOP, () => resolve());
      this.stopping.signal.addEventListener('abort', () => resolve());
      consumer.on(CRASH, ({ payload }) => {
        this.own.logger.warn({ err: payload.error }, 'the projector lost Kafka; joining again');
        resolve();
      });
    });
  }

  private async bindBatches(consumer: Consumer): Promise<void> {
    const topics = [...this.messageHandlers.keys()].map((pattern) => `${this.own.topicPrefix}${pattern}`);
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 6,
      eachBatch: (payload) => this.handleBatch(payload, consumer),
    });
  }

  private async handleBatch(payload: EachBatchPayload, consumer: Consumer): Promise<void> {
    const batch = new LiveBatch(payload);
    const pattern = batch.topic.slice(this.own.topicPrefix.length);
    const context = new KafkaContext([
      payload.batch.messages[0],
      batch.partition,
      batch.topic,
      consumer,
      payload.heartbeat,
      this.producer,
    ] as unknown as ConstructorParameters<typeof KafkaContext>[0]);
    try {
      await this.handleEvent(pattern, { pattern, data: batch }, context);
    } catch (error) {
      batch.abort();
      throw error;
    }
    batch.finish();
    this.commits.soon(() => payload.commitOffsetsIfNecessary(payload.uncommittedOffsets()));
  }

  private noteAssignment(assignment: Readonly<Record<string, number[]>>): void {
    this.assignment = new Set(Object.values(assignment).flat());
    this.own.logger.info({ partitions: [...this.assignment] }, 'projector joined its group');
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** Leaves the group. kafkajs can wait for ever for a fetch that a lost connection took along: then it is left as it is. */
async function hangUp(consumer: Pick<Consumer, 'disconnect'> | null): Promise<void> {
  const goodbye = consumer?.disconnect().catch(() => undefined);
  await Promise.race([goodbye, sleep(goodbyeMs, undefined, { ref: false })]);
}
