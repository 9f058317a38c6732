import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './paths.mjs';

const FILES = ['tsconfig.base.json', 'nest-cli.json', 'package-lock.json'];
const SPEC = /spec\.tsx?$/;

/** What the compiler reads. */
const PROGRAMS = {
  folders: ['apps', 'libs', 'workflows', 'infra'],
  skipped: new Set(['node_modules', 'dist', 'fixtures', 'histories', 'test', 'console']),
  source: /\.(ts|json)$/,
};

/** What the console's bundler reads. */
export const CONSOLE = {
  folders: ['apps/console', 'libs/domain', 'libs/contracts'],
  skipped: new Set(['node_modules', 'test']),
  source: /\.(tsx?|json|mjs|css|html|svg)$/,
};

function* sourcesBelow(root, folder, part) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!part.skipped.has(entry.name)) yield* sourcesBelow(root, path, part);
    } else if (part.source.test(entry.name) && !SPEC.test(entry.name)) yield path;
  }
}

/**
 * What the build reads, judged by names, sizes and times of change; specs are no part of it.
 *
 * @param {string} [root] project root
 * @param {typeof PROGRAMS} [part] which of the two builds
 * @returns {{ hash: string, files: string[] }} `files` sorted, relative to the root
 */
export function sourceState(root = PROJECT_ROOT, part = PROGRAMS) {
  const inFolders = part.folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => [...sourcesBelow(root, folder, part)]);
  const files = [...inFolders, ...FILES.filter((file) => existsSync(join(root, file)))].sort();
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`\n${file} ${size} ${mtimeMs}`);
  }
  return { hash: hash.digest('hex'), files };
}
