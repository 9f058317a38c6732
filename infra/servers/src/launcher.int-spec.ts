import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { Kafka, logLevel } from 'kafkajs';
import mongoose, { type Connection as MongoConnection } from 'mongoose';
import { compileLauncher, firstWord, runScript } from '../test/launch-in-child';
import { startServers, type ServerAddresses, type ServerStack } from './index';
import { kafkaProbe, mongoProbe, temporalProbe } from './probes';
import { family, isAlive } from './process-tree';

/** A busy machine starts a Kafka in half a minute. */
jest.setTimeout(180_000);

const NAMESPACE = 'lienthong-launcher';

/** What the environment of the test run says about servers is not for a spec of the launcher itself. */
const {
  TEMPORAL_ADDRESS: _temporal,
  KAFKA_BROKERS: _kafka,
  MONGODB_URI: _mongo,
  LIENTHONG_SERVERS: _way,
  ...env
} = process.env;

async function withMongo<T>(uri: string, work: (connection: MongoConnection) => Promise<T>): Promise<T> {
  const connection = mongoose.createConnection(uri, {
    dbName: 'launcher',
    serverSelectionTimeoutMS: 3_000,
    connectTimeoutMS: 2_000,
    socketTimeoutMS: 2_000,
  });
  try {
    return await work(await connection.asPromise());
  } finally {
    await connection.close(true);
  }
}

const kafkaOf = (brokers: string[]): Kafka => new Kafka({ clientId: 'spec', brokers, logLevel: logLevel.NOTHING });

async function produce(brokers: string[], topic: string, value: string): Promise<void> {
  const admin = kafkaOf(brokers).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 1 }], waitForLeaders: true });
  await admin.disconnect();
  const producer = kafkaOf(brokers).producer();
  await producer.connect();
  await producer.send({ topic, acks: -1, messages: [{ key: 'k', value }] });
  await producer.disconnect();
}

async function readFirst(brokers: string[], topic: string): Promise<string | undefined> {
  const consumer = kafkaOf(brokers).consumer({ groupId: `spec-${Date.now()}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const value = await new Promise<string | undefined>((resolve) => {
    void consumer.run({ eachMessage: ({ message }) => Promise.resolve(resolve(message.value?.toString())) });
  });
  await consumer.disconnect();
  return value;
}

async function namespaceId(address: string): Promise<string | null | undefined> {
  const connection = await Connection.connect({ address });
  try {
    const answer = await connection.workflowService.describeNamespace({ namespace: NAMESPACE });
    return answer.namespaceInfo?.id;
  } finally {
    await connection.close();
  }
}

async function allAnswer(addresses: ServerAddresses): Promise<void> {
  await temporalProbe(addresses.temporalAddress, [])();
  await kafkaProbe(addresses.kafkaBrokers)();
  await mongoProbe(addresses.mongodbUri)();
}

const pidsOf = (stack: ServerStack): number[] => Object.values(stack.controls).flatMap((control) => control.pids());

async function untilGone(pids: readonly number[]): Promise<number[]> {
  const deadline = Date.now() + 15_000;
  while (pids.some(isAlive) && Date.now() < deadline) await sleep(100);
  return pids.filter(isAlive);
}

describe('the launcher of the three servers', () => {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-launcher-'));
  const folders = (name: string): { dataDir: string; logDir: string } => ({
    dataDir: join(home, name),
    logDir: join(home, name, 'logs'),
  });
  let stack: ServerStack;

  beforeAll(async () => {
    stack = await startServers({ ...folders('first'), env, temporalNamespaces: [NAMESPACE] });
  }, 600_000);

  afterAll(async () => {
    const pids = pidsOf(stack);
    await stack.stop();
    rmSync(home, { recursive: true, force: true });
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('starts all three, and Temporal shows its own screens', async () => {
    await allAnswer(stack.addresses);
    const page = await fetch(stack.addresses.temporalUi ?? '');
    expect(page.status).toBe(200);
    for (const control of Object.values(stack.controls)) {
      expect(control.owned).toBe(true);
      expect(control.pids().length).toBeGreaterThan(0);
    }
  });

  it('keeps an acknowledged message when Kafka is killed and started again', async () => {
    const brokers = stack.addresses.kafkaBrokers;
    await produce(brokers, 'keeps', 'hồ sơ');
    await stack.controls.kafka.kill();
    await expect(kafkaProbe(brokers)()).rejects.toThrow();
    await stack.controls.kafka.restart();
    expect(await readFirst(brokers, 'keeps')).toBe('hồ sơ');
  });

  it('keeps an acknowledged document when FerretDB and PostgreSQL are killed and started again', async () => {
    const uri = stack.addresses.mongodbUri;
    await withMongo(uri, (mongo) => mongo.collection('dossiers').insertOne({ code: 'H55-1' }));
    await stack.controls.mongo.kill();
    expect(stack.controls.mongo.pids()).toEqual([]);
    await stack.controls.mongo.restart();
    expect(await withMongo(uri, (mongo) => mongo.collection('dossiers').findOne({ code: 'H55-1' }))).not.toBeNull();
  });

  it('keeps namespaces and workflows when Temporal is killed and started again', async () => {
    const address = stack.addresses.temporalAddress;
    const id = await namespaceId(address);
    const connection = await Connection.connect({ address });
    const client = new Client({ connection, namespace: NAMESPACE });
    const handle = await client.workflow.start('dossier', { taskQueue: 'nobody', workflowId: 'kept' });
    await stack.controls.temporal.kill();
    await stack.controls.temporal.restart();
    expect(await namespaceId(address)).toBe(id);
    expect((await client.workflow.getHandle('kept').describe()).runId).toBe(handle.firstExecutionRunId);
    await connection.close();
  });

  it('freezes and thaws a server with all its processes', async () => {
    const { mongo } = stack.controls;
    await withMongo(stack.addresses.mongodbUri, async (connection) => {
      const count = (): Promise<number> => connection.collection('dossiers').countDocuments({});
      expect(await count()).toBe(1);
      mongo.pause();
      await expect(count()).rejects.toThrow();
      mongo.resume();
    });
    await mongoProbe(stack.addresses.mongodbUri)();
  });

  it('runs twice at the same time; stopping one leaves the other alone and nothing of itself', async () => {
    const second = await startServers({ ...folders('second'), env });
    await allAnswer(second.addresses);
    await withMongo(second.addresses.mongodbUri, (mongo) => mongo.collection('dossiers').insertOne({ code: 'second' }));
    const pids = pidsOf(second);
    await second.stop();
    expect(pids.length).toBeGreaterThan(3);
    expect(pids.filter(isAlive)).toEqual([]);
    await allAnswer(stack.addresses);
  });

  it('leaves no server behind when the launching process is killed with -9, and the data can be used again at once', async () => {
    const launcher = compileLauncher();
    const script = `load('index.js').startServers(${JSON.stringify({ ...folders('second'), env })}).then((stack) => tell(stack.addresses));`;
    const child = runScript(launcher, script);
    await allAnswer(await firstWord<ServerAddresses>(child));
    const pids = family(child.pid ?? 0);
    child.kill('SIGKILL');
    const next = await startServers({ ...folders('second'), env, only: ['mongo'] });
    expect(next.addresses).toMatchObject({ temporalAddress: '', kafkaBrokers: [] });
    const found = await withMongo(next.addresses.mongodbUri, (mongo) => mongo.collection('dossiers').findOne({}));
    expect(found).toMatchObject({ code: 'second' });
    await next.stop();
    expect(pids.length).toBeGreaterThan(6);
    expect(await untilGone(pids)).toEqual([]);
    rmSync(launcher, { recursive: true, force: true });
  });

  it('shows the end of the log of a server that dies while starting, and stops the others', async () => {
    const { dataDir, logDir } = folders('broken');
    mkdirSync(join(dataDir, 'temporal.db'), { recursive: true });
    const start = startServers({ dataDir, logDir, env, only: ['temporal', 'mongo'] });
    await expect(start).rejects.toThrow(/temporal dừng ngay khi khởi động.*temporal\.log\n[^]*unable to open/);
    const again = startServers({ dataDir, logDir, env, only: ['mongo'] });
    await (await again).stop();
  });

  it('uses servers that run elsewhere without touching them, and refuses to stop them', async () => {
    const elsewhere = { ...env, MONGODB_URI: stack.addresses.mongodbUri, LIENTHONG_SERVERS: 'external' };
    const used = await startServers({ ...folders('external'), env: elsewhere, only: ['mongo'] });
    expect(used.addresses.mongodbUri).toBe(stack.addresses.mongodbUri);
    expect(used.controls.mongo.owned).toBe(false);
    await expect(used.controls.mongo.kill()).rejects.toThrow(/was not started by this launcher/);
    await used.stop();
    await mongoProbe(stack.addresses.mongodbUri)();
  });
});
