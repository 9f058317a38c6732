import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChildQuietly } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { PROJECT_ROOT } from './paths.mjs';
import { CONSOLE, sourceState } from './source-hash.mjs';

const DIST = join(PROJECT_ROOT, 'dist');
const NOTE = join(DIST, '.build-hash');
const CONSOLE_DIST = join(DIST, 'apps/console');
const CONSOLE_NOTE = join(DIST, '.console-hash');
const BUNDLER = join(DIST, 'libs/temporal/src/bundle/build-bundle.js');

function notedState(note) {
  try {
    return JSON.parse(readFileSync(note, 'utf8'));
  } catch {
    return { hash: null, files: [] };
  }
}

async function step(name, args) {
  const code = await runChildQuietly(process.execPath, args);
  if (code !== 0) throw new Error(`${name} failed (exit code ${code})`);
}

async function buildPrograms() {
  const before = notedState(NOTE);
  const now = sourceState();
  if (before.hash === now.hash) return;
  process.stderr.write('Building …\n');
  // The compiler never deletes: what a removed or renamed source left behind could still be loaded.
  const present = new Set(now.files);
  if (before.files.some((file) => !present.has(file))) rmSync(DIST, { recursive: true, force: true });
  rmSync(NOTE, { force: true });
  await step('the build', ['node_modules/@nestjs/cli/bin/nest.js', 'build']);
  if (existsSync(BUNDLER)) await step('bundling the workflows', [BUNDLER]);
  mkdirSync(DIST, { recursive: true });
  // The state from before the compiler ran: what was changed meanwhile is built next time.
  writeFileSync(NOTE, JSON.stringify(now));
}

/** The pages are built apart from the programs, since most changes are of one of the two. */
async function buildConsole() {
  const now = sourceState(PROJECT_ROOT, CONSOLE);
  if (notedState(CONSOLE_NOTE).hash === now.hash && existsSync(CONSOLE_DIST)) return;
  process.stderr.write('Building the console …\n');
  rmSync(CONSOLE_NOTE, { force: true });
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
  await step("the console's build", [...vite, '--config', 'apps/console/vite.config.mjs']);
  writeFileSync(CONSOLE_NOTE, JSON.stringify(now));
}

async function build() {
  await buildPrograms();
  await buildConsole();
}

/** Installs and builds what is missing or out of date. Writes to standard error only; safe when two runs start at once. */
export async function prepare() {
  await ensureInstalled();
  await withLock('build', build);
}
