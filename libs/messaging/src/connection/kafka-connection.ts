import { Kafka, logLevel } from 'kafkajs';
import type { KafkaConfig, LogEntry, SASLOptions } from 'kafkajs';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Where messages about the connection go; a function, so that any logger fits. */
export type ConnectionLog = (level: LogLevel, message: string, details: Readonly<Record<string, unknown>>) => void;

/** Where Kafka is and how to speak to it. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly ssl?: KafkaConfig['ssl'];
  readonly sasl?: SASLOptions;
  /** Silent if left out. */
  readonly log?: ConnectionLog;
}

/** A kafkajs client. Nothing is connected yet, so it can be made while Kafka is away. */
export function kafkaFromConfig(settings: KafkaSettings, tuning: Partial<KafkaConfig> = {}): Kafka {
  const { brokers, clientId, ssl, sasl, log } = settings;
  return new Kafka({
    brokers: [...brokers],
    clientId,
    ...(ssl === undefined ? {} : { ssl }),
    ...(sasl === undefined ? {} : { sasl }),
    connectionTimeout: 2_000,
    logLevel: log === undefined ? logLevel.NOTHING : logLevel.INFO,
    logCreator: () => (entry) => log?.(quieted(entry.level), `kafka: ${entry.log.message}`, detailsOf(entry)),
    ...tuning,
  });
}

/** kafkajs calls an error what it retries by itself, and tells of every start and stop: one level down each. */
function quieted(level: logLevel): LogLevel {
  return level <= logLevel.ERROR ? 'warn' : 'debug';
}

function detailsOf({ log, namespace }: LogEntry): Record<string, unknown> {
  const { broker, error, groupId, topic, partition } = log;
  return { namespace, broker, error: error instanceof Error ? error.message : error, groupId, topic, partition };
}
