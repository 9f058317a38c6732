import { readFileSync } from 'node:fs';
import type { EnvOf } from './read-env';

type TemporalEnv = Pick<
  EnvOf<'worker'>,
  | 'TEMPORAL_ADDRESS'
  | 'TEMPORAL_NAMESPACE'
  | 'TEMPORAL_TLS'
  | 'TEMPORAL_TLS_CA_FILE'
  | 'TEMPORAL_TLS_CERT_FILE'
  | 'TEMPORAL_TLS_KEY_FILE'
>;

/** TLS material for Temporal, as its SDK takes it. */
export interface TemporalTls {
  readonly serverRootCACertificate?: Buffer;
  readonly clientCertPair?: { readonly crt: Buffer; readonly key: Buffer };
}

/** Where Temporal is, from the environment. */
export interface TemporalConnectionOptions {
  readonly address: string;
  readonly namespace: string;
  readonly tls?: TemporalTls;
}

/** Options for `connectTemporal` and for a worker's connection. */
export function temporalOptions(env: TemporalEnv): TemporalConnectionOptions {
  const { TEMPORAL_TLS_CA_FILE: ca, TEMPORAL_TLS_CERT_FILE: crt, TEMPORAL_TLS_KEY_FILE: key } = env;
  const plain = { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE };
  if (!env.TEMPORAL_TLS) return plain;
  return {
    ...plain,
    tls: {
      ...(ca === undefined ? {} : { serverRootCACertificate: readFileSync(ca) }),
      ...(crt === undefined || key === undefined
        ? {}
        : { clientCertPair: { crt: readFileSync(crt), key: readFileSync(key) } }),
    },
  };
}

type KafkaEnv = Pick<
  EnvOf<'worker'>,
  | 'KAFKA_BROKERS'
  | 'KAFKA_TLS'
  | 'KAFKA_TLS_CA_FILE'
  | 'KAFKA_SASL_MECHANISM'
  | 'KAFKA_SASL_USERNAME'
  | 'KAFKA_SASL_PASSWORD'
>;

/** Where Kafka is and how to log in, as `kafkaFromConfig` takes it. */
export interface KafkaConnectionOptions {
  readonly brokers: readonly string[];
  readonly ssl?: true | { readonly ca: string };
  readonly sasl?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
}

/** Options for `kafkaFromConfig`. */
export function kafkaOptions(env: KafkaEnv): KafkaConnectionOptions {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = env;
  const ca = env.KAFKA_TLS_CA_FILE;
  const login = mechanism !== undefined && username !== undefined && password !== undefined;
  return {
    brokers: env.KAFKA_BROKERS,
    ...(env.KAFKA_TLS ? { ssl: ca === undefined ? true : { ca: readFileSync(ca, 'utf8') } } : {}),
    ...(login ? { sasl: { mechanism, username, password } } : {}),
  };
}
