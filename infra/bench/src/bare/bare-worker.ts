import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Partitioners } from 'kafkajs';
import { kafkaFromConfig } from '@lienthong/messaging';
import type { DeadlineActivities } from '../sla/bare-deadline.workflow';
import type { BareActivities } from './bare.workflow';

/** Where the bare worker finds its work; passed as JSON in its one argument. */
export interface BareWorkerOptions {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly bundle: string;
  /** Dossiers kept in memory (default 1,000). */
  readonly maxCachedWorkflows?: number;
  /** Where its activity produces to; left out: its activities do nothing. */
  readonly kafka?: { readonly brokers: readonly string[]; readonly topic: string };
}

const doNothing: BareActivities = { inHandler: async () => undefined, after: async () => undefined };

/** The plainest way to Kafka that is as safe as ours: one idempotent producer, one record a call, all replicas. */
async function producingTo({ brokers, topic }: NonNullable<BareWorkerOptions['kafka']>): Promise<DeadlineActivities> {
  const producer = kafkaFromConfig({ brokers, clientId: 'lienthong-bench' }).producer({
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  return {
    produce: async (key, value) => {
      await producer.send({ topic, acks: -1, messages: [{ key, value }] });
    },
  };
}

/** The SDK's worker alone, with the limits that ours has: no Nest, Mongo. Runs until it is told to end. */
async function runBareWorker(options: BareWorkerOptions): Promise<void> {
  const { address, namespace, taskQueue, bundle, kafka, maxCachedWorkflows } = options;
  Runtime.install({ shutdownSignals: ['SIGTERM'] });
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundle },
    maxCachedWorkflows: maxCachedWorkflows ?? 1_000,
    maxConcurrentWorkflowTaskExecutions: 100,
    maxConcurrentLocalActivityExecutions: 200,
    maxConcurrentActivityTaskExecutions: 100,
    shutdownGraceTime: '2s',
    activities: kafka === undefined ? { ...doNothing } : { ...(await producingTo(kafka)) },
  });
  const running = worker.run();
  process.send?.('ready');
  await running;
  await connection.close();
}

if (require.main === module) {
  runBareWorker(JSON.parse(process.argv[2] ?? '{}') as BareWorkerOptions).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`bare worker: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
}
