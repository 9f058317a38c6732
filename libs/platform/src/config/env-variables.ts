import { z } from 'zod';
import { parseInstant } from '@lienthong/domain';
import type { Simulation } from '@lienthong/domain';
import { about } from './about';
import { consoleVariables } from './console-variables';
import { operatorVariables } from './operator-variables';
import { workerVariables } from './worker-variables';

const text = z.string().min(1);
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const hostAndPort = z.string().regex(/^[^\s:/,]+:\d{1,5}$/);
const webAddress = z.url({ protocol: /^https?$/ });
const file = { rule: 'the path of a readable PEM file' };

function bytesOf(base64: string): Buffer {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(base64) ? Buffer.from(base64, 'base64') : Buffer.alloc(0);
}

const key = z
  .string()
  .transform(bytesOf)
  .refine((bytes) => bytes.length === 32);

/** `<real instant>,<legal instant at it>,<factor>`. */
const simulation = z.string().transform((value, context): Simulation => {
  const [wall = '', legal = '', factor = '', ...more] = value.split(',');
  try {
    const speed = Number(factor);
    if (more.length === 0 && Number.isFinite(speed) && speed >= 1 && speed <= 100_000) {
      return { wallOrigin: parseInstant(wall), legalOrigin: parseInstant(legal), factor: speed };
    }
  } catch {
    // A wrong instant is a wrong value like any other.
  }
  context.addIssue({ code: 'custom', message: 'simulation' });
  return z.NEVER;
});

/** Every environment variable that a program of ours reads: the one source of checks, types and reference. */
export const envVariables = {
  NODE_ENV: about(z.enum(['production', 'development', 'test']).default('development'), {
    description: 'Kind of environment; production forbids simulated time.',
    rule: 'production, development or test',
  }),
  HOST: about(text.default('127.0.0.1'), {
    description: 'Address the API listens on.',
    rule: 'a host name or address',
  }),
  PORT: about(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .default('3000')
      .transform(Number)
      .refine((port) => port <= 65_535),
    {
      description: 'Port the API listens on; 0 takes a free one.',
      rule: 'a whole number from 0 to 65535',
    },
  ),
  LOG_LEVEL: about(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'), {
    description: 'Least severe level that is logged.',
    rule: 'one of fatal, error, warn, info, debug, trace, silent',
  }),
  LOG_PRETTY: about(flag.default(false), {
    description: 'Log lines for people instead of JSON.',
    rule: 'true or false',
  }),
  CATALOGUE_DIR: about(text.optional(), {
    description: "Folder of the catalogue's files; unset = infra/catalogue of this project.",
    rule: 'the path of a folder',
  }),
  SIMULATION: about(simulation.optional(), {
    description: 'Simulated legal time: a real instant, the legal instant at it, and how many times faster it goes.',
    rule: '<real instant>,<legal instant>,<factor 1–100000>, e.g. 2026-01-05T08:00:00+07:00,2020-02-03T07:00:00+07:00,600',
  }),
  TEMPORAL_ADDRESS: about(hostAndPort, {
    description: "Temporal's gRPC address.",
    rule: 'host:port, e.g. 127.0.0.1:7233',
  }),
  TEMPORAL_NAMESPACE: about(
    z
      .string()
      .regex(/^[A-Za-z0-9_.-]{1,64}$/)
      .default('lienthong'),
    {
      description: "Temporal namespace of the dossiers' workflows.",
      rule: 'letters, digits, dots, dashes and underscores, at most 64',
    },
  ),
  TEMPORAL_TLS: about(flag.default(false), {
    description: 'Whether Temporal is reached by TLS.',
    rule: 'true or false',
  }),
  TEMPORAL_TLS_CA_FILE: about(text.optional(), { description: "Authority of Temporal's certificate.", ...file }),
  TEMPORAL_TLS_CERT_FILE: about(text.optional(), { description: 'Client certificate for Temporal.', ...file }),
  TEMPORAL_TLS_KEY_FILE: about(text.optional(), { description: "The client certificate's key.", ...file }),
  KAFKA_BROKERS: about(
    z
      .string()
      .transform((value) => value.split(',').map((broker) => broker.trim()))
      .pipe(z.array(hostAndPort).min(1)),
    { description: 'Kafka brokers to begin with.', rule: 'host:port, several separated by commas' },
  ),
  KAFKA_TOPIC_PREFIX: about(
    z
      .string()
      .regex(/^[A-Za-z0-9._-]{0,60}$/)
      .default(''),
    {
      description: 'Put before every topic name, so that several installations can share a broker.',
      rule: 'letters, digits, dots, dashes and underscores, at most 60',
    },
  ),
  KAFKA_TLS: about(flag.default(false), { description: 'Whether Kafka is reached by TLS.', rule: 'true or false' }),
  KAFKA_TLS_CA_FILE: about(text.optional(), { description: "Authority of the brokers' certificates.", ...file }),
  KAFKA_SASL_MECHANISM: about(z.enum(['plain', 'scram-sha-256', 'scram-sha-512']).optional(), {
    description: 'How to log in to Kafka; unset = without a login.',
    rule: 'plain, scram-sha-256 or scram-sha-512',
  }),
  KAFKA_SASL_USERNAME: about(text.optional(), { description: 'User name for Kafka.', rule: 'not empty' }),
  KAFKA_SASL_PASSWORD: about(text.optional(), { description: 'Password for Kafka.', rule: 'not empty', secret: true }),
  MONGODB_URI: about(z.string().regex(/^mongodb(\+srv)?:\/\/\S+$/), {
    description: 'MongoDB-protocol server; TLS and login stand in the URI.',
    rule: 'mongodb://… or mongodb+srv://…',
    secret: true,
  }),
  MONGODB_DATABASE: about(
    z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,63}$/)
      .default('lienthong'),
    {
      description: 'Database of views and records.',
      rule: 'letters, digits, dashes and underscores, at most 63',
    },
  ),
  OIDC_ISSUER: about(webAddress, {
    description: 'Issuer whose tokens are accepted, exactly as their `iss` says it.',
    rule: 'a web address (http or https)',
  }),
  OIDC_AUDIENCE: about(text, { description: 'Audience (`aud`) a token must be meant for.', rule: 'not empty' }),
  OIDC_JWKS_URL: about(webAddress, {
    description: "Where the issuer's public keys are.",
    rule: 'a web address (http or https)',
  }),
  ...consoleVariables,
  PUBLIC_URL: about(webAddress.optional(), {
    description:
      'Where citizens reach this service; printed on slips. Unset = where the request for the slip was sent to.',
    rule: 'a web address (http or https)',
  }),
  PERSONAL_DATA_KEY: about(key, {
    description: 'AES-256 key under which applicants’ data is kept.',
    rule: '32 bytes in base64, e.g. of `openssl rand -base64 32`',
    secret: true,
  }),
  SMTP_URL: about(
    z
      .string()
      .regex(/^smtps?:\/\/\S+$/)
      .optional(),
    {
      description:
        'Mail server that alerts go out by, with its login; unset = alerts by e-mail are recorded, not sent.',
      rule: 'smtp://… or smtps://…',
      secret: true,
    },
  ),
  MAIL_FROM: about(
    z
      .string()
      .regex(/^(?:[^<>\r\n]+ <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/)
      .optional(),
    {
      description: 'Sender of alerts by e-mail; needed with SMTP_URL.',
      rule: 'an address, or a name and an address: Liên Thông <tra-loi@example.vn>',
    },
  ),
  WEBHOOK_SECRET: about(z.string().min(16).optional(), {
    description: 'Key of the signatures on webhooks; unset = alerts by webhook are recorded, not sent.',
    rule: 'at least 16 characters',
    secret: true,
  }),
  ALERT_CLAIM_SECONDS: about(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .default('120')
      .transform(Number),
    {
      description: 'After how long an alert that a notifier began to send and never finished is taken over.',
      rule: 'seconds, 1 to 9999',
    },
  ),
  ANSWER_WITHIN_MS: about(
    z
      .string()
      .regex(/^\d{3,5}$/)
      .default('10000')
      .transform(Number),
    {
      description: 'How long a dossier may take to answer a command before its giver is told that no worker does.',
      rule: 'milliseconds, 100 to 99999',
    },
  ),
  PUBLIC_LOOKUPS_PER_MINUTE: about(
    z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .default('30')
      .transform(Number),
    {
      description: 'How many public look-ups one address may make in a minute.',
      rule: 'a whole number from 1 to 999999',
    },
  ),
  ...workerVariables,
  ...operatorVariables,
  CHECK_KEY: about(key, {
    description: 'Key of the check values that a public look-up needs, and of fingerprints of requests.',
    rule: '32 bytes in base64, e.g. of `openssl rand -base64 32`',
    secret: true,
  }),
} as const;

export type EnvName = keyof typeof envVariables;
