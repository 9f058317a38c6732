import { pino } from 'pino';
import type { DossierEvent } from '@lienthong/domain';
import { KafkaEventPublisher, ensureTopics, kafkaFromConfig, readTopic, topicNames } from '@lienthong/messaging';
import type { HistorySource, TopicNames } from '@lienthong/messaging';
import { DossierViewStore, ParkedDossierStore, connectMongo } from '@lienthong/read-model';
import { uniqueName, until } from '@lienthong/testing';
import type { Kafka, KafkaMessage, Message } from 'kafkajs';
import type { Connection } from 'mongoose';
import { createProjector } from '../src/create-projector';
import type { Projector } from '../src/create-projector';

/** Answers from the histories that a spec made; can be made to fail, as a workflow without a worker does. */
class KnownHistories implements HistorySource {
  readonly asked: { code: string; fromSeq: number }[] = [];
  reachable = true;
  private readonly histories = new Map<string, readonly DossierEvent[]>();

  know(...histories: readonly (readonly DossierEvent[])[]): void {
    for (const events of histories) this.histories.set(events[0]?.code ?? '', events);
  }

  async events(code: string, fromSeq: number): Promise<readonly DossierEvent[]> {
    this.asked.push({ code, fromSeq });
    if (!this.reachable) throw new Error('no worker answered within 5000 ms');
    return this.histories.get(code)?.slice(fromSeq - 1) ?? [];
  }
}

/** A projector on real servers with topics, group and database of its own. */
export class ProjectorRig {
  readonly history = new KnownHistories();
  readonly names: TopicNames;
  readonly views: DossierViewStore;
  readonly parked: ParkedDossierStore;
  readonly publisher: KafkaEventPublisher;
  private readonly prefix = `${uniqueName('projector')}.`;
  private readonly database = uniqueName('projector');
  private readonly kafka: Kafka;
  private readonly connection: Connection;
  private projector: Projector | undefined;

  constructor(private readonly servers: { kafkaBrokers: string[]; mongodbUri: string }) {
    const settings = { brokers: servers.kafkaBrokers, clientId: 'spec' };
    this.names = topicNames(this.prefix);
    this.kafka = kafkaFromConfig(settings);
    this.publisher = new KafkaEventPublisher(settings, { topic: this.names.events, withinMs: 10_000 });
    this.connection = connectMongo(servers.mongodbUri, { dbName: this.database });
    this.views = new DossierViewStore(this.connection);
    this.parked = new ParkedDossierStore(this.connection);
  }

  async prepare(): Promise<void> {
    await ensureTopics(this.kafka, this.names);
    await until(async () => this.connection.readyState === 1);
  }

  async start(): Promise<Projector> {
    this.projector = await createProjector({
      kafka: { brokers: this.servers.kafkaBrokers, clientId: 'spec-projector' },
      topicPrefix: this.prefix,
      mongodb: { uri: this.servers.mongodbUri, database: this.database },
      history: this.history,
      logger: pino({ level: process.env.SPEC_LOG ?? 'silent' }),
      healEveryMs: 300,
    });
    await this.projector.start();
    return this.projector;
  }

  async stop(): Promise<void> {
    await this.projector?.close();
    this.projector = undefined;
  }

  async dispose(): Promise<void> {
    await this.stop();
    await this.publisher.close();
    await this.connection.dropDatabase().catch(() => undefined);
    await this.connection.close();
  }

  /** Writes records as they are, past the publisher's rules. */
  async write(...messages: Message[]): Promise<void> {
    const producer = this.kafka.producer();
    await producer.connect();
    await producer.send({ topic: this.names.events, messages });
    await producer.disconnect();
  }

  async deadLetters(): Promise<KafkaMessage[]> {
    const found: KafkaMessage[] = [];
    await readTopic(this.kafka, this.names.deadLetters, async ({ messages }) => {
      found.push(...messages);
    });
    return found;
  }

  async untilSeq(code: string, seq: number, withinMs?: number): Promise<void> {
    await until(async () => (await this.views.findRow(code))?.seq === seq, withinMs);
  }

  async untilParked(code: string): Promise<string> {
    const parked = await until(async () => (await this.parked.all()).find((one) => one._id === code) ?? null);
    return parked.reason;
  }
}
