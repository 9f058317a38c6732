import type { Kafka } from 'kafkajs';
import type { Connection } from 'mongoose';
import type { DossierEvent } from '@lienthong/domain';
import { projectEvents } from '@lienthong/contracts';
import { KafkaEventPublisher, ensureTopics, kafkaFromConfig, topicNames } from '@lienthong/messaging';
import { DossierViewStore, connectMongo, dossierViewCollection } from '@lienthong/read-model';
import { buildHistory, testServers, uniqueName, until, wayWithSupplement, wholeWay } from '@lienthong/testing';
import type { HistoryTurn } from '@lienthong/testing';
import { rebuildViews } from './rebuild-views';
import type { RebuildReport } from './rebuild-views';
import { TopicFold } from './topic-fold';

const names = topicNames(`${uniqueName('rebuild')}.`);
const histories = new Map<string, DossierEvent[]>();
let kafka: Kafka;
let publisher: KafkaEventPublisher;
let connection: Connection;
let live: DossierViewStore;

function history(serial: number, commands: readonly HistoryTurn[] = wholeWay()): DossierEvent[] {
  const code = `H55.19-200302-${String(serial).padStart(4, '0')}`;
  const events = buildHistory({ code, commands });
  histories.set(code, events);
  return events;
}

function rebuild(swap = false): Promise<RebuildReport> {
  const source = { events: async (code: string, from: number) => histories.get(code)?.slice(from - 1) ?? [] };
  return rebuildViews({ kafka, topic: names.events, connection, history: source, progress: () => undefined }, swap);
}

beforeAll(async () => {
  const { kafkaBrokers: brokers, mongodbUri } = testServers();
  kafka = kafkaFromConfig({ brokers, clientId: 'spec' });
  publisher = new KafkaEventPublisher({ brokers, clientId: 'spec' }, { topic: names.events, withinMs: 10_000 });
  connection = connectMongo(mongodbUri, { dbName: uniqueName('rebuild') });
  live = new DossierViewStore(connection);
  await ensureTopics(kafka, names);
  await until(async () => connection.readyState === 1);
  for (let serial = 1; serial <= 24; serial += 1) {
    const events = serial % 3 === 0 ? history(serial, wayWithSupplement().slice(0, 4)) : history(serial);
    // Some arrive twice, and of one a few never arrive.
    await publisher.publish(serial === 7 ? [...events.slice(0, 3), ...events.slice(6)] : events);
    if (serial % 5 === 0) await publisher.publish(events.slice(2, 6));
    await live.apply(events[0]?.code ?? '', events);
  }
}, 60_000);
afterAll(async () => {
  await publisher.close();
  await connection.dropDatabase();
  await connection.close();
});

async function collections(): Promise<string[]> {
  const all = (await connection.db?.listCollections().toArray()) ?? [];
  return all.map((collection) => collection.name).filter((name) => name.startsWith(dossierViewCollection));
}

describe('lienthong rebuild', () => {
  it('finds the live views equal, by checksum, and leaves nothing behind', async () => {
    const report = await rebuild();
    expect(report).toMatchObject({ equal: true, dossiers: 24, differing: 0, problems: [], poison: 0, swapped: false });
    expect(report.rebuilt).toEqual(report.live);
    expect(report.live).toEqual(await live.checksum());
    expect(await collections()).toEqual([dossierViewCollection]);
  });

  it('takes live views that are ahead for what they were at the end of the topic', async () => {
    const [code, events] = ['H55.19-200302-0003', histories.get('H55.19-200302-0003') ?? []];
    const longer = history(3, wayWithSupplement());
    expect(longer.slice(0, events.length)).toEqual(events);
    await live.apply(code, longer);
    expect(await rebuild()).toMatchObject({ equal: true, differing: 0 });
    await publisher.publish(longer.slice(events.length));
  });

  it('names what differs, and puts it right with --swap', async () => {
    const stored = connection.collection<{ _id: string }>(dossierViewCollection);
    await stored.updateOne({ _id: 'H55.19-200302-0005' }, { $set: { late: true } });
    await stored.deleteOne({ _id: 'H55.19-200302-0008' });
    await live.apply('H55.19-200302-0099', history(99));
    const report = await rebuild();
    expect(report).toMatchObject({ equal: false, differing: 3 });
    expect(report.differences).toEqual([
      { code: 'H55.19-200302-0005', what: 'late is true, its events make it false' },
      { code: 'H55.19-200302-0008', what: 'no view; 25 events are on the topic' },
      { code: 'H55.19-200302-0099', what: 'its events are not on the topic' },
    ]);
    await publisher.publish(histories.get('H55.19-200302-0099') ?? []);
    expect(await rebuild(true)).toMatchObject({ equal: false, differing: 2, swapped: true });
    expect(await collections()).toEqual([dossierViewCollection]);
    expect(await rebuild()).toMatchObject({ equal: true, differing: 0, dossiers: 25 });
  }, 60_000);

  it('counts a bad record on the topic and goes on', async () => {
    const producer = kafka.producer();
    await producer.connect();
    await producer.send({ topic: names.events, messages: [{ key: 'H55.19-200302-0001', value: '{' }] });
    await producer.disconnect();
    const report = await rebuild();
    expect(report).toMatchObject({ equal: true, poison: 1 });
    expect(report.problems).toEqual([
      { code: 'H55.19-200302-0001', what: expect.stringContaining('RECORD.BAD_JSON') as unknown },
    ]);
  });
});

describe('folding more dossiers than fit into memory', () => {
  it('makes the same views', async () => {
    const store = new DossierViewStore(connection, { collection: 'small_memory' });
    const fold = new TopicFold(store, { events: async () => [] }, 2);
    const some = [31, 32, 33, 34, 35].map((serial) => history(serial, wholeWay().slice(0, 6)));
    for (const from of [0, 4, 8]) {
      const messages = some.flatMap((events) =>
        events.slice(from, from === 8 ? undefined : from + 4).map((event) => ({
          key: Buffer.from(event.code),
          value: Buffer.from(JSON.stringify(event)),
          offset: '0',
          timestamp: '0',
          attributes: 0,
          headers: {},
        })),
      );
      await fold.take({ partition: 0, messages });
    }
    await fold.finish();
    for (const events of some) {
      expect(await store.find(events[0]?.code ?? '')).toEqual(projectEvents(null, events));
    }
    expect(fold.problems).toEqual([]);
  });
});
