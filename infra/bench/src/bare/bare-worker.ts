import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { BareActivities } from './bare.workflow';

/** Where the bare worker finds its work; passed as JSON in its one argument. */
export interface BareWorkerOptions {
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly bundle: string;
}

const doNothing: BareActivities = { inHandler: async () => undefined, after: async () => undefined };

/** The SDK's worker alone, with the limits that ours has: no Nest, Kafka, Mongo. Runs until it is told to end. */
async function runBareWorker({ address, namespace, taskQueue, bundle }: BareWorkerOptions): Promise<void> {
  Runtime.install({ shutdownSignals: ['SIGTERM'] });
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundle },
    maxCachedWorkflows: 1_000,
    maxConcurrentWorkflowTaskExecutions: 100,
    maxConcurrentLocalActivityExecutions: 200,
    maxConcurrentActivityTaskExecutions: 100,
    shutdownGraceTime: '2s',
    activities: { ...doNothing },
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
