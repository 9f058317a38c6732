import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessSpec } from './guarded-process';
import { commandOf, guardianProgram, isAlive, killFamily } from './process-tree';
import { ServerSetupError } from './server-setup.error';

interface PidRecord {
  guardian: number;
  server: number;
  /** Last arguments of the server: they tell it from a stranger that got its number. */
  argsEnd: string;
}

/** A guardian needs this long at most to end the servers of a launcher that was killed. */
const PATIENCE_MS = 15_000;

function readRecord(file: string): PidRecord | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PidRecord;
  } catch {
    return null;
  }
}

const isGuarded = (record: PidRecord): boolean =>
  isAlive(record.guardian) && commandOf(record.guardian).includes(guardianProgram);

/**
 * Makes sure that nothing else runs on the data of this process: waits for a guardian that is just stopping it, and
 * ends a server whose guardian was killed too.
 */
export async function claim({ pidFile }: ProcessSpec): Promise<void> {
  if (!pidFile || !existsSync(pidFile)) return;
  const record = readRecord(pidFile);
  const deadline = Date.now() + PATIENCE_MS;
  while (record && isGuarded(record) && existsSync(pidFile)) {
    if (Date.now() > deadline) throw inUse(pidFile, record.server);
    await sleep(100);
  }
  if (record && isAlive(record.server) && commandOf(record.server).includes(record.argsEnd)) {
    const pids = killFamily(record.server);
    while (pids.some(isAlive)) await sleep(20);
  }
  rmSync(pidFile, { force: true });
}

function inUse(file: string, pid: number): ServerSetupError {
  return new ServerSetupError(
    `Thư mục dữ liệu đang được một lần chạy khác dùng (tiến trình ${pid}, theo ${file})`,
    `The data folder is in use by another run (process ${pid}, says ${file})`,
  );
}
