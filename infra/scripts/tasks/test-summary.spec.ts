import { summarize } from './test-summary.mjs';

const run = (passed: number, failed: number, brokenSuites = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numRuntimeErrorTestSuites: brokenSuites,
});

describe('the closing line of npm test', () => {
  it('adds up both runs', () => {
    expect(summarize([run(3, 0), run(4, 0)])).toMatchObject({ line: '7 passed, 0 failed', exitCode: 0 });
  });

  it('counts a suite that could not run as a failure', () => {
    expect(summarize([run(3, 1, 1), run(4, 0)])).toMatchObject({ line: '7 passed, 2 failed', exitCode: 1 });
  });

  it('counts a run that left no result as a failure', () => {
    expect(summarize([run(3, 0), null])).toMatchObject({ line: '3 passed, 1 failed', exitCode: 1 });
  });

  it('is no success when nothing ran', () => {
    expect(summarize([run(0, 0), run(0, 0)])).toMatchObject({ line: '0 passed, 0 failed', exitCode: 1 });
  });
});
