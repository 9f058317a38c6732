import { setTimeout as sleep } from 'node:timers/promises';
import type { GuardedProcess } from './guarded-process';
import { logTail } from './log-tail';
import type { Probe } from './probes';
import { ServerSetupError } from './server-setup.error';

interface ReadinessWait {
  name: string;
  probe: Probe;
  /** Their end while we wait is the answer. */
  processes: readonly GuardedProcess[];
  timeoutMs: number;
}

/** The first line of what went wrong. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message.split('\n')[0] : null) ?? String(error);

function checkAlive({ name, processes }: ReadinessWait): void {
  const dead = processes.find((process) => process.exit !== null);
  if (!dead) return;
  throw new ServerSetupError(
    `${name} dừng ngay khi khởi động (${dead.exit?.reason}), nhật ký: ${dead.spec.logFile}`,
    `${name} ended while starting (${dead.exit?.reason}), its log: ${dead.spec.logFile}`,
    logTail(dead.spec.logFile),
  );
}

/** Tries the probe until it succeeds; a server that dies or stays silent is a ServerSetupError with the end of its log. */
export async function untilReady(wait: ReadinessWait): Promise<void> {
  const deadline = Date.now() + wait.timeoutMs;
  for (;;) {
    checkAlive(wait);
    try {
      return await wait.probe();
    } catch (error) {
      checkAlive(wait);
      if (Date.now() > deadline) throw silentError(wait, reasonOf(error));
    }
    await sleep(150);
  }
}

function silentError({ name, processes, timeoutMs }: ReadinessWait, reason: string): ServerSetupError {
  const seconds = timeoutMs / 1000;
  return new ServerSetupError(
    `${name} không trả lời trong ${seconds} giây (${reason})`,
    `${name} did not answer within ${seconds} s (${reason})`,
    processes.map((process) => logTail(process.spec.logFile)).join('\n'),
  );
}
