import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { numberOf } from '../operations/plain-values';
import { ShadowReplayer } from './shadow-replayer';

jest.setTimeout(120_000);

const workflows = join(__dirname, '../../../../workflows');
const folder = mkdtempSync(join(tmpdir(), 'lienthong-shadow-'));
const taskCompleted = 7;

function bundle(name: string, ...edit: readonly string[]): { codePath: string } {
  const codePath = join(folder, `${name}.js`);
  execFileSync(process.execPath, [join(workflows, 'replay/bundle-edited.cjs'), codePath, ...edit]);
  return { codePath };
}

function golden(name: string): ReturnType<typeof historyFromJSON> {
  return historyFromJSON(JSON.parse(readFileSync(join(workflows, 'histories', `${name}.json`), 'utf8')));
}

describe('a shadow replay', () => {
  const builds = new Map([
    ['good', bundle('good')],
    ['bad', bundle('bad', 'decision.clocks.length === 0', 'true')],
  ]);
  const replayer = new ShadowReplayer((buildId) => builds.get(buildId ?? 'good'));

  afterAll(async () => {
    await replayer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds every point of a sound history fit to reset to', async () => {
    const history = golden('supplement');
    const points = (history.events ?? []).filter((event) => event.eventType === taskCompleted);
    const verdicts = points.map((point) => replayer.check('good', history, numberOf(point.eventId)));
    expect(points.length).toBeGreaterThan(5);
    expect(new Set((await Promise.all(verdicts)).map((verdict) => verdict.failure))).toEqual(new Set([null]));
  });

  it('refuses a build that would do otherwise before the point, and takes it where nothing comes before', async () => {
    const history = golden('supplement');
    const points = (history.events ?? []).filter((event) => event.eventType === taskCompleted);
    const [first, second] = points.map((point) => numberOf(point.eventId));
    expect(await replayer.check('bad', history, second ?? 0)).toMatchObject({ ok: false });
    expect(await replayer.check('bad', history, first ?? 0)).toEqual({ ok: true, failure: null });
  });

  it('says so where the bundle is not at hand', async () => {
    expect((await replayer.check('unknown', golden('refused'), 4)).failure).toContain('unknown');
  });
});
