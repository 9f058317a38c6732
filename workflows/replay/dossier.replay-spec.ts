import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';

const histories = join(__dirname, '../histories');
const names = readdirSync(histories).map((file) => file.replace(/\.json$/, ''));
const folder = mkdtempSync(join(tmpdir(), 'lienthong-replay-'));

/** The bundle of the source as it stands, with one edit made on the way if a test wants one. */
async function bundle(name: string, ...edit: readonly string[]): Promise<string> {
  const file = join(folder, `${name}.js`);
  await promisify(execFile)(process.execPath, [join(__dirname, 'bundle-edited.cjs'), file, ...edit]);
  return file;
}

async function failuresOf(codePath: string): Promise<string[]> {
  const recorded = names.map((name) => ({
    workflowId: `dossier/${name}`,
    history: JSON.parse(readFileSync(join(histories, `${name}.json`), 'utf8')) as unknown,
  }));
  const failures: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: { codePath } }, recorded)) {
    if (error !== undefined) failures.push(`${workflowId}: ${error.message}`);
  }
  return failures;
}

// Each edit is bundled anew, which takes seconds on a busy machine.
jest.setTimeout(120_000);

beforeAll(() =>
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: 'OFF', forward: {} } },
  }),
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('golden histories', () => {
  it('there is one of every branch', () => {
    expect(names.filter((name) => name.startsWith('r2-')).length).toBeGreaterThanOrEqual(9);
    expect(names.filter((name) => !name.startsWith('r2-')).length).toBe(10);
  });

  it('all replay on the workflow as it stands', async () => {
    expect(await failuresOf(await bundle('as-it-stands'))).toEqual([]);
  });

  it.each([
    ['clocks-not-planned', 'decision.clocks.length === 0', 'true'],
    ['published-otherwise', 'await quickly.publishEvents(batch)', 'await persistently.publishEvents(batch)'],
    ['attributes-not-mirrored', 'this.mirror.reflect(this.state);', ''],
    ['one-batch-for-each-event', 'const batchLimit = 50', 'const batchLimit = 1'],
    ['payments-not-taken', 'setHandler(payment, (told) => dossier.pay(told));', ''],
    ['no-alarms', '[runAlarms(dossier), runPublisher(dossier)]', '[runPublisher(dossier)]'],
  ])('an edit that would break running dossiers is caught: %s', async (name, search, replace) => {
    expect((await failuresOf(await bundle(name, search, replace))).length).toBeGreaterThan(0);
  });
});
