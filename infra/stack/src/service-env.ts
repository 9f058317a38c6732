import type { Simulation } from '@lienthong/domain';
import type { Issuer } from '@lienthong/infra/issuer';
import type { ServerStack } from '@lienthong/infra/servers';
import { serviceKeys } from './service-keys';
import type { StackSettings } from './stack-settings';

export interface ServicePorts {
  readonly api: number;
  readonly operator: number;
}

/** Where the parts of a stack are. */
export interface StackParts {
  readonly servers: ServerStack;
  readonly settings: StackSettings;
  readonly issuer: Issuer;
  readonly ports: ServicePorts;
}

/** What an environment depends on beside them. */
export interface EnvOptions {
  readonly dataDir: string;
  readonly simulation?: Simulation;
  readonly env?: NodeJS.ProcessEnv;
}

/** Environment of every service of a stack. */
export function serviceEnv(options: EnvOptions, parts: StackParts): NodeJS.ProcessEnv {
  const { servers, settings, issuer, ports } = parts;
  const { simulation } = options;
  return {
    ...serviceKeys(options.dataDir),
    LOG_LEVEL: 'info',
    ...process.env,
    ...options.env,
    PORT: String(ports.api),
    OPERATOR_PORT: String(ports.operator),
    HOST: '127.0.0.1',
    TEMPORAL_ADDRESS: servers.addresses.temporalAddress,
    TEMPORAL_NAMESPACE: settings.namespace,
    KAFKA_BROKERS: servers.addresses.kafkaBrokers.join(','),
    KAFKA_TOPIC_PREFIX: settings.topicPrefix,
    MONGODB_URI: servers.addresses.mongodbUri,
    MONGODB_DATABASE: settings.database,
    OIDC_ISSUER: issuer.issuer,
    OIDC_AUDIENCE: issuer.audience,
    OIDC_JWKS_URL: issuer.jwksUrl,
    ...(servers.addresses.temporalUi === null ? {} : { TEMPORAL_UI_URL: servers.addresses.temporalUi }),
    ...(simulation === undefined ? {} : { SIMULATION: simulationText(simulation) }),
  };
}

function simulationText({ wallOrigin, legalOrigin, factor }: Simulation): string {
  return `${new Date(wallOrigin).toISOString()},${new Date(legalOrigin).toISOString()},${factor}`;
}
