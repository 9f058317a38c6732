import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { dossierWorkflowId } from '@lienthong/contracts/temporal';
import type { EventPublisher } from '@lienthong/messaging';
import { ActivityTroubleStore, connectMongo } from '@lienthong/read-model';
import type { ActivityTrouble } from '@lienthong/read-model';
import { testServers, uniqueName, until } from '@lienthong/testing';
import { DossierHarness } from './dossier-harness';
import { openTestTopic } from './test-topic';
import type { TestTopic } from './test-topic';

/** The way to Kafka, with a gate that can be shut. */
class GatedPublisher implements EventPublisher {
  shut = false;

  constructor(private readonly way: EventPublisher) {}

  async publish(events: Parameters<EventPublisher['publish']>[0]): Promise<void> {
    if (this.shut) throw new Error(`the gate is shut ${'.'.repeat(600)}`);
    await this.way.publish(events);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

let topic: TestTopic;
let gate: GatedPublisher;
const cleanups: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  topic = await openTestTopic();
  cleanups.push(() => topic.close());
  gate = new GatedPublisher(topic.publisher);
});

beforeEach(() => {
  gate.shut = false;
});

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

/** A harness whose workers write to this store; a worker closes its connection, so what is read is read by another. */
async function harnessWith(store: Connection): Promise<DossierHarness> {
  const temporalAddress = process.env['LT_TEST_TEMPORAL'] ?? '';
  const harness = await DossierHarness.start({ temporalAddress, publisher: gate, parts: { store } });
  cleanups.push(() => harness.close());
  return harness;
}

async function storeOf(dbName: string): Promise<Connection> {
  const connection = connectMongo(testServers().mongodbUri, { dbName, maxPoolSize: 2 });
  await connection.asPromise();
  return connection;
}

/** Receives a dossier whose first events can't go out. */
async function receiveShut(harness: DossierHarness): Promise<string> {
  const code = `000.01.19.H55-200302-${randomUUID().slice(0, 8)}`;
  gate.shut = true;
  await harness.receive(code);
  return code;
}

describe('activities that fail again and again', () => {
  let harness: DossierHarness;
  let troubles: ActivityTroubleStore;

  const troubleOf = async (code: string): Promise<ActivityTrouble | null> =>
    (await troubles.all()).find((trouble) => trouble.code === code) ?? null;
  const goneFor = (code: string): Promise<true> => until(async () => ((await troubleOf(code)) === null ? true : false));

  beforeAll(async () => {
    const dbName = uniqueName('troubles');
    const reader = await storeOf(dbName);
    cleanups.push(() => reader.close());
    troubles = new ActivityTroubleStore(reader);
    harness = await harnessWith(await storeOf(dbName));
  });

  it('are on record from the third try on, and no longer once they succeed', async () => {
    const code = await receiveShut(harness);
    const first = await until(() => troubleOf(code));
    expect(first).toMatchObject({
      workflowId: dossierWorkflowId(code),
      activity: 'publishEvents',
      taskQueue: 'dossier',
      failureType: 'SERVICE.KAFKA_UNAVAILABLE',
      attempt: 3,
    });
    expect(first._id).toMatch(new RegExp(`^${dossierWorkflowId(code)}/\\w+$`));
    expect(first.failure).toMatch(/^Kafka did not acknowledge: the gate is shut \.+$/);
    expect(first.failure).toHaveLength(500);
    const later = await until(async () => {
      const now = await troubleOf(code);
      return now !== null && now.attempt > 3 ? now : null;
    });
    expect(later.firstAt).toBe(first.firstAt);
    expect(later.lastAt > first.lastAt).toBe(true);
    gate.shut = false;
    await goneFor(code);
    await topic.eventsOf(code, 1);
  });

  it('are no longer on record when an operator made the attempts count from 1 again', async () => {
    const code = await receiveShut(harness);
    await until(() => troubleOf(code));
    gate.shut = false;
    await harness.client.workflowService.resetActivity({
      namespace: harness.namespace,
      execution: { workflowId: dossierWorkflowId(code) },
      type: 'publishEvents',
    });
    await goneFor(code);
    const { events } = await harness.client.workflow.getHandle(dossierWorkflowId(code)).fetchHistory();
    const attempts = (events ?? []).flatMap((event) => event.activityTaskStartedEventAttributes?.attempt ?? []);
    expect(attempts).toEqual([1]);
  });

  it('succeed as soon as they can where the store is away', async () => {
    const nowhere = connectMongo('mongodb://127.0.0.1:1/', { dbName: 'nowhere', serverSelectionTimeoutMS: 200 });
    const without = await harnessWith(nowhere);
    const code = await receiveShut(without);
    await until(async () => {
      const { raw } = await without.client.workflow.getHandle(dossierWorkflowId(code)).describe();
      return (raw.pendingActivities?.[0]?.attempt ?? 0) > 3;
    });
    gate.shut = false;
    await topic.eventsOf(code, 1);
  });
});
