import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '@lienthong/temporal';

const startWithinMs = 30_000;

/** A compiled program of ours, as it runs in production. */
export interface ChildProgram {
  stop(): Promise<void>;
}

/** Starts `dist/apps/<app>/src/main.js` and waits until it says that it is ready. */
export async function startProgram(app: string, env: Readonly<Record<string, string>>): Promise<ChildProgram> {
  const main = join(projectRoot(), 'dist/apps', app, 'src/main.js');
  const child = fork(main, { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let told = '';
  child.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${app} is not ready after ${startWithinMs} ms: ${told}`)),
      startWithinMs,
    );
    child.once('message', () => resolve(clearTimeout(timer)));
    child.once('exit', (code) => reject(new Error(`${app} ended with code ${code}: ${told}`)));
  });
  return { stop: () => stopChild(child) };
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
    child.once('exit', () => resolve(clearTimeout(patience)));
    child.kill('SIGTERM');
  });
}
