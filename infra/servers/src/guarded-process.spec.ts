import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compileLauncher, firstWord, runScript } from '../test/launch-in-child';
import { GuardedProcess } from './guarded-process';
import { family, isAlive } from './process-tree';

/** A server with a child in a session of its own, as PostgreSQL has. */
const FAMILY = `setsid sleep 300 & sleep 300`;

async function untilGone(pids: readonly number[], withinMs: number): Promise<number[]> {
  const deadline = Date.now() + withinMs;
  while (pids.some(isAlive) && Date.now() < deadline) await sleep(50);
  return pids.filter(isAlive);
}

describe('a guarded process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-guard-'));
  const logFile = join(folder, 'log');
  const launcher = compileLauncher();
  const spec = { command: '/bin/sh', env: process.env, logFile, stopSignal: 'SIGTERM' as const, graceMs: 500 };
  const shell = (script: string): GuardedProcess => new GuardedProcess({ ...spec, args: ['-c', script] });

  afterAll(() => [folder, launcher].forEach((path) => rmSync(path, { recursive: true, force: true })));

  it.each([
    ['is killed with -9', 'SIGKILL'],
    ['gets Ctrl-C', 'SIGINT'],
    ['is told to end', 'SIGTERM'],
    ['throws', null],
  ] as const)('ends with its whole family when the launcher %s', async (_case, signal) => {
    const script = `
      const { GuardedProcess } = load('guarded-process.js');
      const guarded = new GuardedProcess(${JSON.stringify({ ...spec, env: {}, args: ['-c', `PATH=/usr/bin:/bin; ${FAMILY}`] })});
      process.on('message', () => { throw new Error('planned, not a failure'); });
      guarded.start().then(() => setTimeout(() => tell('up'), 300));
    `;
    const child = runScript(launcher, script, signal ? 'inherit' : 'ignore');
    await firstWord(child);
    const pids = family(child.pid ?? 0).slice(1);
    expect(pids.length).toBeGreaterThanOrEqual(4);
    if (signal) child.kill(signal);
    else child.send('throw');
    expect(await untilGone(pids, 5_000)).toEqual([]);
  });

  it('freed of a kill, starts again and is not disturbed by the old guardian', async () => {
    const guarded = shell(FAMILY);
    await guarded.start();
    await sleep(100);
    const first = guarded.pids();
    await guarded.kill('SIGKILL');
    expect(first.filter(isAlive)).toEqual([]);
    expect(guarded.pids()).toEqual([]);
    await guarded.start();
    await sleep(300);
    const second = guarded.pids();
    expect(second.length).toBeGreaterThanOrEqual(3);
    expect(second.filter(isAlive)).toEqual(second);
    await guarded.stop();
    expect(second.filter(isAlive)).toEqual([]);
  });

  it('turns a stop into SIGKILL when the process ignores it', async () => {
    const guarded = shell(`trap '' TERM; echo deaf; while true; do sleep 1; done`);
    await guarded.start();
    await sleep(200);
    const pids = guarded.pids();
    await guarded.stop();
    expect(pids.length).toBeGreaterThan(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(readFileSync(logFile, 'utf8')).toContain('deaf');
  });

  it('tells how a process ended by itself', async () => {
    const guarded = shell('exit 7');
    await guarded.start();
    expect(await guarded.whenEnded()).toEqual({ reason: 'exit code 7', code: 7 });
  });
});
