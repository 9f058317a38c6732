import { isDomainError } from '@lienthong/domain';
import { envVariables } from './env-variables';
import { renderConfigReference } from './config-reference';
import { kafkaOptions, temporalOptions } from './connection-options';
import { programVariables } from './program-variables';
import { readEnv } from './read-env';

const key = Buffer.alloc(32, 7).toString('base64');
const good = {
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  KAFKA_BROKERS: 'a:9092, b:9092',
  MONGODB_URI: 'mongodb://user:hunter2@127.0.0.1:27017/',
  OIDC_ISSUER: 'https://id.example.vn',
  OIDC_AUDIENCE: 'lienthong-api',
  OIDC_JWKS_URL: 'https://id.example.vn/jwks',
  PERSONAL_DATA_KEY: key,
  CHECK_KEY: key,
};

function refusal(env: Record<string, string | undefined>): string {
  try {
    readEnv('api', env);
  } catch (error) {
    if (isDomainError(error) && error.code === 'CONFIG.INVALID') return error.detail;
    throw error;
  }
  return '(accepted)';
}

describe('environment', () => {
  it('gives typed values, with defaults for what is unset or empty', () => {
    const env = readEnv('api', { ...good, PORT: '0', HOST: '' });
    expect(env).toMatchObject({ PORT: 0, HOST: '127.0.0.1', KAFKA_BROKERS: ['a:9092', 'b:9092'], LOG_LEVEL: 'info' });
    expect(env.PERSONAL_DATA_KEY).toEqual(Buffer.alloc(32, 7));
    expect(env.SIMULATION).toBeUndefined();
  });

  it('names every wrong variable at once, with its value and the rule', () => {
    const told = refusal({ ...good, TEMPORAL_ADDRESS: undefined, PORT: '99999', OIDC_ISSUER: 'id.example.vn' });
    expect(told.split('\n')).toEqual([
      'api cannot start: 3 environment variables are wrong',
      expect.stringMatching(/^ {2}\w+ = /),
      expect.stringMatching(/^ {2}\w+ = /),
      expect.stringMatching(/^ {2}\w+ = /),
    ]);
    expect(told).toContain('TEMPORAL_ADDRESS = (not set): must be host:port');
    expect(told).toContain('PORT = "99999": must be a whole number from 0 to 65535');
    expect(told).toContain('OIDC_ISSUER = "id.example.vn": must be a web address');
  });

  it('never shows a secret', () => {
    const told = refusal({
      ...good,
      MONGODB_URI: 'postgres://user:hunter2@x',
      PERSONAL_DATA_KEY: 'c2hvcnQ=',
      CHECK_KEY: '!!',
    });
    expect(told).toContain('MONGODB_URI = (secret, not shown)');
    expect(told).toContain('PERSONAL_DATA_KEY = (secret, not shown): must be 32 bytes in base64');
    expect(told).toContain('CHECK_KEY = (secret, not shown)');
    expect(told).not.toMatch(/hunter2|c2hvcnQ/);
  });

  it('reads a simulation, and refuses one in production', () => {
    const SIMULATION = '2026-01-05T08:00:00+07:00,2020-02-03T07:00:00+07:00,600';
    const { SIMULATION: read } = readEnv('api', { ...good, SIMULATION });
    expect(read).toEqual({ wallOrigin: Date.UTC(2026, 0, 5, 1), legalOrigin: Date.UTC(2020, 1, 3, 0), factor: 600 });
    expect(refusal({ ...good, SIMULATION, NODE_ENV: 'production' })).toMatch(
      /SIMULATION = .*must be unset when NODE_ENV/,
    );
  });

  it.each([
    'now,then,2',
    '2026-01-05T08:00:00+07:00,2020-02-03T07:00:00+07:00,0',
    '2026-01-05T08:00:00+07:00',
    '1,2,3,4',
  ])('refuses the simulation %s', (SIMULATION) => expect(refusal({ ...good, SIMULATION })).toMatch(/SIMULATION = /));

  it('wants a whole login for Kafka and readable files', () => {
    const told = refusal({
      ...good,
      KAFKA_SASL_MECHANISM: 'plain',
      KAFKA_SASL_USERNAME: 'u',
      KAFKA_TLS_CA_FILE: '/no/ca.pem',
    });
    expect(told).toContain('KAFKA_SASL_PASSWORD = (not set): must be set when KAFKA_SASL_MECHANISM is');
    expect(told).toContain('KAFKA_TLS_CA_FILE = "/no/ca.pem": must be the path of a readable PEM file');
  });

  it('lets a worker do without a store, and nobody else', () => {
    const { MONGODB_URI: _away, ...without } = good;
    expect(readEnv('worker', without).MONGODB_URI).toBeUndefined();
    expect(() => readEnv('worker', { ...good, MONGODB_URI: 'postgres://x' })).toThrow('MONGODB_URI');
    expect(() => readEnv('projector', without)).toThrow('MONGODB_URI');
  });

  it('reads which queues a worker serves, and of which build it is', () => {
    const worker = { ...good, WORKER_QUEUES: 'dossier, tier-thanh-pho', WORKER_BECOME_CURRENT: 'false' };
    expect(readEnv('worker', worker)).toMatchObject({
      WORKER_QUEUES: ['dossier', 'tier-thanh-pho'],
      WORKER_BECOME_CURRENT: false,
      LEVEL_SYSTEMS: {},
      WORKER_BUILD_ID: undefined,
      WORKER_BUNDLE: undefined,
    });
    const LEVEL_SYSTEMS = '{"thanh-pho":"https://city.example.vn/lien-thong"}';
    expect(readEnv('api', { ...good, LEVEL_SYSTEMS }).LEVEL_SYSTEMS).toEqual(JSON.parse(LEVEL_SYSTEMS));
    expect(readEnv('worker', good)).toMatchObject({ WORKER_QUEUES: undefined, WORKER_BECOME_CURRENT: true });
  });

  it.each([
    ['WORKER_QUEUES', 'dossiers'],
    ['WORKER_QUEUES', 'tier-'],
    ['WORKER_QUEUES', 'dossier,dossier'],
    ['WORKER_QUEUES', 'dossier,'],
    ['LEVEL_SYSTEMS', 'thanh-pho=http://127.0.0.1/'],
    ['LEVEL_SYSTEMS', '{"thanh-pho":"ftp://127.0.0.1/"}'],
    ['LEVEL_SYSTEMS', '["http://127.0.0.1/"]'],
    ['WORKER_BUILD_ID', 'a b'],
    ['WORKER_BECOME_CURRENT', 'yes'],
    ['WORKER_BUNDLE', '/no/bundle.js'],
  ])('refuses %s = %s', (name, value) => {
    expect(() => readEnv('worker', { ...good, [name]: value })).toThrow(`${name} = ${JSON.stringify(value)}: must be`);
  });

  it('turns into options for the clients', () => {
    const env = readEnv('api', { ...good, KAFKA_TLS: 'true', TEMPORAL_TLS: 'true' });
    expect(kafkaOptions(env)).toEqual({ brokers: ['a:9092', 'b:9092'], ssl: true });
    expect(temporalOptions(env)).toEqual({ address: '127.0.0.1:7233', namespace: 'lienthong', tls: {} });
  });

  it('has every variable in the reference, and in at least one program', () => {
    const reference = renderConfigReference();
    const used = new Set<string>(Object.values(programVariables).flat());
    for (const [name, schema] of Object.entries(envVariables)) {
      expect(reference).toContain(`| \`${name}\` |`);
      expect(schema.description).toMatch(/\.$/);
      expect(used).toContain(name);
    }
  });
});
