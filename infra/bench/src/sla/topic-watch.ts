import { randomUUID } from 'node:crypto';
import type { Consumer, Kafka, KafkaMessage } from 'kafkajs';
import { cloudEventId, cloudEventType } from '@lienthong/contracts';
import { decodeDossierEvent } from '@lienthong/messaging';
import type { SeenBreach } from './tally';

/** What a record tells of a breach; null if it is about something else. */
export type ReadBreach = (message: KafkaMessage, arrivedAt: number, offset: string) => SeenBreach | null;

/** Follows a topic live, as any consumer does that acts on breaches, and notes when each arrived. */
export class TopicWatch {
  readonly seen: SeenBreach[] = [];
  private failed: Error | undefined;

  private constructor(
    private readonly kafka: Kafka,
    private readonly groupId: string,
    private readonly consumer: Consumer,
  ) {}

  /** Answers once the consumer has its partitions. */
  static async open(kafka: Kafka, topic: string, read: ReadBreach): Promise<TopicWatch> {
    const groupId = `lienthong-bench-${randomUUID()}`;
    const watch = new TopicWatch(kafka, groupId, kafka.consumer({ groupId, allowAutoTopicCreation: false }));
    await watch.begin(topic, read);
    return watch;
  }

  /** @throws the error that ended the following, if one did: then nothing that it has not seen is lost */
  check(): void {
    if (this.failed !== undefined) throw this.failed;
  }

  async close(): Promise<void> {
    await this.consumer.disconnect();
    const admin = this.kafka.admin();
    await admin.connect();
    await admin.deleteGroups([this.groupId]).catch(() => undefined);
    await admin.disconnect();
  }

  private async begin(topic: string, read: ReadBreach): Promise<void> {
    const { consumer } = this;
    const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve));
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!payload.restart) this.failed = payload.error;
    });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      // Nothing is committed: a consumer that had to begin anew would tell of records twice, which copies show.
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        const arrivedAt = Date.now();
        for (const message of batch.messages) {
          const breach = this.reading(() => read(message, arrivedAt, `${batch.partition}:${message.offset}`));
          if (breach !== null) this.seen.push(breach);
        }
      },
    });
    await joined;
  }

  private reading(read: () => SeenBreach | null): SeenBreach | null {
    try {
      return read();
    } catch (error) {
      this.failed ??= error instanceof Error ? error : new Error(String(error));
      return null;
    }
  }
}

const breachedType = cloudEventType('SlaBreached');

/** A SlaBreached event of a dossier, checked as every consumer checks it. @throws PoisonMessage */
export function readSlaBreached(message: KafkaMessage, arrivedAt: number): SeenBreach | null {
  const type = message.headers?.['ce_type'];
  if (type === undefined || type.toString() !== breachedType) return null;
  const event = decodeDossierEvent(message);
  if (event.type !== 'SlaBreached') return null;
  const { clock, dueAt } = event.data;
  // The same number with other contents is no copy: the dossier decided twice.
  const id = `${cloudEventId(event)} ${event.hash}`;
  return { code: event.code, clock, dueAt, id, madeAt: Number(message.timestamp), arrivedAt };
}
