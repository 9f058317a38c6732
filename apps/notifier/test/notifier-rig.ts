import { createCipheriv, randomBytes } from 'node:crypto';
import type { Connection, mongo } from 'mongoose';
import { pino } from 'pino';
import type { DossierEvent } from '@lienthong/domain';
import { KafkaEventPublisher, ensureTopics, eventMessage, kafkaFromConfig, topicNames } from '@lienthong/messaging';
import { LegalClock } from '@lienthong/platform';
import { DossierViewStore, alertsCollection, apologyDraftsCollection, connectMongo } from '@lienthong/read-model';
import type { AlertRecord, ApologyDraft } from '@lienthong/read-model';
import { uniqueName, until } from '@lienthong/testing';
import { createNotifier } from '../src/create-notifier';
import type { Notifier } from '../src/create-notifier';
import type { AlertChannel } from '../src/delivery/channel';
import type { AlertSettings } from '../src/rules/load-alert-rules';
import { sampleCatalogue, sampleSettings } from './sample-settings';

/** Notifiers on real servers with topics, group and database of their own, at a legal time that the spec sets. */
export class NotifierRig {
  readonly prefix = `${uniqueName('notifier')}.`;
  readonly database = uniqueName('notifier');
  readonly personalDataKey = randomBytes(32);
  readonly views: DossierViewStore;
  legalNow = '2020-03-02T10:00:00+07:00';
  private readonly publisher: KafkaEventPublisher;
  private readonly connection: Connection;
  private readonly notifiers: Notifier[] = [];

  constructor(private readonly servers: { kafkaBrokers: string[]; mongodbUri: string }) {
    const { events } = topicNames(this.prefix);
    this.publisher = new KafkaEventPublisher(this.kafkaSettings, { topic: events, withinMs: 10_000 });
    this.connection = connectMongo(servers.mongodbUri, { dbName: this.database });
    this.views = new DossierViewStore(this.connection);
  }

  async prepare(): Promise<void> {
    await ensureTopics(kafkaFromConfig(this.kafkaSettings), topicNames(this.prefix));
    await until(async () => this.connection.readyState === 1);
    await this.views.ensureIndexes();
  }

  /** Starts one more notifier. */
  async start(channels: readonly AlertChannel[], settings: AlertSettings = sampleSettings()): Promise<Notifier> {
    const notifier = await createNotifier({
      kafka: this.kafkaSettings,
      topicPrefix: this.prefix,
      mongodb: { uri: this.servers.mongodbUri, database: this.database },
      catalogue: sampleCatalogue(),
      settings,
      channels,
      history: { events: () => Promise.reject(new Error('no workflow here')) },
      clock: new LegalClock(undefined, () => Date.parse(this.legalNow)),
      logger: pino({ level: process.env.SPEC_LOG ?? 'silent' }),
      personalDataKey: this.personalDataKey,
      claimMs: 60_000,
      everyMs: 100,
    });
    this.notifiers.push(notifier);
    await notifier.start();
    return notifier;
  }

  async stop(): Promise<void> {
    await Promise.all(this.notifiers.splice(0).map((notifier) => notifier.close()));
  }

  async dispose(): Promise<void> {
    await this.stop();
    await this.publisher.close();
    await this.connection.dropDatabase().catch(() => undefined);
    await this.connection.close();
  }

  /** What the projector would do, then what the workflow does. */
  async tell(events: readonly DossierEvent[]): Promise<void> {
    await this.views.apply(events[0]?.code ?? '', events);
    await this.publisher.publish(events);
  }

  /** Delivers events once more, as a broker may. */
  async tellAgain(events: readonly DossierEvent[]): Promise<void> {
    const producer = kafkaFromConfig(this.kafkaSettings).producer();
    await producer.connect();
    const messages = events.map((event) => eventMessage(event));
    await producer.send({ topic: topicNames(this.prefix).events, messages });
    await producer.disconnect();
  }

  alerts(filter: Partial<AlertRecord>): Promise<AlertRecord[]> {
    return this.db.collection<AlertRecord>(alertsCollection).find(filter).sort({ _id: 1 }).toArray();
  }

  /** Waits until a dossier has an alert in a status. */
  untilAlert(dossier: string, wanted: Partial<AlertRecord>, withinMs?: number): Promise<AlertRecord> {
    return until(async () => {
      const found = await this.alerts({ dossier, ...wanted });
      return found[0] ?? null;
    }, withinMs);
  }

  drafts(dossier: string): Promise<ApologyDraft[]> {
    return this.db.collection<ApologyDraft>(apologyDraftsCollection).find({ dossier }).toArray();
  }

  /** Keeps an applicant as the API does. */
  async receiveApplicant(code: string, applicant: object): Promise<void> {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.personalDataKey, nonce).setAAD(Buffer.from(code));
    const data = Buffer.concat([cipher.update(JSON.stringify(applicant), 'utf8'), cipher.final()]).toString('base64');
    const sealed = { nonce: nonce.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data };
    await this.db.collection<{ _id: string; applicant: object }>('intakes').insertOne({ _id: code, applicant: sealed });
  }

  private get db(): mongo.Db {
    if (this.connection.db === undefined) throw new Error('the spec’s store is not connected');
    return this.connection.db;
  }

  private get kafkaSettings(): { brokers: string[]; clientId: string } {
    return { brokers: this.servers.kafkaBrokers, clientId: 'spec-notifier' };
  }
}
