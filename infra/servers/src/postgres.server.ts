import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GuardedProcess, type ProcessSpec } from './guarded-process';
import { logTail } from './log-tail';
import type { PostgresBinaries } from './postgres-binaries';
import { commandOf, isAlive } from './process-tree';
import { portProbe } from './readiness';
import type { PlanContext, ProcessPlan } from './server-plan';
import { ServerSetupError } from './server-setup.error';
import { unprivileged, type Unprivileged } from './unprivileged';

export const POSTGRES_USER = 'lienthong';

/** FerretDB holds one connection for each statement of a bulk command: 200 for it and a few to spare. Durability is left as it is. */
const SETTINGS = {
  max_connections: 220,
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  log_min_messages: 'warning',
  jit: 'off',
  // Small containers have little /dev/shm, which parallel queries would need.
  max_parallel_workers_per_gather: 0,
};

async function initialise(data: string, initdb: string, spec: ProcessSpec, as: Unprivileged): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const fresh = join(dirname(data), 'postgres.new');
  rmSync(fresh, { recursive: true, force: true });
  as.ownFolder(fresh);
  const args = ['-D', fresh, '-U', POSTGRES_USER, '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  const process = new GuardedProcess({ ...spec, ...as.wrap(initdb, args), pidFile: undefined });
  await process.start();
  const exit = await process.whenEnded();
  // Renamed only when complete, so that an interrupted initdb is simply done again.
  if (exit.code === 0) return renameSync(fresh, data);
  throw new ServerSetupError(
    `PostgreSQL không tạo được thư mục ${data} (${exit.reason})`,
    `PostgreSQL could not initialise ${data} (${exit.reason})`,
    logTail(spec.logFile),
  );
}

/** After kill -9 the number in postmaster.pid may belong to another program by now, and PostgreSQL would then refuse to start. */
function dropForeignPid(data: string): void {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isAlive(pid) || !commandOf(pid).includes(data)) rmSync(file, { force: true });
}

/** The PostgreSQL under FerretDB, initialised if its folder is new. */
export async function postgresProcess(
  binaries: PostgresBinaries,
  port: number,
  context: PlanContext,
): Promise<ProcessPlan> {
  const { dataDir, env, logDir } = context;
  const data = join(dataDir, 'postgres');
  const as = unprivileged([dirname(binaries.postgres), dataDir], env);
  const settings = Object.entries(SETTINGS).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const spec: ProcessSpec = {
    ...as.wrap(binaries.postgres, ['-D', data, '-p', String(port), ...settings]),
    cwd: dataDir,
    env: { ...env, LC_ALL: 'C', LC_MESSAGES: 'C' },
    logFile: join(logDir, 'mongo.log'),
    pidFile: join(dataDir, 'postgres.pid'),
    stopSignal: 'SIGINT',
    graceMs: 8_000,
  };
  await initialise(data, binaries.initdb, spec, as);
  return { spec, prepare: () => dropForeignPid(data), ready: portProbe(port) };
}
