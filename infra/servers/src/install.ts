import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lock } from 'proper-lockfile';
import { GuardedProcess } from './guarded-process';
import { logTail } from './log-tail';
import { pieceFolder, PIECES, type PieceName } from './pieces';
import { ServerSetupError } from './server-setup.error';

export interface SetupContext {
  env: NodeJS.ProcessEnv;
  logDir: string;
  progress: (line: string) => void;
}

/** Fills `folder` with a piece; `run` ends with an error when the command does. */
export interface InstallStep {
  folder: string;
  run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<void>;
}

export interface PieceInstall {
  piece: PieceName;
  /** Shown at the start, Vietnamese first. */
  announce: string;
  fill(step: InstallStep): Promise<void>;
}

const HEARTBEAT_MS = 15_000;

/** Folder of a piece, installed now if it is not there. Two runs at once are safe: one installs, the other waits for it. */
export async function ensureInstalled(install: PieceInstall, context: SetupContext): Promise<string> {
  const target = pieceFolder(install.piece, context.env);
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true });
  const release = await lock(target, {
    realpath: false,
    stale: 20_000,
    retries: { forever: true, minTimeout: 300, maxTimeout: 1_000, factor: 1.5 },
    // Losing the lock is harmless: the rename is atomic and both runs build the same thing.
    onCompromised: () => undefined,
  });
  try {
    if (!existsSync(target)) await installInto(target, install, context);
  } finally {
    await release().catch(() => undefined);
  }
  return target;
}

async function installInto(target: string, install: PieceInstall, context: SetupContext): Promise<void> {
  const prefix = `.new-${basename(target)}-`;
  for (const left of readdirSync(dirname(target)).filter((name) => name.startsWith(prefix)))
    rmSync(join(dirname(target), left), { recursive: true, force: true });
  const folder = mkdtempSync(join(dirname(target), prefix));
  const began = Date.now();
  const seconds = (): number => Math.round((Date.now() - began) / 1000);
  const name = `${PIECES[install.piece].name} ${PIECES[install.piece].version}`;
  context.progress(install.announce);
  const heartbeat = setInterval(() => {
    context.progress(`${name}: đã ${seconds()} giây, vẫn đang cài / ${seconds()} s so far, still installing`);
  }, HEARTBEAT_MS);
  try {
    await install.fill({
      folder,
      run: (command, args, env) => runStep({ command, args, env, folder }, install.piece, context),
    });
    if (!existsSync(target)) renameSync(folder, target);
  } finally {
    clearInterval(heartbeat);
    rmSync(folder, { recursive: true, force: true });
  }
  context.progress(`${name}: xong sau ${seconds()} giây / done after ${seconds()} s`);
}

interface StepCommand {
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  folder: string;
}

async function runStep(step: StepCommand, piece: PieceName, context: SetupContext): Promise<void> {
  const { command, args, folder } = step;
  const logFile = join(context.logDir, `setup-${piece}.log`);
  const env = { ...context.env, ...step.env };
  const guarded = new GuardedProcess({
    command,
    args,
    cwd: folder,
    env,
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: 2_000,
  });
  await guarded.start();
  const exit = await guarded.whenEnded();
  if (exit.code === 0) return;
  const call = `${basename(command)} ${args.slice(0, 3).join(' ')}`;
  throw new ServerSetupError(
    `Cài ${piece} không thành: "${call}" dừng với ${exit.reason}, xem ${logFile}`,
    `Installing ${piece} failed: "${call}" ended with ${exit.reason}, see ${logFile}`,
    logTail(logFile),
  );
}
