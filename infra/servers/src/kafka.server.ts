import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GuardedProcess, type ProcessSpec } from './guarded-process';
import { logTail } from './log-tail';
import { kafkaProbe } from './probes';
import { freePorts } from './ports';
import type { PlanContext, ServerPlan } from './server-plan';
import { ServerSetupError } from './server-setup.error';

interface KafkaFolders {
  home: string;
  log: string;
  properties: string;
  logging: string;
}

/** Broker settings of a single node; also what the compose file says in its own words. */
function kafkaProperties(port: number, controllerPort: number, logFolder: string): string {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': logFolder,
    'auto.create.topics.enable': false,
    'default.replication.factor': 1,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    // After kill -9 the new broker must wait for the end of the old one's session, 9 s by default.
    'broker.session.timeout.ms': 5_000,
    'broker.heartbeat.interval.ms': 1_000,
    // Fewer internal partitions to load: the first consumer waits less.
    'offsets.topic.num.partitions': 8,
    'transaction.state.log.num.partitions': 8,
    'log.cleaner.dedupe.buffer.size': 16_777_216,
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

const LOGGING = `appender.out.type=Console
appender.out.name=out
appender.out.layout.type=PatternLayout
appender.out.layout.pattern=%d{ISO8601} %p %m (%c{1})%n
rootLogger.level=warn
rootLogger.appenderRef.out.ref=out
`;

/** A cluster id as Kafka writes them: 16 bytes, base64url, never starting with a hyphen. */
function clusterId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? clusterId() : id;
}

async function formatStorage(spec: ProcessSpec, folders: KafkaFolders, java: readonly string[]): Promise<void> {
  if (existsSync(join(folders.log, 'meta.properties'))) return;
  // What an interrupted format left would be refused.
  rmSync(folders.log, { recursive: true, force: true });
  const args = [...java, 'kafka.tools.StorageTool', 'format', '-t', clusterId(), '-c', folders.properties];
  const format = new GuardedProcess({ ...spec, args, pidFile: undefined });
  await format.start();
  const exit = await format.whenEnded();
  if (exit.code === 0) return;
  throw new ServerSetupError(
    `Kafka không chuẩn bị được thư mục ${folders.log} (${exit.reason})`,
    `Kafka could not format ${folders.log} (${exit.reason})`,
    logTail(spec.logFile),
  );
}

export async function kafkaPlan(classPath: string, context: PlanContext): Promise<ServerPlan> {
  const { dataDir, env, logDir, ports } = context;
  const home = join(dataDir, 'kafka');
  const folders = {
    home,
    log: join(home, 'log'),
    properties: join(home, 'server.properties'),
    logging: join(home, 'log4j2.properties'),
  };
  mkdirSync(home, { recursive: true });
  const [controllerPort = 0] = await freePorts(1);
  writeFileSync(folders.properties, kafkaProperties(ports.kafka, controllerPort, folders.log));
  writeFileSync(folders.logging, LOGGING);
  // One small broker: the serial collector and the first compiler tier spare a machine of two cores.
  const java = [
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Xmx512m',
    `-Dlog4j2.configurationFile=${folders.logging}`,
    '-cp',
    classPath,
  ];
  const spec: ProcessSpec = {
    command: 'java',
    args: [...java, 'kafka.Kafka', folders.properties],
    cwd: home,
    env,
    logFile: join(logDir, 'kafka.log'),
    pidFile: join(dataDir, 'kafka.pid'),
    stopSignal: 'SIGTERM',
    graceMs: 8_000,
  };
  await formatStorage(spec, folders, java);
  return { name: 'kafka', processes: [{ spec }], probe: kafkaProbe([`127.0.0.1:${ports.kafka}`]) };
}
