import { Partitioners } from 'kafkajs';
import type { Kafka, Message, Producer } from 'kafkajs';

/**
 * One idempotent producer for as long as it is trusted. After a failure it is thrown away, never used again: kafkajs
 * takes back its sequence number when an acknowledgement is lost, and Kafka would then take the next, different batch
 * for a repetition of the one it has, and drop it.
 */
export class ProduceSession {
  private producer: Promise<Producer> | undefined;

  constructor(private readonly kafka: Kafka) {}

  /** @throws Error of kafkajs, or one that says that the time is over */
  async send(topic: string, messages: Message[], withinMs: number): Promise<void> {
    const used = (this.producer ??= this.open());
    try {
      await inTime(
        used.then((producer) => producer.send({ topic, messages, acks: -1, timeout: withinMs })),
        withinMs,
      );
    } catch (error) {
      this.producer = undefined;
      void hangUp(used);
      throw error;
    }
  }

  async close(): Promise<void> {
    const used = this.producer;
    this.producer = undefined;
    if (used !== undefined) await hangUp(used);
  }

  private async open(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 400 },
    });
    try {
      await producer.connect();
      return producer;
    } catch (error) {
      void hangUp(Promise.resolve(producer));
      throw error;
    }
  }
}

async function hangUp(producer: Promise<Producer>): Promise<void> {
  await producer.then((opened) => opened.disconnect()).catch(() => undefined);
}

async function inTime<T>(work: Promise<T>, withinMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Kafka did not acknowledge within ${withinMs} ms`)), withinMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
