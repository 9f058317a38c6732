import {
  LegalClock,
  announceReady,
  catalogueDir,
  createLogger,
  kafkaOptions,
  loadCatalogue,
  readEnv,
  runProgram,
  temporalOptions,
} from '@lienthong/platform';
import { DossierGateway, connectTemporal } from '@lienthong/temporal';
import { createNotifier } from './create-notifier';
import { setUpChannels } from './delivery/set-up-channels';
import { loadAlertSettings } from './rules/load-alert-rules';

runProgram(async () => {
  const env = readEnv('notifier');
  const logger = createLogger({ name: 'notifier', level: env.LOG_LEVEL, pretty: env.LOG_PRETTY });
  const log = (level: 'debug' | 'info' | 'warn' | 'error', text: string, details: object): void =>
    logger[level](details, text);
  const catalogue = await loadCatalogue(env.CATALOGUE_DIR);
  const settings = await loadAlertSettings(env.CATALOGUE_DIR ?? catalogueDir());
  const channels = setUpChannels(env, logger);
  const { connection, client } = connectTemporal(temporalOptions(env));
  const notifier = await createNotifier({
    kafka: { ...kafkaOptions(env), clientId: 'lienthong-notifier', log },
    topicPrefix: env.KAFKA_TOPIC_PREFIX,
    mongodb: { uri: env.MONGODB_URI, database: env.MONGODB_DATABASE },
    catalogue,
    settings,
    channels,
    history: new DossierGateway(client),
    clock: new LegalClock(env.SIMULATION),
    logger,
    personalDataKey: env.PERSONAL_DATA_KEY,
    claimMs: env.ALERT_CLAIM_SECONDS * 1_000,
  });
  const stop = async (): Promise<void> => {
    await notifier.close();
    await connection.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  await notifier.start();
  announceReady();
});
