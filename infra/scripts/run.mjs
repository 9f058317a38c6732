#!/usr/bin/env node
// One entry for every npm script: node infra/scripts/run.mjs <task> [arguments].
// It runs straight after a clone, so this file and what it imports use nothing but Node itself.
import { nodeVersionProblem } from './bootstrap/node-version.mjs';

const MAINS = {
  demo: 'infra/demo/src/main.js',
  start: 'infra/start/src/main.js',
  bench: 'infra/bench/src/main.js',
  drills: 'infra/drills/src/main.js',
  gen: 'infra/scripts/gen/main.js',
};

const TASKS = {
  setup: async () => (await import('./bootstrap/install.mjs')).ensureInstalled(),
  build: async () => (await import('./bootstrap/prepare.mjs')).prepare(),
  test: async (args) => (await import('./tasks/test.mjs')).runTests(args),
  browser: async (args) => (await import('./tasks/test.mjs')).runBrowserTests(args),
  verify: async () => (await import('./tasks/verify.mjs')).runGates(),
  ...Object.fromEntries(
    Object.entries(MAINS).map(([task, main]) => [
      task,
      async (args) => (await import('./tasks/compiled-main.mjs')).runCompiledMain(main, args),
    ]),
  ),
};

async function run([task, ...args]) {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) throw new Error(problem);
  if (!Object.hasOwn(TASKS, task ?? '')) {
    throw new Error(`task "${task ?? ''}" is unknown; known tasks: ${Object.keys(TASKS).join(', ')}`);
  }
  return (await TASKS[task](args)) ?? 0;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`lienthong: ${error.message}\n`);
  process.exitCode = 1;
}
