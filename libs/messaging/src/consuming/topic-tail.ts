import type { Kafka, KafkaMessage } from 'kafkajs';
import { readTopic } from './read-topic';
import type { TopicOffsets } from './read-topic';

interface TailRecord {
  readonly partition: number;
  readonly message: KafkaMessage;
}

/** A topic that is read on demand, each time only what came since; every record is told of once. */
export class TopicTail {
  private offsets: TopicOffsets = new Map();
  private reading: Promise<void> | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
    private readonly onRecord: (partition: number, message: KafkaMessage) => void,
  ) {}

  /** Reads to the end that the topic has now; who asks meanwhile shares the reading. */
  catchUp(): Promise<void> {
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async read(): Promise<void> {
    // Told only when all was read: a reading that breaks off is done again from where it began.
    const fresh: TailRecord[] = [];
    const note = ({ partition, messages }: { partition: number; messages: readonly KafkaMessage[] }): Promise<void> => {
      for (const message of messages) fresh.push({ partition, message });
      return Promise.resolve();
    };
    this.offsets = await readTopic(this.kafka, this.topic, note, this.offsets);
    for (const { partition, message } of fresh) this.onRecord(partition, message);
  }
}
