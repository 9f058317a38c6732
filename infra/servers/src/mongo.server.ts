import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from './ports';
import type { PostgresBinaries } from './postgres-binaries';
import { POSTGRES_USER } from './postgres-client';
import { postgresProcess } from './postgres.server';
import { mongoProbe } from './probes';
import type { PlanContext, ServerPlan } from './server-plan';

export const mongoUri = (port: number): string => `mongodb://127.0.0.1:${port}/`;

/** FerretDB on PostgreSQL: two processes that live and die as one server. */
export async function ferretdbPlan(
  program: string,
  binaries: PostgresBinaries,
  context: PlanContext,
): Promise<ServerPlan> {
  const { dataDir, env, logDir, ports } = context;
  const [postgresPort = 0] = await freePorts(1);
  const postgres = await postgresProcess(binaries, postgresPort, context);
  const url = `postgres://${POSTGRES_USER}@127.0.0.1:${postgresPort}/postgres?pool_max_conns=200`;
  const spec = {
    command: program,
    args: [`127.0.0.1:${ports.mongo}`, url],
    cwd: dataDir,
    env,
    logFile: join(logDir, 'mongo.log'),
    pidFile: join(dataDir, 'ferretdb.pid'),
    stopSignal: 'SIGTERM' as const,
    graceMs: 3_000,
  };
  return { name: 'mongo', processes: [postgres, { spec }], probe: mongoProbe(mongoUri(ports.mongo)) };
}

/** MongoDB itself, where its program is on PATH. */
export function mongodPlan(program: string, context: PlanContext): ServerPlan {
  const { dataDir, env, logDir, ports } = context;
  const data = join(dataDir, 'mongodb');
  mkdirSync(data, { recursive: true });
  const spec = {
    command: program,
    args: ['--dbpath', data, '--port', String(ports.mongo), '--bind_ip', '127.0.0.1', '--quiet'],
    env,
    logFile: join(logDir, 'mongo.log'),
    pidFile: join(dataDir, 'mongodb.pid'),
    stopSignal: 'SIGTERM' as const,
    graceMs: 10_000,
  };
  return { name: 'mongo', processes: [{ spec }], probe: mongoProbe(mongoUri(ports.mongo)) };
}
