import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import type { Consumer, KafkaMessage } from 'kafkajs';

/** One record of the topic, raw: nothing of ours has touched it since Kafka gave it out. */
export interface RawRecord {
  readonly partition: number;
  readonly offset: string;
  readonly key: Buffer;
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads the topic of events from its beginning with a plain Kafka client: the demo's own witness. */
export class EventLog {
  readonly records: RawRecord[] = [];
  private readonly byKey = new Map<string, RawRecord[]>();

  private constructor(private readonly consumer: Consumer) {}

  static async open(brokers: readonly string[], topic: string): Promise<EventLog> {
    const kafka = new Kafka({ brokers: [...brokers], clientId: 'lienthong-demo-witness', logLevel: logLevel.NOTHING });
    const consumer = kafka.consumer({ groupId: `lienthong-demo-witness-${randomUUID()}`, maxWaitTimeInMs: 200 });
    const log = new EventLog(consumer);
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: ({ partition, message }) => Promise.resolve(log.take(partition, message)),
    });
    return log;
  }

  /** Records of one dossier in the order in which they lie in Kafka. */
  of(code: string): readonly RawRecord[] {
    return this.byKey.get(code) ?? [];
  }

  /** Waits, at most `patienceMs`, until a dossier has as many records; says whether it has. */
  async has(code: string, count: number, patienceMs: number): Promise<boolean> {
    for (const until = Date.now() + patienceMs; this.of(code).length < count;) {
      if (Date.now() > until) return false;
      await sleep(50);
    }
    return true;
  }

  close(): Promise<void> {
    return this.consumer.disconnect();
  }

  private take(partition: number, { offset, key, value, headers = {} }: KafkaMessage): void {
    const texts = Object.entries(headers).map(([name, text]) => [name, String(text)] as const);
    const record: RawRecord = {
      partition,
      offset,
      key: key ?? Buffer.alloc(0),
      value: value ?? Buffer.alloc(0),
      headers: Object.fromEntries(texts),
    };
    this.records.push(record);
    const code = record.key.toString();
    const own = this.byKey.get(code);
    if (own === undefined) this.byKey.set(code, [record]);
    else own.push(record);
  }
}
