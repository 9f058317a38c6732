import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { KafkaMessage } from 'kafkajs';
import { kafkaFromConfig } from '@lienthong/messaging';
import { connectTemporal, prepareNamespace } from '@lienthong/temporal';
import type { Stack } from '@lienthong/infra/stack';
import { BareProcess } from '../bare/bare-process';
import { VoidRunError } from '../side';
import type { BareDeadlineInput, DeadlineRecord, bareDeadline } from './bare-deadline.workflow';
import { dueTimes, timeToOpen } from './due-plan';
import { openAll } from './opening';
import { sideResult } from './side-result';
import type { SideResult } from './side-result';
import type { SlaOptions } from './sla-options';
import { tally } from './tally';
import type { DueInstant, SeenBreach } from './tally';
import { timerHops } from './timer-hops';
import { TopicWatch } from './topic-watch';
import { passWindow } from './window';

export interface BareWindowOptions extends Pick<SlaOptions, 'bare' | 'rate' | 'seconds' | 'clients'> {
  readonly folder: string;
  /** Pace that its opening reaches at least. */
  readonly perSecond: number;
  readonly inputBytes: number;
  readonly eventBytes: number;
  readonly progress: (line: string) => void;
}

const taskQueue = 'bench-bare-sla';
/** As our worker keeps. */
const maxCachedWorkflows = 2_000;
const partitions = 6;
const settleMs = 5_000;
/** Of those that only stand. */
const farMs = 24 * 3_600_000;

/** The same rate on bare Temporal, beside our dossiers that are still open on the same server. */
export async function measureBare(stack: Stack, options: BareWindowOptions): Promise<SideResult> {
  const { temporalAddress: address, kafkaBrokers: brokers } = stack.servers.addresses;
  const namespace = `${stack.settings.namespace}-bare`;
  const topic = `${stack.settings.topicPrefix}bare-sla`;
  const kafka = kafkaFromConfig({ brokers, clientId: 'lienthong-bench' });
  await makeTopic(kafka, topic);
  const temporal = connectTemporal({ address, namespace });
  await prepareNamespace(temporal.connection, namespace);
  const worker = await BareProcess.start(
    { address, namespace, taskQueue, maxCachedWorkflows, kafka: { brokers, topic } },
    { folder: options.folder, name: 'bare-sla', workflows: join(__dirname, 'bare-deadline.workflow.js') },
  );
  try {
    const watch = await TopicWatch.open(kafka, topic, readDeadline);
    try {
      return await carryWindow(temporal.client, watch, options);
    } finally {
      await watch.close();
    }
  } finally {
    await worker.stop();
    await temporal.connection.close();
  }
}

async function carryWindow(client: Client, watch: TopicWatch, options: BareWindowOptions): Promise<SideResult> {
  const { bare, rate, seconds, clients, progress } = options;
  const standing = bare - rate * seconds;
  const plan = { clients, total: bare, progress };
  const [filling, ballast] = ['x'.repeat(options.eventBytes), 'x'.repeat(options.inputBytes)];
  const open = (nth: number, dueAt: number): Promise<void> => start(client, nth, { dueAt, filling, ballast });
  const standingMs = await openAll({ ...plan, from: 0, to: standing }, (nth) => open(nth, Date.now() + farMs));
  const times = dueTimes(Date.now() + timeToOpen(rate * seconds, options.perSecond), rate, seconds);
  const dueMs = await openAll({ ...plan, from: standing, to: bare }, (nth) => open(nth, times[nth - standing] ?? 0));
  await sleep(settleMs);
  if (Date.now() > (times[0] ?? 0)) throw new VoidRunError('the bare window began before all were open');
  const expected = times.map((wallAt, index): DueInstant => ({
    code: workflowIdOf(standing + index),
    clock: 'timer',
    dueAt: String(wallAt),
    wallAt,
  }));
  await passWindow({ name: 'Temporal thuần / bare', expected, watch, progress });
  const due = expected.map(({ code, wallAt }) => ({ workflowId: code, wallAt }));
  const opened = { open: bare, openedPerSecond: (bare / (standingMs + dueMs)) * 1_000, due: times.length };
  return sideResult(opened, tally(expected, watch.seen), await timerHops(client, due));
}

async function start(client: Client, nth: number, input: BareDeadlineInput): Promise<void> {
  const workflowId = workflowIdOf(nth);
  await client.workflow.start<typeof bareDeadline>('bareDeadline', { workflowId, taskQueue, args: [input] });
}

/** Each record is an event of its own here: the bare workflow gives them no id. */
function readDeadline(message: KafkaMessage, arrivedAt: number, id: string): SeenBreach {
  const { dueAt } = JSON.parse(message.value?.toString() ?? '') as DeadlineRecord;
  const code = message.key?.toString() ?? '';
  return { code, clock: 'timer', dueAt: String(dueAt), id, madeAt: Number(message.timestamp), arrivedAt };
}

function workflowIdOf(nth: number): string {
  return `bare-sla-${nth + 1}`;
}

async function makeTopic(kafka: ReturnType<typeof kafkaFromConfig>, topic: string): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const topics = [{ topic, numPartitions: partitions, replicationFactor: -1 }];
    await admin.createTopics({ waitForLeaders: true, topics });
  } finally {
    await admin.disconnect();
  }
}
