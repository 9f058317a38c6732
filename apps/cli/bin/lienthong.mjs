#!/usr/bin/env node
// Runs the compiled CLI; straight after a clone it is built first, with all words of the build on stderr.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const main = resolve(root, 'dist/apps/cli/src/main.js');

if (!existsSync(main)) {
  const build = resolve(root, 'infra/scripts/run.mjs');
  const { status } = spawnSync(process.execPath, [build, 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    process.stderr.write('lienthong: the build failed; see the lines above\n');
    process.exit(1);
  }
}
createRequire(import.meta.url)(main);
