import type { Consumer, Kafka, KafkaMessage } from 'kafkajs';

/** From where a topic is followed, and who is told. */
export interface Following {
  readonly topic: string;
  /** A group of the follower's own: nothing is committed to it. */
  readonly groupId: string;
  /** The first offset wanted of each partition. */
  readonly from: ReadonlyMap<number, string>;
  /** Where the group begins until it stands at `from`: whether records before it do harm is the follower's matter. */
  readonly fromBeginning: boolean;
  readonly onMessage: (message: KafkaMessage, partition: number) => void;
}

/**
 * Follows a topic for whoever keeps what it says in memory only. Answers once it reads; the consumer is the caller's to
 * disconnect.
 * @throws Error where Kafka does not answer; nothing is left connected then
 */
export async function followTopic(kafka: Kafka, following: Following): Promise<Consumer> {
  const { topic, groupId, from, fromBeginning, onMessage } = following;
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 500 });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning });
    await consumer.run({
      autoCommit: false,
      eachMessage: ({ message, partition }) => Promise.resolve(onMessage(message, partition)),
    });
    for (const [partition, offset] of from) consumer.seek({ topic, partition, offset });
    return consumer;
  } catch (error) {
    await consumer.disconnect().catch(() => undefined);
    throw error;
  }
}
