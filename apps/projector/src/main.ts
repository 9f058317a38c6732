import { announceReady, createLogger, kafkaOptions, readEnv, runProgram, temporalOptions } from '@lienthong/platform';
import { DossierGateway, connectTemporal } from '@lienthong/temporal';
import { createProjector } from './create-projector';

runProgram(async () => {
  const env = readEnv('projector');
  const logger = createLogger({ name: 'projector', level: env.LOG_LEVEL, pretty: env.LOG_PRETTY });
  const log = (level: 'debug' | 'info' | 'warn' | 'error', text: string, details: object): void =>
    logger[level](details, text);
  const { connection, client } = connectTemporal(temporalOptions(env));
  const projector = await createProjector({
    kafka: { ...kafkaOptions(env), clientId: 'lienthong-projector', log },
    topicPrefix: env.KAFKA_TOPIC_PREFIX,
    mongodb: { uri: env.MONGODB_URI, database: env.MONGODB_DATABASE },
    history: new DossierGateway(client),
    logger,
  });
  const stop = async (): Promise<void> => {
    await projector.close();
    await connection.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  await projector.start();
  announceReady();
});
