import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { lock } from 'proper-lockfile';
import { findProgram } from '@lienthong/infra/servers';

const run = promisify(execFile);

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const downloadMs = 120_000;
const packageMs = 300_000;

/** One way to have a Chromium: what it is called, and where it is if it can be had. */
export interface ChromiumSource {
  readonly name: string;
  find(): Promise<string | null>;
}

/**
 * Path of a Chromium: one on PATH, else Playwright's own (downloaded now where that works), else the system's package.
 * @throws Error that names every way that was tried, and why it failed
 */
export async function findChromium(
  sources: readonly ChromiumSource[] = usualSources(),
  progress: (line: string) => void = () => undefined,
): Promise<string> {
  const failures: string[] = [];
  for (const { name, find } of sources) {
    try {
      const path = await find();
      if (path !== null) return path;
      failures.push(`${name}: không có / not there`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      failures.push(`${name}: ${why.split('\n', 1)[0] ?? ''}`);
      progress(`Chromium: ${name} không được / did not work`);
    }
  }
  throw new Error(
    `Không có Chromium để thử các trang; đã thử / no Chromium to test the pages in; tried:\n  ${failures.join('\n  ')}`,
  );
}

function usualSources(): readonly ChromiumSource[] {
  return [
    { name: 'PATH', find: () => Promise.resolve(onPath(process.env)) },
    { name: 'Playwright', find: () => Promise.resolve(existing(chromium.executablePath())) },
    { name: 'Playwright, tải về / download', find: () => onceAtATime(downloaded) },
    { name: 'gói hệ thống / system package (apt-get)', find: () => onceAtATime(installedPackage) },
  ];
}

/** The first Chromium on the PATH of an environment; null if there is none. */
export function onPath(env: NodeJS.ProcessEnv): string | null {
  return programs.map((program) => findProgram(program, env)).find((place) => place !== null) ?? null;
}

function existing(path: string): string | null {
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return null;
  }
}

async function downloaded(): Promise<string | null> {
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  await run(process.execPath, [cli, 'install', 'chromium'], { timeout: downloadMs });
  return existing(chromium.executablePath());
}

async function installedPackage(): Promise<string | null> {
  const present = onPath(process.env);
  if (present !== null) return present;
  if (process.getuid?.() !== 0) throw new Error('only root can install packages / chỉ root cài được gói');
  const options = { timeout: packageMs, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return onPath(process.env);
}

/** Specs run side by side: one installs, the others find what it installed. */
async function onceAtATime<T>(work: () => Promise<T>): Promise<T> {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'lienthong');
  mkdirSync(folder, { recursive: true });
  const release = await lock(join(folder, 'chromium'), {
    realpath: false,
    stale: 20_000,
    retries: { forever: true, minTimeout: 300, maxTimeout: 1_000 },
  });
  try {
    return await work();
  } finally {
    await release();
  }
}
