import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../bootstrap/child.mjs';
import { PROJECT_ROOT } from '../bootstrap/paths.mjs';
import { prepare } from '../bootstrap/prepare.mjs';

/**
 * Installs and builds what is missing, then runs a compiled program with this terminal.
 *
 * @param {string} main path below dist
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runCompiledMain(main, args) {
  await prepare();
  const file = join(PROJECT_ROOT, 'dist', main);
  if (!existsSync(file)) throw new Error(`dist/${main} is missing: its source was not compiled`);
  return runChild(process.execPath, ['--enable-source-maps', file, ...args]);
}
