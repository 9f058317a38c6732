import { temporal } from '@temporalio/proto';
import { ensureTopics, kafkaFromConfig, topicNames } from '@lienthong/messaging';
import type { Check } from '@lienthong/operations';
import { readEnv } from '@lienthong/platform';
import type { EnvOf } from '@lienthong/platform';
import { connectTemporal, prepareNamespace } from '@lienthong/temporal';
import { testServers, uniqueName, until } from '@lienthong/testing';
import { codeOfChecks, examine } from './doctor.action';

const name = uniqueName('doctor');
const { kafkaBrokers, mongodbUri } = testServers();
const environment = {
  LOG_LEVEL: 'silent',
  TEMPORAL_ADDRESS: process.env.LT_TEST_TEMPORAL ?? '',
  TEMPORAL_NAMESPACE: name,
  KAFKA_BROKERS: kafkaBrokers.join(','),
  KAFKA_TOPIC_PREFIX: `${name}.`,
  MONGODB_URI: mongodbUri,
  MONGODB_DATABASE: name,
};

const env = (changes: object = {}): EnvOf<'cli'> => readEnv('cli', { ...environment, ...changes });
const states = (checks: readonly Check[]): Record<string, string> =>
  Object.fromEntries(checks.map(({ id, state }) => [id.replace(`${name}.`, ''), state]));

beforeAll(async () => {
  const { connection } = connectTemporal({ address: environment.TEMPORAL_ADDRESS, namespace: name });
  const kafka = kafkaFromConfig({ brokers: kafkaBrokers, clientId: 'doctor-spec' });
  await Promise.all([
    prepareNamespace(connection, name),
    ensureTopics(kafka, topicNames(environment.KAFKA_TOPIC_PREFIX)),
  ]);
  await connection.close();
}, 60_000);

it('finds what a fresh installation has, and what no service has brought yet', async () => {
  const checks = await until(async () => {
    const seen = await examine(env(), {});
    return states(seen)['temporal.search-attributes'] === 'ok' && seen;
  }, 30_000);
  expect(states(checks)).toMatchObject({
    'temporal.server': 'ok',
    'temporal.namespace': 'ok',
    'temporal.reported-problems': 'ok',
    'temporal.pause': 'ok',
    'worker.build': 'bad',
    'queue.dossier': 'bad',
    'kafka.server': 'ok',
    'kafka.topic lienthong.dossier.v1': 'ok',
    'kafka.topic lienthong.dossier.v1.dlt': 'ok',
    'kafka.group lienthong-projector': 'bad',
    'kafka.group lienthong-notifier': 'ok',
    'mongodb.server': 'ok',
    'mongodb.dossier_views': 'bad',
  });
  for (const { state, todo } of checks) expect(todo === null).toBe(state === 'ok');
  expect(codeOfChecks(checks)).toBe(2);
}, 90_000);

it('names a search attribute that is missing, and topics that are not there', async () => {
  const bare = uniqueName('bare');
  const { connection } = connectTemporal({ address: environment.TEMPORAL_ADDRESS, namespace: bare });
  const day = { seconds: 86_400 as never };
  await connection.workflowService.registerNamespace({ namespace: bare, workflowExecutionRetentionPeriod: day });
  const keyword = temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
  await until(async () => {
    try {
      await connection.operatorService.addSearchAttributes({ namespace: bare, searchAttributes: { LtUnit: keyword } });
      return true;
    } catch {
      return false;
    }
  }, 30_000);
  await connection.close();
  const checks = await until(async () => {
    const seen = await examine(env({ TEMPORAL_NAMESPACE: bare, KAFKA_TOPIC_PREFIX: `${bare}.` }), {});
    const told = seen.find(({ id }) => id === 'temporal.search-attributes')?.what.vi ?? '';
    return told.includes('LtTier') && !told.includes('LtUnit') && seen;
  }, 30_000);
  const found = checks.find(({ id }) => id === 'temporal.search-attributes');
  expect(found?.state).toBe('bad');
  expect(found?.what.vi).toContain('LtDueAt');
  expect(checks.find(({ id }) => id === 'temporal.namespace')).toMatchObject({ state: 'bad', todo: {} });
  expect(checks.filter(({ id }) => id.startsWith('kafka.topic')).map(({ state }) => state)).toEqual(['bad', 'bad']);
}, 120_000);

it('goes on where a server is away, and says what is unknown for it', async () => {
  const away = { KAFKA_BROKERS: '127.0.0.1:9', TEMPORAL_ADDRESS: '127.0.0.1:9', MONGODB_URI: 'mongodb://127.0.0.1:9' };
  const services = { LIENTHONG_API: 'http://127.0.0.1:9', LIENTHONG_OPERATOR: 'http://127.0.0.1:9' };
  const checks = await examine(env(away), services);
  expect(states(checks)).toEqual({
    'temporal.server': 'away',
    'temporal.namespace': 'unknown',
    'temporal.search-attributes': 'unknown',
    'temporal.reported-problems': 'unknown',
    'temporal.pause': 'unknown',
    queues: 'unknown',
    'kafka.server': 'away',
    'kafka.topics': 'unknown',
    'kafka.groups': 'unknown',
    'mongodb.server': 'away',
    'mongodb.indexes': 'unknown',
    'api.ready': 'away',
    'operator.ready': 'away',
  });
  expect(codeOfChecks(checks)).toBe(3);
  const kafkaOnly = await examine(env({ KAFKA_BROKERS: away.KAFKA_BROKERS }), {});
  expect(states(kafkaOnly)).toMatchObject({ 'kafka.server': 'away', 'temporal.server': 'ok', 'mongodb.server': 'ok' });
}, 90_000);
