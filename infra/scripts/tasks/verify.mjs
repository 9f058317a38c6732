import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../bootstrap/child.mjs';
import { ensureInstalled } from '../bootstrap/install.mjs';
import { PROJECT_ROOT } from '../bootstrap/paths.mjs';

const QUALITY = 'infra/quality';
const bin = (path) => `node_modules/${path}`;
const tsc = (config) => [bin('typescript/bin/tsc'), '--noEmit', '-p', config];

/** Quick ones first; each is one Node program. */
const GATES = [
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['types', tsc(`${QUALITY}/tsconfig.check.json`)],
  ['types: console', tsc('apps/console/tsconfig.json')],
  ['types: domain wall', tsc('libs/domain/tsconfig.json')],
  ['types: workflows wall', tsc('workflows/tsconfig.json')],
  ['types: build', [...tsc(`${QUALITY}/tsconfig.build.json`), '--incremental', 'false']],
  [
    'boundaries',
    [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', `${QUALITY}/dependency-cruiser.cjs`, '--output-type', 'err-long'],
      ...['apps', 'libs', 'workflows', 'infra'],
    ],
  ],
  [
    'dead code',
    [
      bin('knip/bin/knip.js'),
      ...['--config', `${QUALITY}/knip.json`, '--tsConfig', `${QUALITY}/tsconfig.check.json`, '--no-progress'],
    ],
  ],
  [
    'lint',
    [
      bin('eslint/bin/eslint.js'),
      ...['--config', `${QUALITY}/eslint.config.mjs`, '--max-warnings', '0'],
      ...['--cache', '--cache-location', '.lienthong/cache/eslint', '.'],
    ],
  ],
  ['generated files', ['infra/scripts/run.mjs', 'gen', '--check'], 'infra/scripts/gen/main.ts'],
  ['unit tests', [bin('jest/bin/jest.js'), '--config', `${QUALITY}/jest.config.cjs`, '--selectProjects', 'unit']],
];

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs the gates one after another, names each with its time, and stops at the first that fails.
 *
 * @returns {Promise<number>} exit code
 */
export async function runGates() {
  await ensureInstalled();
  const start = Date.now();
  for (const [name, args, needs] of GATES) {
    if (needs && !existsSync(join(PROJECT_ROOT, needs))) continue;
    process.stdout.write(`── ${name}\n`);
    const gateStart = Date.now();
    const code = await runChild(process.execPath, args);
    if (code !== 0) {
      process.stdout.write(`✗ ${name} failed after ${seconds(gateStart)} (exit code ${code})\n`);
      return code;
    }
    process.stdout.write(`✓ ${name} ${seconds(gateStart)}\n`);
  }
  process.stdout.write(`All gates passed in ${seconds(start)}\n`);
  return 0;
}
