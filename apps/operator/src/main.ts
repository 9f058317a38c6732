import { dossierTaskQueue, tierTaskQueue } from '@lienthong/contracts/temporal';
import {
  LegalClock,
  announceReady,
  createLogger,
  kafkaOptions,
  loadCatalogue,
  readEnv,
  runProgram,
  temporalOptions,
} from '@lienthong/platform';
import { connectTemporal } from '@lienthong/temporal';
import { createOperator } from './create-operator';
import { makeRunner } from './operating/make-runner';

/** Views compared with their dossiers each second: each costs a worker the replay of a dossier that it does not hold. */
const comparedPerSecond = 5;

runProgram(async () => {
  const env = readEnv('operator');
  const logger = createLogger({ name: 'operator', level: env.LOG_LEVEL, pretty: env.LOG_PRETTY });
  const log = (level: 'debug' | 'info' | 'warn' | 'error', text: string, details: object): void =>
    logger[level](details, text);
  const { connection, client } = connectTemporal(temporalOptions(env));
  const catalogue = await loadCatalogue(env.CATALOGUE_DIR);
  const kafka = { ...kafkaOptions(env), clientId: 'lienthong-operator', log };
  const topicPrefix = env.KAFKA_TOPIC_PREFIX;
  const clock = new LegalClock(env.SIMULATION);
  const operating = { client, kafka, topicPrefix, catalogue, clock, bundleFolder: env.OPERATOR_BUNDLE_DIR, logger };
  const operator = await createOperator({
    temporal: { client, namespace: env.TEMPORAL_NAMESPACE },
    kafka,
    topicPrefix,
    mongodb: { uri: env.MONGODB_URI, database: env.MONGODB_DATABASE },
    simulation: env.SIMULATION,
    queues: [dossierTaskQueue, ...Object.keys(env.LEVEL_SYSTEMS).map(tierTaskQueue)],
    settings: {
      pausedMs: env.STUCK_PAUSED_SECONDS * 1_000,
      lateMs: env.STUCK_VIEW_LATE_SECONDS * 1_000,
      silentMs: env.STUCK_SILENT_HOURS * 3_600_000,
      comparedPerSecond,
    },
    makeRunner: (needs) => makeRunner(operating, needs),
    logger,
  });
  const stop = async (): Promise<void> => {
    await operator.close();
    await connection.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  await operator.start(env.OPERATOR_PORT, env.HOST);
  announceReady();
});
