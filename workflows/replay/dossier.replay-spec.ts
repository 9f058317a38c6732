import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { replayHistories } from '@lienthong/temporal';
import type { RecordedHistory } from '@lienthong/temporal';
import { historiesFolder, manifestFaults, recordedNames, releaseOf } from './test/release-manifest';
import type { ReleaseManifest } from './test/release-manifest';
import { breakingEdits, harmlessEdits } from './test/seeded-edits';

const names = recordedNames();
const releases = JSON.parse(readFileSync(join(__dirname, 'releases.json'), 'utf8')) as ReleaseManifest;
const folder = mkdtempSync(join(tmpdir(), 'lienthong-replay-'));
const edits = [{ name: 'as-it-stands' }, ...breakingEdits, ...harmlessEdits];
const golden = new Map<string, RecordedHistory>();
const caughtBy: string[] = [];
let bundler: ChildProcess;

/** Bundles come one after the other from a process of their own, while those that are there are replayed. */
const bundled = new Map<string, { readonly done: Promise<string>; readonly settle: (error: string | null) => void }>();

function expectBundle(name: string): void {
  const { promise, settle } = settled(join(folder, `${name}.js`));
  bundled.set(name, { done: promise, settle });
}

function settled(file: string): { promise: Promise<string>; settle: (error: string | null) => void } {
  let settle: (error: string | null) => void = () => undefined;
  const promise = new Promise<string>((resolve, reject) => {
    settle = (error) => (error === null ? resolve(file) : reject(new Error(error)));
  });
  promise.catch(() => undefined);
  return { promise, settle };
}

function startBundling(): ChildProcess {
  const list = join(folder, 'edits.json');
  writeFileSync(list, JSON.stringify(edits));
  for (const { name } of edits) expectBundle(name);
  const child = spawn(process.execPath, [join(__dirname, 'bundle-edits.cjs'), folder, list], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { name, error } = JSON.parse(line) as { name: string; error: string | null };
    bundled.get(name)?.settle(error);
  });
  child.once('close', () => bundled.forEach(({ settle }, name) => settle(`${name} was not bundled`)));
  return child;
}

/** What breaks on a bundle; with `first`, only the first that does. */
async function broken(name: string, { first }: { first: boolean }): Promise<string[]> {
  const bundle = (await bundled.get(name)?.done) ?? '';
  const failures: string[] = [];
  for await (const { workflowId, ok, failure } of replayHistories(bundle, golden.values())) {
    if (ok) continue;
    failures.push(`${workflowId}: ${failure ?? ''}`);
    if (first) break;
  }
  return failures;
}

function order(name: string): number {
  const { size } = statSync(join(historiesFolder, `${name}.json`));
  return size - Number(releaseOf(name).slice(1)) * 1_000_000;
}

jest.setTimeout(120_000);

beforeAll(() => {
  bundler = startBundling();
  // The latest release's first, short ones before long ones: most edits are caught by one of the first.
  for (const name of [...names].sort((a, b) => order(a) - order(b))) {
    const text = readFileSync(join(historiesFolder, `${name}.json`), 'utf8');
    golden.set(name, { workflowId: name, history: historyFromJSON(JSON.parse(text)) });
  }
});

afterAll(() => {
  bundler.kill();
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${caughtBy.join('\n')}\n`);
});

describe('golden histories', () => {
  it('every release has some, and none has vanished or was changed', () => {
    expect(manifestFaults(releases)).toEqual([]);
    expect(Object.keys(releases['r1'] ?? {})).toHaveLength(10);
    expect(Object.keys(releases['r2'] ?? {}).length).toBeGreaterThanOrEqual(9);
    const latest = Math.max(...Object.keys(releases).map((release) => Number(release.slice(1))));
    for (let release = 1; release <= latest; release += 1) {
      expect([release, Object.keys(releases[`r${release}`] ?? {}).length]).not.toEqual([release, 0]);
    }
    expect(new Set(names.map(releaseOf))).toEqual(new Set(Object.keys(releases)));
  });

  it('one that vanishes, is changed, or is not listed would be told', () => {
    const copy = mkdtempSync(join(tmpdir(), 'lienthong-histories-'));
    try {
      for (const file of readdirSync(historiesFolder)) copyFileSync(join(historiesFolder, file), join(copy, file));
      rmSync(join(copy, 'assigned.json'));
      writeFileSync(join(copy, 'r2-paid.json'), '{}');
      writeFileSync(join(copy, 'r1-new.json'), '{}');
      expect(manifestFaults(releases, copy)).toEqual([
        'assigned of r1 has vanished',
        'r2-paid of r2 was changed',
        expect.stringMatching(/^r1-new is not in releases\.json/),
      ]);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });

  it('all replay on the workflow as it stands', async () => {
    expect(await broken('as-it-stands', { first: false })).toEqual([]);
  });

  it('there are edits of every sort', () => {
    expect(breakingEdits.length).toBeGreaterThanOrEqual(20);
    expect(harmlessEdits.length).toBeGreaterThanOrEqual(5);
    expect(new Set(edits.map(({ name }) => name)).size).toBe(edits.length);
  });

  it.each(breakingEdits.map(({ name }) => name))(
    'an edit that would break running dossiers is caught: %s',
    async (name) => {
      const [caught] = await broken(name, { first: true });
      expect(caught).toBeDefined();
      caughtBy.push(`${name}: ${caught ?? ''}`);
    },
  );

  it.each(harmlessEdits.map(({ name }) => name))('an edit that breaks nothing is let through: %s', async (name) => {
    expect(await broken(name, { first: false })).toEqual([]);
  });
});
