import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { kafkaFromConfig } from '@lienthong/messaging';
import { connectMongo } from '@lienthong/read-model';
import { connectTemporal, projectRoot } from '@lienthong/temporal';
import type { ServerName, ServerStack } from '@lienthong/infra/servers';

/** What the numbers depend on: machine, versions, and how the servers are set. */
export interface Environment {
  readonly machine: { readonly cores: number; readonly model: string; readonly memoryGb: number };
  readonly versions: Readonly<Record<string, string>>;
  readonly servers: Readonly<Record<ServerName, readonly string[]>>;
}

const packages = ['@temporalio/worker', '@nestjs/core', 'kafkajs', 'mongoose'] as const;
const external = 'máy chủ ngoài, cấu hình không biết / external server, configuration unknown';

/** Asks the servers themselves where they can be asked, and reads the command lines of those we run. */
export async function readEnvironment(servers: ServerStack): Promise<Environment> {
  const { addresses } = servers;
  const [temporal, kafka, mongo] = await Promise.all([
    temporalVersion(addresses.temporalAddress),
    kafkaFlush(addresses.kafkaBrokers),
    mongoKind(addresses.mongodbUri),
  ]);
  const [processor] = cpus();
  return {
    machine: {
      cores: cpus().length,
      model: processor?.model.trim() ?? 'unknown',
      memoryGb: Math.round(totalmem() / 2 ** 30),
    },
    versions: {
      node: process.versions.node,
      'Temporal server': temporal,
      ...Object.fromEntries(packages.map(versionOf)),
    },
    servers: {
      temporal: settingsOf(servers, 'temporal', /^(?:--(?:dynamic-config-value|sqlite-pragma|db-filename))$/),
      kafka: kafka,
      mongo: [mongo, ...settingsOf(servers, 'mongo', /^-c$/)],
    },
  };
}

function versionOf(name: string): readonly [string, string] {
  const file = join(projectRoot(), 'node_modules', name, 'package.json');
  return [name, (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version];
}

/** Values of the options that matter, from the command lines of our own processes; folders are left out. */
function settingsOf(servers: ServerStack, name: ServerName, option: RegExp): readonly string[] {
  const control = servers.controls[name];
  if (!control.owned) return [external];
  const lines = control.pids().map(commandLine);
  const values = lines.flatMap((line) =>
    line.flatMap((word, index) => {
      if (!option.test(line[index - 1] ?? '')) return [];
      return [word.startsWith('/') ? `${line[index - 1]?.replace(/^-+/, '')}: file` : word];
    }),
  );
  return [...new Set(values)];
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

async function temporalVersion(address: string): Promise<string> {
  const { connection } = connectTemporal({ address, namespace: 'default' });
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  await connection.close();
  return serverVersion ?? 'unknown';
}

/** Whether the broker forces records to disk, or leaves it to the operating system and to replicas. */
async function kafkaFlush(brokers: readonly string[]): Promise<string[]> {
  const admin = kafkaFromConfig({ brokers, clientId: 'lienthong-bench' }).admin();
  await admin.connect();
  try {
    const { brokers: nodes } = await admin.describeCluster();
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: 4, name: String(nodes[0]?.nodeId ?? 1), configNames: ['log.flush.interval.messages'] }],
    });
    const [flush] = resources[0]?.configEntries ?? [];
    const every = flush === undefined || Number(flush.configValue) > 2 ** 40 ? 'left to the OS' : flush.configValue;
    return [`${nodes.length} node(s)`, `log.flush.interval.messages: ${every}`, 'producer: idempotent, acks all'];
  } finally {
    await admin.disconnect();
  }
}

async function mongoKind(uri: string): Promise<string> {
  const connection = connectMongo(uri, { dbName: 'admin' });
  await connection.asPromise();
  try {
    const info = await connection.db?.admin().command({ buildInfo: 1 });
    const version = String(info?.['version']);
    // Built as a library FerretDB does not know its own version; what it says it speaks is MongoDB's.
    return info !== undefined && 'ferretdbVersion' in info
      ? `FerretDB on PostgreSQL, as MongoDB ${version}`
      : `MongoDB ${version}`;
  } finally {
    await connection.close();
  }
}
