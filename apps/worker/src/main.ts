import { DefaultLogger, Runtime } from '@temporalio/worker';
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
import { connectMongo } from '@lienthong/read-model';
import { createWorker } from './create-worker';

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
      temporal: { ...temporalOptions(env), maxCachedWorkflows: 2_000 },
      calendars: catalogue.calendars,
      ...(env.MONGODB_URI === undefined
        ? {}
        : { store: connectMongo(env.MONGODB_URI, { dbName: env.MONGODB_DATABASE, maxPoolSize: 2 }) }),
      publisher: new KafkaEventPublisher(kafka, { topic: topicNames(env.KAFKA_TOPIC_PREFIX).events }),
    },
    new NestLogger(logger),
  );
  announceReady();
});
