import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './paths.mjs';

const FOLDERS = ['apps', 'libs', 'workflows', 'infra'];
const FILES = ['tsconfig.base.json', 'nest-cli.json', 'package-lock.json'];
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'fixtures', 'histories', 'test']);
const SOURCE = /\.(ts|json)$/;
const SPEC = /spec\.ts$/;

function* sourcesBelow(root, folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) yield* sourcesBelow(root, path);
    } else if (SOURCE.test(entry.name) && !SPEC.test(entry.name)) yield path;
  }
}

/**
 * What the build reads, judged by names, sizes and times of change; specs are no part of it.
 *
 * @param {string} [root] project root
 * @returns {{ hash: string, files: string[] }} `files` sorted, relative to the root
 */
export function sourceState(root = PROJECT_ROOT) {
  const inFolders = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) => [
    ...sourcesBelow(root, folder),
  ]);
  const files = [...inFolders, ...FILES.filter((file) => existsSync(join(root, file)))].sort();
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`\n${file} ${size} ${mtimeMs}`);
  }
  return { hash: hash.digest('hex'), files };
}
