import type { EnvName } from './env-variables';

const everywhere = ['NODE_ENV', 'LOG_LEVEL', 'LOG_PRETTY'] as const;
const temporal = [
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'TEMPORAL_TLS',
  'TEMPORAL_TLS_CA_FILE',
  'TEMPORAL_TLS_CERT_FILE',
  'TEMPORAL_TLS_KEY_FILE',
] as const;
const kafka = [
  'KAFKA_BROKERS',
  'KAFKA_TOPIC_PREFIX',
  'KAFKA_TLS',
  'KAFKA_TLS_CA_FILE',
  'KAFKA_SASL_MECHANISM',
  'KAFKA_SASL_USERNAME',
  'KAFKA_SASL_PASSWORD',
] as const;
const mongo = ['MONGODB_URI', 'MONGODB_DATABASE'] as const;
const api = [
  'HOST',
  'PORT',
  'OIDC_ISSUER',
  'OIDC_AUDIENCE',
  'OIDC_JWKS_URL',
  'OIDC_CLIENT_ID',
  'TEMPORAL_UI_URL',
  'CONSOLE_DIR',
  'PERSONAL_DATA_KEY',
  'CHECK_KEY',
  'ANSWER_WITHIN_MS',
  'PUBLIC_LOOKUPS_PER_MINUTE',
  'PUBLIC_URL',
] as const;
const worker = [
  'CATALOGUE_DIR',
  'LEVEL_SYSTEMS',
  'WORKER_QUEUES',
  'WORKER_BUILD_ID',
  'WORKER_BECOME_CURRENT',
  'WORKER_BUNDLE',
] as const;
const notifier = [
  'CATALOGUE_DIR',
  'SIMULATION',
  'SMTP_URL',
  'MAIL_FROM',
  'WEBHOOK_SECRET',
  'ALERT_CLAIM_SECONDS',
  'PERSONAL_DATA_KEY',
] as const;

const operator = [
  'HOST',
  'OPERATOR_PORT',
  'OPERATOR_BUNDLE_DIR',
  'CATALOGUE_DIR',
  'SIMULATION',
  'LEVEL_SYSTEMS',
  'STUCK_PAUSED_SECONDS',
  'STUCK_VIEW_LATE_SECONDS',
  'STUCK_SILENT_HOURS',
] as const;

/** Which variables each program reads. */
export const programVariables = {
  api: [...everywhere, ...api, 'CATALOGUE_DIR', 'LEVEL_SYSTEMS', 'SIMULATION', ...temporal, ...kafka, ...mongo],
  worker: [...everywhere, ...worker, ...temporal, ...kafka, ...mongo],
  projector: [...everywhere, ...temporal, ...kafka, ...mongo],
  notifier: [...everywhere, ...notifier, ...temporal, ...kafka, ...mongo],
  operator: [...everywhere, ...operator, ...temporal, ...kafka, ...mongo],
  cli: [...everywhere, 'CATALOGUE_DIR', 'LEVEL_SYSTEMS', ...temporal, ...kafka, ...mongo],
} as const satisfies Record<string, readonly EnvName[]>;

export type ProgramName = keyof typeof programVariables;

/** Variables that a program can do without, though others need them: a worker without a store knows of no decrees. */
export const dispensable = {
  worker: ['MONGODB_URI'],
} as const satisfies Partial<Record<ProgramName, readonly EnvName[]>>;
