import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createConnection } from 'mongoose';
import { ensureTopics, kafkaFromConfig, topicNames } from '@lienthong/messaging';
import { loadCatalogue, readEnv } from '@lienthong/platform';
import { connectTemporal, prepareNamespace } from '@lienthong/temporal';
import { testServers, uniqueName } from '@lienthong/testing';
import { startIssuer } from '../../../infra/issuer/src/index';
import type { Issuer } from '../../../infra/issuer/src/index';
import { createApi } from '../src/create-api';
import { startProgram } from './child-program';
import type { ChildProgram } from './child-program';

/** An API of its own on the test servers: namespace, topics and database belong to it alone. */
export interface ApiHarness {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly issuer: Issuer;
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface HarnessOptions {
  /** Programs beside the API (default worker and projector). */
  readonly programs?: readonly string[];
  readonly overrides?: Readonly<Record<string, string>>;
}

/** Monday 03/02/2020 08:00, passing as fast as real time: the catalogue of 2020 is in force. */
const legalStart = '2020-02-03T08:00:00+07:00';

export async function startHarness(options: HarnessOptions = {}): Promise<ApiHarness> {
  const issuer = await startIssuer({ catalogue: await loadCatalogue() });
  const env = { ...environment(issuer), ...options.overrides };
  await prepareServers(env);
  const names = options.programs ?? ['worker', 'projector'];
  const programs = await Promise.all(names.map((name) => startProgram(name, env)));
  const app = await createApi(readEnv('api', env));
  await app.listen(0, '127.0.0.1');
  return { app, url: await app.getUrl(), issuer, env, stop: () => stopAll(app, issuer, programs, env) };
}

function environment(issuer: Issuer): Record<string, string> {
  const { kafkaBrokers, mongodbUri } = testServers();
  const name = uniqueName('api-e2e');
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    TEMPORAL_ADDRESS: process.env.LT_TEST_TEMPORAL ?? '',
    TEMPORAL_NAMESPACE: name,
    KAFKA_BROKERS: kafkaBrokers.join(','),
    KAFKA_TOPIC_PREFIX: `${name}.`,
    MONGODB_URI: mongodbUri,
    MONGODB_DATABASE: name,
    OIDC_ISSUER: issuer.issuer,
    OIDC_AUDIENCE: issuer.audience,
    OIDC_JWKS_URL: issuer.jwksUrl,
    PERSONAL_DATA_KEY: randomBytes(32).toString('base64'),
    CHECK_KEY: randomBytes(32).toString('base64'),
    SIMULATION: `${new Date().toISOString()},${legalStart},1`,
  };
}

async function prepareServers(env: Readonly<Record<string, string>>): Promise<void> {
  const { TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace = '', KAFKA_BROKERS = '' } = env;
  const { connection } = connectTemporal({ address, namespace });
  const kafka = kafkaFromConfig({ brokers: KAFKA_BROKERS.split(','), clientId: 'api-e2e' });
  try {
    await Promise.all([
      prepareNamespace(connection, namespace),
      ensureTopics(kafka, topicNames(env.KAFKA_TOPIC_PREFIX)),
    ]);
  } finally {
    await connection.close();
  }
}

async function stopAll(
  app: NestFastifyApplication,
  issuer: Issuer,
  programs: readonly ChildProgram[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  await app.close();
  await Promise.all([issuer.stop(), ...programs.map((program) => program.stop())]);
  const mongo = await createConnection(env.MONGODB_URI ?? '', { dbName: env.MONGODB_DATABASE }).asPromise();
  await mongo.dropDatabase();
  await mongo.close();
}
