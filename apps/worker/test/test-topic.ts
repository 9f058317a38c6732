import { randomUUID } from 'node:crypto';
import {
  KafkaEventPublisher,
  decodeDossierEvent,
  ensureTopics,
  kafkaFromConfig,
  topicNames,
} from '@lienthong/messaging';
import type { EventPublisher } from '@lienthong/messaging';
import type { DossierEvent } from '@lienthong/domain';

/** A topic of its own on the real Kafka, and what was published to it. */
export interface TestTopic {
  readonly publisher: EventPublisher;
  /** Events of one dossier as they lie on Kafka, once the one with number `upTo` is there. */
  eventsOf(code: string, upTo: number): Promise<readonly DossierEvent[]>;
  close(): Promise<void>;
}

/** The topic of an integration spec. */
export function openTestTopic(): Promise<TestTopic> {
  return openTopic((process.env['LT_TEST_KAFKA'] ?? '').split(','));
}

export async function openTopic(brokers: readonly string[]): Promise<TestTopic> {
  const settings = { brokers, clientId: 'worker-test' };
  const kafka = kafkaFromConfig(settings);
  const names = topicNames(`worker-test-${randomUUID()}.`);
  await ensureTopics(kafka, names);
  const seen: DossierEvent[] = [];
  const consumer = kafka.consumer({ groupId: names.events });
  await consumer.connect();
  await consumer.subscribe({ topic: names.events, fromBeginning: true });
  await consumer.run({
    eachMessage: ({ message }) => {
      seen.push(decodeDossierEvent(message));
      return Promise.resolve();
    },
  });
  const publisher = new KafkaEventPublisher(settings, { topic: names.events });
  return {
    publisher,
    async eventsOf(code, upTo) {
      for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
        const events = seen.filter((event) => event.code === code);
        if ((events.at(-1)?.seq ?? 0) >= upTo) return events;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`event ${code}:${upTo} did not come`);
    },
    async close() {
      await publisher.close();
      await consumer.disconnect();
    },
  };
}
