import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Simulation } from '@lienthong/domain';
import { groupNames, kafkaFromConfig, topicNames } from '@lienthong/messaging';
import { connectMongo } from '@lienthong/read-model';
import type { ServerStack } from '@lienthong/infra/servers';
import { launchStack } from '@lienthong/infra/stack';
import type { Stack } from '@lienthong/infra/stack';
import { DossierDesk } from './dossier-desk';
import { HttpDoor } from './http-door';
import { LevelSystem } from './level-system';
import { OperatorDesk } from './operator-desk';

/** Where drills happen: all services of an installation of their own, and two levels' own systems. */
export interface DrillGround {
  readonly stack: Stack;
  readonly folder: string;
  readonly dossiers: DossierDesk;
  readonly operator: OperatorDesk;
  /** The province's own system. */
  readonly province: LevelSystem;
  /** The city's own system; its deliveries are carried by a worker that a drill starts. */
  readonly city: LevelSystem;
  /** Told how far a long drill is. */
  readonly progress: (line: string) => void;
}

export interface GroundOptions {
  readonly servers: ServerStack;
  readonly dataDir: string;
  readonly logDir: string;
  /** How much faster than real time legal time passes (default 1). */
  readonly factor?: number;
  readonly progress?: (line: string) => void;
}

/** A Monday morning of 2020, when there were three levels. */
const legalStart = '2020-03-02T08:00:00+07:00';

/** Prepares a ground, lets the drills happen there, and takes it down whatever they did. */
export async function onGround<T>(options: GroundOptions, work: (ground: DrillGround) => Promise<T>): Promise<T> {
  const [province, city] = await Promise.all([LevelSystem.start(), LevelSystem.start()]);
  const folder = join(options.dataDir, randomBytes(3).toString('hex'));
  mkdirSync(folder, { recursive: true });
  try {
    const stack = await launchStack(stackOptions(options, folder, { tinh: province.url, 'thanh-pho': city.url }));
    try {
      const door = new HttpDoor(stack.apiUrl, stack.issuer);
      const desks = { dossiers: new DossierDesk(door), operator: new OperatorDesk(door) };
      return await work({ stack, folder, ...desks, province, city, progress: options.progress ?? (() => undefined) });
    } finally {
      await stack.stop();
    }
  } finally {
    await Promise.all([province.stop(), city.stop()]);
  }
}

function stackOptions(
  { servers, logDir, factor = 1 }: GroundOptions,
  dataDir: string,
  systems: Readonly<Record<string, string>>,
): Parameters<typeof launchStack>[0] {
  const simulation: Simulation = { wallOrigin: Date.now(), legalOrigin: Date.parse(legalStart), factor };
  return {
    name: `drill-${randomBytes(3).toString('hex')}`,
    dataDir,
    logDir,
    servers,
    simulation,
    operator: true,
    env: {
      LEVEL_SYSTEMS: JSON.stringify(systems),
      // The city's deliveries have a worker of their own, as a level that hosts its own would.
      WORKER_QUEUES: 'dossier,tier-tinh',
      STUCK_PAUSED_SECONDS: '3',
      OPERATOR_BUNDLE_DIR: dataDir,
    },
  };
}

/** Moves the projector's group past everything that is there, as a careless hand with Kafka's tools would. */
export async function skipRecords({ stack }: DrillGround): Promise<void> {
  const { topicPrefix } = stack.settings;
  const admin = kafkaFromConfig({ brokers: stack.servers.addresses.kafkaBrokers, clientId: 'drill' }).admin();
  await admin.connect();
  try {
    const topic = topicNames(topicPrefix).events;
    const ends = await admin.fetchTopicOffsets(topic);
    const partitions = ends.map(({ partition, high }) => ({ partition, offset: high }));
    await admin.setOffsets({ groupId: groupNames(topicPrefix).projector, topic, partitions });
  } finally {
    await admin.disconnect();
  }
}

/** Puts a record on the event topic that no consumer can read. */
export async function poison({ stack }: DrillGround, code: string): Promise<void> {
  const kafka = kafkaFromConfig({ brokers: stack.servers.addresses.kafkaBrokers, clientId: 'drill' });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    await producer.send({
      topic: topicNames(stack.settings.topicPrefix).events,
      acks: -1,
      messages: [{ key: code, value: '{"hỏng":', headers: { ce_type: 'vn.lienthong.dossier.broken.v1' } }],
    });
  } finally {
    await producer.disconnect();
  }
}

/** Writes into a stored view what no event says. */
export async function falsifyView({ stack }: DrillGround, code: string): Promise<void> {
  const { addresses } = stack.servers;
  const mongo = connectMongo(addresses.mongodbUri, { dbName: stack.settings.database });
  try {
    await mongo.asPromise();
    const collections = await mongo.db?.listCollections().toArray();
    const name = collections?.map((one) => one.name).find((one) => one.startsWith('dossier_views'));
    if (name === undefined) throw new Error('there is no collection of views');
    await mongo.collection<{ _id: string }>(name).updateOne({ _id: code }, { $set: { stepName: 'Đã trả kết quả' } });
  } finally {
    await mongo.close();
  }
}
