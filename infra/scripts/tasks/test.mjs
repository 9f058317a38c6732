import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from '../bootstrap/child.mjs';
import { prepare } from '../bootstrap/prepare.mjs';
import { summarize } from './test-summary.mjs';

const JEST = ['node_modules/jest/bin/jest.js', '--config', 'infra/quality/jest.config.cjs', '--passWithNoTests'];
// On two cores jest would take one. Integration specs mostly wait; two at once bear it, more would starve the servers.
const PROJECTS = { unit: ['--maxWorkers=100%'], integration: ['--maxWorkers=2'] };
// A browser, a stack and the servers for each: one at a time on two cores.
const BROWSER = { browser: ['--maxWorkers=1'] };

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

async function runProject(project, options, args, folder) {
  const file = join(folder, `${project}.json`);
  const flags = ['--selectProjects', project, ...options, '--json', `--outputFile=${file}`];
  const code = await runChild(process.execPath, [...JEST, ...flags, ...args]);
  const result = readResult(file);
  // Jest can also fail as a whole, after its tests: a global teardown, a coverage threshold.
  const failedAsWhole = code !== 0 && result && summarize([result]).failed === 0;
  return { results: failedAsWhole ? [result, null] : [result], stopped: code > 128 };
}

/**
 * Runs all tests, or those that jest's own arguments pick, and prints `N passed, N failed` as the last line.
 *
 * @param {string[]} args passed on to jest
 * @param {Record<string, string[]>} [projects] jest's projects with their options
 * @returns {Promise<number>} exit code
 */
export async function runTests(args, projects = PROJECTS) {
  await prepare();
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-results-'));
  try {
    const results = [];
    for (const [project, options] of Object.entries(projects)) {
      const run = await runProject(project, options, args, folder);
      results.push(...run.results);
      if (run.stopped) break;
    }
    const { line, exitCode } = summarize(results);
    process.stdout.write(`${line}\n`);
    return exitCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs every browser test, the long ones too, which `npm test` leaves out.
 *
 * @param {string[]} args passed on to jest
 * @returns {Promise<number>} exit code
 */
export async function runBrowserTests(args) {
  return runTests(args, BROWSER);
}
