import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONTAINMENT_INDEXES } from './containment-indexes';
import { GuardedProcess, type ProcessSpec } from './guarded-process';
import { logTail } from './log-tail';
import type { PostgresBinaries } from './postgres-binaries';
import { POSTGRES_USER, queryPostgres } from './postgres-client';
import { commandOf, isAlive } from './process-tree';
import { reasonOf } from './readiness';
import type { PlanContext, ProcessPlan } from './server-plan';
import { ServerSetupError } from './server-setup.error';
import { unprivileged, type Unprivileged } from './unprivileged';

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
  // FerretDB sends field names as parameters; only a plan made for their values can use an index on an expression.
  plan_cache_mode: 'force_custom_plan',
  // Until a new collection is analysed its statistics are guesses; what is asked for by key is mostly in memory.
  random_page_cost: 1.1,
  // An update is a new row version in each index, since all of them are on expressions: clean up before many pile up.
  autovacuum_naptime: '15s',
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

async function installIndexes(port: number): Promise<void> {
  try {
    await queryPostgres(port, CONTAINMENT_INDEXES);
  } catch (error) {
    throw new ServerSetupError(
      `PostgreSQL không nhận chỉ mục giúp FerretDB tìm nhanh (${reasonOf(error)})`,
      `PostgreSQL did not take the indexes that FerretDB searches by (${reasonOf(error)})`,
    );
  }
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
  return {
    spec,
    prepare: () => dropForeignPid(data),
    // It takes connections before it has recovered from a crash, but answers none.
    ready: async () => void (await queryPostgres(port, 'SELECT 1')),
    whenReady: () => installIndexes(port),
  };
}
