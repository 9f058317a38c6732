import { DefaultLogger, Runtime } from '@temporalio/worker';
import { dossierTaskQueue, tierTaskQueue } from '@lienthong/contracts/temporal';
import { KafkaEventPublisher, topicNames } from '@lienthong/messaging';
import {
  NestLogger,
  announceReady,
  catalogueDir,
  createLogger,
  kafkaOptions,
  loadCatalogue,
  readEnv,
  runProgram,
  temporalOptions,
} from '@lienthong/platform';
import type { EnvOf } from '@lienthong/platform';
import { connectMongo } from '@lienthong/read-model';
import { buildIdOf, bundlePath, workerDeployment } from '@lienthong/temporal';
import { createWorker } from './create-worker';
import type { WorkerHostOptions } from './host/worker-host-options';

/** The SDK would catch signals by itself and race Nest's own shutdown. Its log goes where ours goes. */
function installRuntime(logger: ReturnType<typeof createLogger>): void {
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => {
      const write = level === 'ERROR' ? 'error' : level === 'WARN' ? 'warn' : 'info';
      logger[write](meta ?? {}, message);
    }),
  });
}

function hostOptions(env: EnvOf<'worker'>): WorkerHostOptions {
  const bundle = env.WORKER_BUNDLE ?? bundlePath();
  const buildId = env.WORKER_BUILD_ID ?? buildIdOf(bundle);
  return {
    ...temporalOptions(env),
    maxCachedWorkflows: 2_000,
    bundle,
    deployment: { name: workerDeployment, buildId, becomeCurrent: env.WORKER_BECOME_CURRENT },
    queues: env.WORKER_QUEUES ?? [dossierTaskQueue, ...Object.keys(env.LEVEL_SYSTEMS).map(tierTaskQueue)],
  };
}

runProgram(async () => {
  const env = readEnv('worker');
  const logger = createLogger({ name: 'worker', level: env.LOG_LEVEL, pretty: env.LOG_PRETTY });
  installRuntime(logger);
  const catalogue = await loadCatalogue(env.CATALOGUE_DIR ?? catalogueDir());
  const log = (level: 'debug' | 'info' | 'warn' | 'error', text: string, details: object): void =>
    logger[level](details, text);
  const kafka = { ...kafkaOptions(env), clientId: 'lienthong-worker', log };
  await createWorker(
    {
      temporal: hostOptions(env),
      calendars: catalogue.calendars,
      levelSystems: env.LEVEL_SYSTEMS,
      ...(env.MONGODB_URI === undefined
        ? {}
        : { store: connectMongo(env.MONGODB_URI, { dbName: env.MONGODB_DATABASE, maxPoolSize: 2 }) }),
      publisher: new KafkaEventPublisher(kafka, { topic: topicNames(env.KAFKA_TOPIC_PREFIX).events }),
    },
    new NestLogger(logger),
  );
  announceReady();
});
