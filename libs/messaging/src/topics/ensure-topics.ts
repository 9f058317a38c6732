import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin, Kafka } from 'kafkajs';
import { KafkaJSProtocolError } from 'kafkajs';
import { dossierDeadLetterTopic, dossierTopic, dossierTopicPartitions } from '@lienthong/contracts';

/** Names of the topics of one installation. */
export interface TopicNames {
  readonly events: string;
  readonly deadLetters: string;
}

/** Topic names behind a prefix (`KAFKA_TOPIC_PREFIX`), so that demo, tests and a running service keep apart. */
export function topicNames(prefix = ''): TopicNames {
  return { events: `${prefix}${dossierTopic}`, deadLetters: `${prefix}${dossierDeadLetterTopic}` };
}

/**
 * Creates the topics that are missing, with as many replicas as the cluster's default says. Facts are kept for ever:
 * views are rebuilt from them, and Kafka's own default would delete them after seven days.
 */
export async function ensureTopics(kafka: Kafka, names: TopicNames): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    for (let left = tries; ; left -= 1) {
      try {
        await createTopics(admin, names);
        return;
      } catch (error) {
        if (left === 1 || !isNotKnownYet(error)) throw error;
        await sleep(pauseMs);
      }
    }
  } finally {
    await admin.disconnect();
  }
}

const tries = 10;
const pauseMs = 500;

/** Does nothing for those that are there. */
async function createTopics(admin: Admin, names: TopicNames): Promise<void> {
  await admin.createTopics({
    waitForLeaders: true,
    topics: [names.events, names.deadLetters].map((topic) => ({
      topic,
      numPartitions: dossierTopicPartitions,
      replicationFactor: -1,
      configEntries: [{ name: 'retention.ms', value: '-1' }],
    })),
  });
}

/** A busy broker may not know a topic of itself yet that its controller has just created. */
function isNotKnownYet(error: unknown): boolean {
  return error instanceof KafkaJSProtocolError && error.type === 'UNKNOWN_TOPIC_OR_PARTITION';
}
