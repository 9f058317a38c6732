import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Simulation } from '@lienthong/domain';
import { connectTemporal, prepareNamespace } from '@lienthong/temporal';
import { startServers } from '@lienthong/infra/servers';
import type { ServerStack } from '@lienthong/infra/servers';
import type { Issuer } from '@lienthong/infra/issuer';
import { makeServices, makeWorker } from './make-services';
import type { ExtraWorker, StackServices } from './make-services';
import { stackIssuer } from './stack-issuer';
import { serviceEnv } from './service-env';
import type { ServicePorts } from './service-env';
import type { ServiceProcess } from './service-process';
import { stackSettings } from './stack-settings';
import type { StackSettings } from './stack-settings';

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
  /** Whether what is stuck is looked for and operations are carried out, too (default no). */
  readonly operator?: boolean;
}

/** All services on real servers. */
export interface Stack {
  readonly apiUrl: string;
  /** Health and metrics of the operator; only where one was asked for. */
  readonly operatorUrl?: string;
  readonly issuer: Issuer;
  readonly servers: ServerStack;
  readonly settings: StackSettings;
  readonly services: StackServices;
  /** Starts one more worker; answers when it is ready. It is stopped with the stack. */
  startWorker(worker: ExtraWorker): Promise<ServiceProcess>;
  stop(): Promise<void>;
}

/** Starts servers (unless given), issuer, worker, projector and API; answers when all are ready. */
export async function launchStack(options: StackOptions): Promise<Stack> {
  mkdirSync(options.logDir, { recursive: true });
  const servers = options.servers ?? (await ownServers(options));
  const cleanups: Cleanups = options.servers === undefined ? [() => servers.stop()] : [];
  const stop = async (): Promise<void> => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  };
  try {
    const settings = stackSettings(options.name);
    await prepare(servers, settings.namespace);
    const ports = { api: options.apiPort ?? (await freePort()), operator: await freePort() };
    const issuer = await stackIssuer(options, addresses(ports, options).apiUrl);
    cleanups.push(() => issuer.stop());
    const env = serviceEnv(options, { servers, settings, issuer, ports });
    const started = await startServices(options, env, cleanups);
    return { ...addresses(ports, options), ...started, issuer, servers, settings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Cleanups = (() => Promise<unknown>)[];

function ownServers({ dataDir, logDir, progress }: StackOptions): Promise<ServerStack> {
  return startServers({ dataDir: join(dataDir, 'servers'), logDir, ...(progress ? { progress } : {}) });
}

async function startServices(
  options: StackOptions,
  env: NodeJS.ProcessEnv,
  cleanups: Cleanups,
): Promise<Pick<Stack, 'services' | 'startWorker'>> {
  const services = makeServices(options, env);
  const processes = Object.values<ServiceProcess>(services);
  cleanups.push(() => Promise.all(processes.map((service) => service.stop())));
  options.progress?.('dịch vụ: đang khởi động / services: starting');
  await Promise.all(processes.map((service) => service.start()));
  options.progress?.('dịch vụ: sẵn sàng / services: ready');
  const startWorker = async (extra: ExtraWorker): Promise<ServiceProcess> => {
    const worker = makeWorker(options.logDir, env, extra);
    processes.push(worker);
    await worker.start();
    return worker;
  };
  return { services, startWorker };
}

async function prepare(servers: ServerStack, namespace: string): Promise<void> {
  const { connection } = connectTemporal({ address: servers.addresses.temporalAddress, namespace });
  await prepareNamespace(connection, namespace);
  await connection.close();
}

function addresses(ports: ServicePorts, { operator }: StackOptions): Pick<Stack, 'apiUrl' | 'operatorUrl'> {
  const at = (port: number): string => `http://127.0.0.1:${port}`;
  return { apiUrl: at(ports.api), ...(operator === true ? { operatorUrl: at(ports.operator) } : {}) };
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
