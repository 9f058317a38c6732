import { dossierTaskQueue, tierTaskQueue } from '@lienthong/contracts/temporal';
import { kafkaFromConfig, topicNames } from '@lienthong/messaging';
import { checkKafka, checkMongo, checkQueues, checkTemporal, untold } from '@lienthong/operations';
import type { Check } from '@lienthong/operations';
import { kafkaOptions, readEnv, temporalOptions } from '@lienthong/platform';
import type { EnvOf } from '@lienthong/platform';
import { connectMongo } from '@lienthong/read-model';
import { connectTemporal } from '@lienthong/temporal';
import { exitCodes, print, withExitCode } from '../stuck/exit-codes';
import type { ExitCode } from '../stuck/exit-codes';
import { checkService } from './check-service';
import { checksText } from './checks-text';

export interface DoctorOptions {
  readonly json?: boolean;
}

/** `lienthong doctor`: asks the servers themselves, so that it works while the API is away. */
export async function doctorAction(options: DoctorOptions): Promise<void> {
  await withExitCode(options, async () => {
    const checks = await examine(readEnv('cli'), process.env);
    print(options, { checks }, () => checksText(checks));
    return codeOfChecks(checks);
  });
}

/** All checks, in a fixed order; the servers are asked at the same time. */
export async function examine(env: EnvOf<'cli'>, urls: NodeJS.ProcessEnv): Promise<Check[]> {
  const groups = await Promise.all([examineTemporal(env), examineKafka(env), examineMongo(env), examineServices(urls)]);
  return groups.flat();
}

/** What is wrong counts more than what nobody can tell. */
export function codeOfChecks(checks: readonly Check[]): ExitCode {
  if (checks.some(({ state }) => state === 'bad')) return exitCodes.stuck;
  return checks.every(({ state }) => state === 'ok') ? exitCodes.ok : exitCodes.unknown;
}

async function examineTemporal(env: EnvOf<'cli'>): Promise<Check[]> {
  const { client, connection } = connectTemporal(temporalOptions(env));
  try {
    const checks = await checkTemporal(client, env.TEMPORAL_ADDRESS);
    if (checks[0]?.state !== 'ok') return [...checks, untold('queues', 'Temporal')];
    const queues = [dossierTaskQueue, ...Object.keys(env.LEVEL_SYSTEMS).map(tierTaskQueue)];
    return [...checks, ...(await checkQueues(client, queues))];
  } finally {
    await connection.close();
  }
}

function examineKafka(env: EnvOf<'cli'>): Promise<Check[]> {
  const kafka = kafkaFromConfig({ ...kafkaOptions(env), clientId: 'lienthong-doctor' }, { retry: { retries: 1 } });
  const prefix = env.KAFKA_TOPIC_PREFIX;
  return checkKafka(kafka, { brokers: env.KAFKA_BROKERS, topics: topicNames(prefix), prefix });
}

async function examineMongo(env: EnvOf<'cli'>): Promise<Check[]> {
  const connection = connectMongo(env.MONGODB_URI, { dbName: env.MONGODB_DATABASE });
  try {
    return await checkMongo(connection);
  } finally {
    await connection.close();
  }
}

async function examineServices({ LIENTHONG_API, LIENTHONG_OPERATOR }: NodeJS.ProcessEnv): Promise<Check[]> {
  const given = [
    ['api', LIENTHONG_API],
    ['operator', LIENTHONG_OPERATOR],
  ] as const;
  return Promise.all(
    given.flatMap(([name, url]) => (url === undefined || url === '' ? [] : [checkService(name, url)])),
  );
}
