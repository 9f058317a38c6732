import { randomUUID } from 'node:crypto';
import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';

/** Next offset to read, by partition. */
export type TopicOffsets = ReadonlyMap<number, bigint>;

/** A stretch of one partition, in order. */
export interface TopicStretch {
  readonly partition: number;
  readonly messages: readonly KafkaMessage[];
}

/**
 * Reads a topic from its beginning, or from where an earlier reading ended, to the end it has now. Commits nothing and
 * leaves no group behind. Answers where it ended.
 */
export async function readTopic(
  kafka: Kafka,
  topic: string,
  onStretch: (stretch: TopicStretch) => Promise<void>,
  from: TopicOffsets = new Map(),
): Promise<TopicOffsets> {
  const groupId = `lienthong-reader-${randomUUID()}`;
  const admin = kafka.admin();
  await admin.connect();
  try {
    const bounds = await admin.fetchTopicOffsets(topic);
    const reading = new Reading(topic, onStretch);
    for (const { partition, low, high } of bounds)
      reading.add(partition, from.get(partition) ?? BigInt(low), BigInt(high));
    if (!reading.done) {
      await reading.run(kafka.consumer({ groupId, allowAutoTopicCreation: false, maxBytesPerPartition: 4_000_000 }));
      await admin.deleteGroups([groupId]).catch(() => undefined);
    }
    return new Map(bounds.map(({ partition, high }) => [partition, BigInt(high)]));
  } finally {
    await admin.disconnect();
  }
}

class Reading {
  private readonly left = new Map<number, { next: bigint; readonly end: bigint }>();

  constructor(
    private readonly topic: string,
    private readonly onStretch: (stretch: TopicStretch) => Promise<void>,
  ) {}

  add(partition: number, next: bigint, end: bigint): void {
    if (next < end) this.left.set(partition, { next, end });
  }

  get done(): boolean {
    return this.left.size === 0;
  }

  async run(consumer: Consumer): Promise<void> {
    await consumer.connect();
    try {
      await consumer.subscribe({ topic: this.topic, fromBeginning: true });
      await new Promise<void>((resolve, reject) => {
        // A crash that kafkajs recovers from begins anew at the first offset; `take` skips what was read before.
        consumer.on(consumer.events.CRASH, ({ payload }) => {
          if (!payload.restart) reject(payload.error);
        });
        const eachBatch = async (payload: EachBatchPayload): Promise<void> => {
          await this.take(payload).catch(reject);
          if (this.done) resolve();
        };
        consumer.run({ autoCommit: false, eachBatch }).catch(reject);
        for (const [partition, { next }] of this.left)
          consumer.seek({ topic: this.topic, partition, offset: `${next}` });
      });
    } finally {
      await consumer.disconnect();
    }
  }

  private async take({ batch, heartbeat }: EachBatchPayload): Promise<void> {
    const range = this.left.get(batch.partition);
    if (range === undefined) return;
    const messages = batch.messages.filter(({ offset }) => BigInt(offset) >= range.next && BigInt(offset) < range.end);
    if (messages.length > 0) await this.onStretch({ partition: batch.partition, messages });
    range.next = BigInt(batch.lastOffset()) + 1n;
    if (range.next >= range.end) this.left.delete(batch.partition);
    await heartbeat();
  }
}
