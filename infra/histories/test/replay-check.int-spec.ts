import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineSearchAttributeKey } from '@temporalio/common';
import { dossierTaskQueue, dossierWorkflowId, dossierWorkflowType } from '@lienthong/contracts/temporal';
import { DossierOperations, bundlePath, projectRoot } from '@lienthong/temporal';
import { refusedAtDesk, until } from '@lienthong/testing';
import { runningHistories } from '../../../apps/cli/src/replay/check-histories';
import { DossierHarness } from '../../../apps/worker/test/dossier-harness';
import { openTestTopic } from '../../../apps/worker/test/test-topic';
import type { TestTopic } from '../../../apps/worker/test/test-topic';

const home = mkdtempSync(join(tmpdir(), 'lienthong-replay-check-'));
const histories = join(projectRoot(), 'workflows/histories');
let topic: TestTopic;
let harness: DossierHarness;
let asleep: DossierHarness;

interface Report {
  readonly checked: number;
  readonly open: number;
  readonly ok: number;
  readonly broken: readonly { readonly workflowId: string; readonly kind: string; readonly failure: string }[];
}

/** Runs the compiled CLI against a namespace. */
function check(
  namespace: string,
  args: readonly string[],
  over: object = {},
): Promise<{ status: number; out: string }> {
  const env = {
    PATH: process.env.PATH,
    TEMPORAL_ADDRESS: process.env['LT_TEST_TEMPORAL'],
    KAFKA_BROKERS: process.env['LT_TEST_KAFKA'],
    MONGODB_URI: process.env['LT_TEST_MONGODB'],
    TEMPORAL_NAMESPACE: namespace,
    ...over,
  };
  const bin = join(projectRoot(), 'apps/cli/bin/lienthong.mjs');
  const child = spawn(process.execPath, [bin, 'replay', 'check', ...args], { env });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (out += text));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status: status ?? -1, out })));
}

/** The built bundle, edited as a release that went wrong would be. */
function brokenBundle(): string {
  const find = 'this.mirror.reflect(this.state);';
  const code = readFileSync(bundlePath(), 'utf8');
  expect(code).toContain(find);
  const file = join(home, 'broken.js');
  writeFileSync(file, code.replace(find, ''));
  return file;
}

const namespaceOf = { temporalAddress: process.env['LT_TEST_TEMPORAL'] ?? '' };

beforeAll(async () => {
  topic = await openTestTopic();
  harness = await DossierHarness.start({ ...namespaceOf, publisher: topic.publisher });
  asleep = await DossierHarness.start({ ...namespaceOf, publisher: topic.publisher, withWorker: false });
}, 60_000);

afterAll(async () => {
  await harness.close();
  await asleep.close();
  await topic.close();
  rmSync(home, { recursive: true, force: true });
});

describe('lienthong replay check', () => {
  it('says that there is nothing to check against, and not that all is well', async () => {
    const { status, out } = await check(harness.namespace, ['--against', 'running']);
    expect([status, out]).toEqual([0, expect.stringContaining('nothing to check against')]);
    expect(out).not.toContain('every dossier');
  });

  it('replays open and closed dossiers on the build, and refuses one that breaks them', async () => {
    const codes = Array.from({ length: 6 }, () => `000.01.19.H55-200302-${randomUUID().slice(0, 8)}`);
    for (const [index, code] of codes.entries()) {
      await harness.receive(code);
      if (index % 2 === 0) await harness.giveAll(code, refusedAtDesk());
    }
    const operations = new DossierOperations(harness.client);
    await until(async () => (await runningHistories(operations, 100)).filter(({ open }) => !open).length === 3);

    const well = await check(harness.namespace, ['--against', 'running', '--json']);
    expect(JSON.parse(well.out)).toMatchObject({ checked: 6, open: 3, ok: 6, broken: [] });
    expect(well.status).toBe(0);

    const args = ['--against', 'running', '--bundle', brokenBundle(), '--json'];
    const broken = await check(harness.namespace, args);
    const report = JSON.parse(broken.out) as Report;
    expect([broken.status, report.checked, report.ok]).toEqual([2, 6, 0]);
    expect(report.broken.map(({ workflowId }) => workflowId).sort()).toEqual(codes.map(dossierWorkflowId).sort());
    expect(report.broken[0]).toMatchObject({ kind: 'nondeterminism', failure: expect.stringMatching(/\w/) as string });

    const told = await check(harness.namespace, ['--against', 'running', '--sample', '2', '--bundle', brokenBundle()]);
    expect(told.out).toMatch(/2 \(1 đang mở \/ open, 1 đã đóng \/ closed\)[\s\S]*DO NOT DEPLOY/);
  }, 90_000);

  it('exits with 3 when Temporal is away, and says so', async () => {
    const { status, out } = await check('any', ['--against', 'running'], { TEMPORAL_ADDRESS: '127.0.0.1:1' });
    expect([status, out]).toEqual([3, expect.stringContaining('SERVICE.TEMPORAL_UNAVAILABLE')]);
  });

  it('takes a folder of histories instead', async () => {
    const { status, out } = await check('any', ['--against', histories, '--json'], { TEMPORAL_ADDRESS: '127.0.0.1:1' });
    expect(JSON.parse(out.slice(out.indexOf('{')))).toMatchObject({
      checked: readdirSync(histories).length,
      broken: [],
    });
    expect(status).toBe(0);
  });

  it.each([
    [['--against', '/nowhere'], 'no folder'],
    [['--against', 'running', '--sample', '0'], '--sample 0'],
    [['--against', 'running', '--bundle', '/nowhere.js'], 'there is no bundle'],
    [['--against', home], 'not a history'],
  ])('refuses %j', async (args, told) => {
    writeFileSync(join(home, 'x.json'), '{"events":{}}');
    const { status, out } = await check('any', args);
    expect([status, out]).toEqual([1, expect.stringContaining(told)]);
  });

  it('finds the oldest and the rare among more dossiers than it lists', async () => {
    const start = (number: number, procedure: string): Promise<unknown> =>
      asleep.client.workflow.start(dossierWorkflowType, {
        workflowId: dossierWorkflowId(`000.01.19.H55-200302-${String(number).padStart(4, '0')}`),
        taskQueue: dossierTaskQueue,
        args: [],
        typedSearchAttributes: [{ key: defineSearchAttributeKey('LtProcedure', 'KEYWORD'), value: procedure }],
      });
    await start(1, 'P1');
    for (let first = 2; first <= 500; first += 50) {
      const numbers = Array.from({ length: 50 }, (_, index) => first + index);
      await Promise.all(numbers.map((number) => start(number, number === 260 ? 'RARE' : 'P1')));
    }
    const operations = new DossierOperations(asleep.client);
    await until(async () => {
      const ids = (await runningHistories(operations, 3)).map(({ workflowId }) => workflowId.slice(-4));
      return ids.includes('0001') && ids.includes('0260');
    });
  }, 90_000);
});
