/**
 * Adds up jest's results. A suite that could not run counts as one failure, and so does a run that left no result.
 *
 * @param {(object | null)[]} results jest's `--json` output of each run, null where there is none
 * @returns {{ passed: number, failed: number, line: string, exitCode: number }}
 *   `exitCode` is non-zero after any failure, and when no test ran at all
 */
export function summarize(results) {
  let passed = 0;
  let failed = 0;
  for (const result of results) {
    passed += result?.numPassedTests ?? 0;
    failed += result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;
  }
  return { passed, failed, line: `${passed} passed, ${failed} failed`, exitCode: failed > 0 || passed === 0 ? 1 : 0 };
}
