import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Simulation } from '@lienthong/domain';
import { connectTemporal, prepareNamespace, projectRoot } from '@lienthong/temporal';
import { startServers } from '@lienthong/infra/servers';
import type { ServerStack } from '@lienthong/infra/servers';
import { startIssuer } from '@lienthong/infra/issuer';
import type { Issuer } from '@lienthong/infra/issuer';
import { serviceKeys } from './service-keys';
import { ServiceProcess } from './service-process';
import type { ServiceName } from './service-process';

export interface StackOptions {
  /** Sets namespace, database and topics apart, so that several stacks share the servers. */
  readonly name: string;
  readonly dataDir: string;
  readonly logDir: string;
  readonly progress?: (line: string) => void;
  /** Servers that run already; else they are started, and stopped with the stack. */
  readonly servers?: ServerStack;
  readonly simulation?: Simulation;
  readonly apiPort?: number;
  readonly issuerPort?: number;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether alerts are made, too (default no). */
  readonly notifier?: boolean;
}

/** All services on real servers. */
export interface Stack {
  readonly apiUrl: string;
  readonly issuer: Issuer;
  readonly servers: ServerStack;
  readonly settings: StackSettings;
  readonly services: StackServices;
  stop(): Promise<void>;
}

/** The notifier only where it was asked for. */
type StackServices = Readonly<
  Record<Exclude<ServiceName, 'notifier'>, ServiceProcess> & { readonly notifier?: ServiceProcess }
>;

/** Names under which a stack lives on its servers. */
export interface StackSettings {
  readonly namespace: string;
  readonly database: string;
  readonly topicPrefix: string;
}

const readyWithinMs = 60_000;

/** Starts servers (unless given), issuer, worker, projector and API; answers when all are ready. */
export async function launchStack(options: StackOptions): Promise<Stack> {
  mkdirSync(options.logDir, { recursive: true });
  const { progress } = options;
  const ownServers = options.servers === undefined;
  const servers =
    options.servers ??
    (await startServers({
      dataDir: join(options.dataDir, 'servers'),
      logDir: options.logDir,
      ...(progress ? { progress } : {}),
    }));
  const cleanups: (() => Promise<unknown>)[] = ownServers ? [() => servers.stop()] : [];
  const stop = async (): Promise<void> => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  };
  try {
    const settings = settingsOf(options.name);
    const { temporalAddress } = servers.addresses;
    const { connection } = connectTemporal({ address: temporalAddress, namespace: settings.namespace });
    await prepareNamespace(connection, settings.namespace);
    await connection.close();
    const issuer = await startIssuer({
      dir: join(options.dataDir, 'issuer'),
      ...(options.issuerPort ? { port: options.issuerPort } : {}),
    });
    cleanups.push(() => issuer.stop());
    const port = options.apiPort ?? (await freePort());
    const env = serviceEnv(options, { servers, settings, issuer, port });
    const services = makeServices(options, env);
    cleanups.push(() => Promise.all(Object.values(services).map((service) => service.stop())));
    progress?.('dịch vụ: đang khởi động / services: starting');
    await Promise.all(Object.values(services).map((service) => service.start()));
    progress?.('dịch vụ: sẵn sàng / services: ready');
    return { apiUrl: `http://127.0.0.1:${port}`, issuer, servers, settings, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function settingsOf(name: string): StackSettings {
  return {
    namespace: `lienthong-${name}`,
    database: `lienthong_${name.replaceAll('-', '_')}`,
    topicPrefix: `${name}.`,
  };
}

function serviceEnv(
  options: StackOptions,
  parts: { servers: ServerStack; settings: StackSettings; issuer: Issuer; port: number },
): NodeJS.ProcessEnv {
  const { servers, settings, issuer, port } = parts;
  const { simulation } = options;
  return {
    ...serviceKeys(options.dataDir),
    LOG_LEVEL: 'info',
    ...process.env,
    ...options.env,
    PORT: String(port),
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
    ...(simulation === undefined ? {} : { SIMULATION: simulationText(simulation) }),
  };
}

function simulationText({ wallOrigin, legalOrigin, factor }: Simulation): string {
  return `${new Date(wallOrigin).toISOString()},${new Date(legalOrigin).toISOString()},${factor}`;
}

function makeServices({ logDir, notifier }: StackOptions, env: NodeJS.ProcessEnv): StackServices {
  const apps = join(projectRoot(), 'dist', 'apps');
  const make = (name: ServiceName): ServiceProcess =>
    new ServiceProcess({
      name,
      main: join(apps, name, 'src', 'main.js'),
      ...(name === 'worker' ? { preloads: [join(apps, 'worker/src/host/no-promise-hooks.preload.js')] } : {}),
      env,
      logFile: join(logDir, `${name}.log`),
      readyWithinMs,
    });
  const services = { worker: make('worker'), projector: make('projector'), api: make('api') };
  return notifier === true ? { ...services, notifier: make('notifier') } : services;
}
