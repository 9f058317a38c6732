import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChildQuietly } from './child.mjs';
import { withLock } from './lock.mjs';
import { PROJECT_ROOT } from './paths.mjs';

const readOrNull = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** @returns {string} what has to be installed, as one hash */
export function lockHash(root = PROJECT_ROOT) {
  const text = readOrNull(join(root, 'package-lock.json')) ?? readFileSync(join(root, 'package.json'), 'utf8');
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Whether npm itself, started by hand, has already installed what the lock asks for.
 * Packages for other platforms are optional and may be absent.
 */
export function installedMatchesLock(root = PROJECT_ROOT) {
  const wanted = readOrNull(join(root, 'package-lock.json'));
  const present = readOrNull(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  const installed = JSON.parse(present).packages;
  return Object.entries(JSON.parse(wanted).packages).every(([path, entry]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === entry.version : Boolean(entry.optional || entry.devOptional);
  });
}

/**
 * Whether the lock names every optional package (the binaries for other platforms). Where a registry did not serve
 * some of them when the lock was made, `npm ci` refuses the lock; `npm install` follows it just the same.
 */
export function lockNamesAllOptionals(root = PROJECT_ROOT) {
  const lock = readOrNull(join(root, 'package-lock.json'));
  if (!lock) return false;
  const { packages } = JSON.parse(lock);
  const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  return Object.values(packages).every((entry) =>
    Object.keys(entry.optionalDependencies ?? {}).every((name) => names.has(name)),
  );
}

function npm(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js')
    ? runChildQuietly(process.execPath, [cli, ...args])
    : runChildQuietly('npm', args, { shell: process.platform === 'win32' });
}

/** Installs the packages that the lock file names, unless they are there. Safe when two runs start at once. */
export async function ensureInstalled() {
  const note = join(PROJECT_ROOT, 'node_modules/.lienthong-lock');
  const isCurrent = () => readOrNull(note) === lockHash();
  if (isCurrent()) return;
  await withLock('install', async () => {
    if (isCurrent()) return;
    if (!installedMatchesLock()) {
      process.stderr.write('Installing packages (about a minute the first time) …\n');
      const code = await npm(lockNamesAllOptionals() ? ['ci'] : ['install', '--no-save']);
      if (code !== 0) throw new Error(`packages could not be installed: npm ended with exit code ${code}`);
    }
    writeFileSync(note, lockHash());
  });
}
