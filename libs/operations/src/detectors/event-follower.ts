import { setTimeout as sleep } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, IHeaders, Kafka, KafkaMessage } from 'kafkajs';
import { ensureTopics } from '@lienthong/messaging';
import type { TopicNames } from '@lienthong/messaging';
import { FollowLedger } from './follow-ledger';

const retryMs = 500;
const retryMaxMs = 5_000;
const commitMs = 5_000;
const aliveMs = 15_000;
const goodbyeMs = 5_000;
/** With more dossiers waiting than this, reading waits until their views were looked at. */
const mostWaiting = 20_000;

export interface FollowerOptions {
  readonly kafka: Kafka;
  readonly names: TopicNames;
  readonly group: string;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Reads every event that is sent out and keeps which of them no view has yet. Its offsets are committed up to the first
 * such event only: after a restart it looks at all of them again.
 */
export class EventFollower {
  readonly ledger = new FollowLedger();
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private consumer: Consumer | undefined;
  private aliveAt = 0;
  private failure: unknown;

  constructor(private readonly options: FollowerOptions) {}

  start(): void {
    this.running ??= this.keepReading();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** @throws Error while Kafka can't be read */
  assertReading(): void {
    if (Date.now() - this.aliveAt <= aliveMs) return;
    const why = this.failure instanceof Error ? `: ${this.failure.message}` : '';
    throw new Error(`the events can't be read from Kafka${why}`);
  }

  private async keepReading(): Promise<void> {
    const { signal } = this.stopping;
    for (let pause = retryMs; !signal.aborted; pause = Math.min(pause * 2, retryMaxMs)) {
      try {
        await this.readUntilOver();
        pause = retryMs;
      } catch (error) {
        this.failure = error;
        this.options.onFailure(error);
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async readUntilOver(): Promise<void> {
    const { kafka, names, group } = this.options;
    await ensureTopics(kafka, names);
    const consumer = kafka.consumer({
      groupId: group,
      sessionTimeout: 10_000,
      heartbeatInterval: 2_000,
      rebalanceTimeout: 20_000,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: { retries: 3, initialRetryTime: 200, maxRetryTime: 1_000, restartOnFailure: () => Promise.resolve(false) },
    });
    this.consumer = consumer;
    const over = this.untilOver(consumer);
    const commits = setInterval(() => void this.commit(), commitMs);
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [names.events], fromBeginning: true });
      await consumer.run({ autoCommit: false, eachBatch: (payload) => this.take(payload) });
      await over;
      await this.commit();
    } finally {
      clearInterval(commits);
      this.consumer = undefined;
      await Promise.race([consumer.disconnect().catch(() => undefined), sleep(goodbyeMs, undefined, { ref: false })]);
    }
  }

  private untilOver(consumer: Consumer): Promise<void> {
    const { CRASH, GROUP_JOIN, HEARTBEAT, STOP } = consumer.events;
    consumer.on(HEARTBEAT, () => (this.aliveAt = Date.now()));
    consumer.on(GROUP_JOIN, ({ payload }) => {
      this.aliveAt = Date.now();
      this.ledger.keepOnly(new Set(Object.values(payload.memberAssignment).flat()));
    });
    return new Promise((resolve) => {
      consumer.on(STOP, () => resolve());
      consumer.on(CRASH, ({ payload }) => {
        this.failure = payload.error;
        resolve();
      });
      this.stopping.signal.addEventListener('abort', () => resolve());
    });
  }

  private async take({ batch, heartbeat }: EachBatchPayload): Promise<void> {
    for (const message of batch.messages) this.takeOne(batch.partition, message);
    while (this.ledger.size > mostWaiting && !this.stopping.signal.aborted) {
      await heartbeat();
      await sleep(200);
    }
  }

  private takeOne(partition: number, { key, value, offset, headers, timestamp }: KafkaMessage): void {
    const seq = Number(textOf(headers?.ce_seq));
    const hash = textOf(headers?.ce_hash);
    const code = key?.toString() ?? '';
    if (!Number.isInteger(seq) || seq < 1 || hash === '' || code === '') {
      this.ledger.skip(partition, BigInt(offset));
      return;
    }
    const at = Math.min(Number(timestamp), Date.now());
    this.ledger.take(code, { seq, hash, partition, offset: BigInt(offset), at, key, value });
  }

  private async commit(): Promise<void> {
    const topic = this.options.names.events;
    const offsets = [...this.ledger.committable()];
    if (offsets.length === 0) return;
    // A commit that fails is no loss: more is looked at again after a restart.
    await this.consumer
      ?.commitOffsets(offsets.map(([partition, offset]) => ({ topic, partition, offset: `${offset}` })))
      .catch(this.options.onFailure);
  }
}

function textOf(header: IHeaders[string]): string {
  return header === undefined || Array.isArray(header) ? '' : header.toString();
}
