import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../bundle/bundle-path';
import { replayHistories } from './replayer';
import type { RecordedHistory, ReplayVerdict } from './replayer';

const folder = mkdtempSync(join(tmpdir(), 'lienthong-replayer-'));
const asItIs = join(folder, 'as-it-is.js');
const names = ['refused', 'supplement'];

/** The bundle with its compiled code edited, as a release that went wrong would be. */
function edited(name: string, find: string, replace: string): string {
  const code = readFileSync(asItIs, 'utf8');
  expect(code.split(find).length).toBe(2);
  const file = join(folder, `${name}.js`);
  writeFileSync(
    file,
    code.replace(find, () => replace),
  );
  return file;
}

function golden(name: string): RecordedHistory {
  const file = join(projectRoot(), 'workflows/histories', `${name}.json`);
  return { workflowId: `dossier/${name}`, history: JSON.parse(readFileSync(file, 'utf8')) as unknown };
}

async function replay(bundle: string): Promise<ReplayVerdict[]> {
  const verdicts: ReplayVerdict[] = [];
  for await (const verdict of replayHistories(bundle, names.map(golden))) verdicts.push(verdict);
  return verdicts;
}

// A process of its own, because jest's module system is not Node's.
beforeAll(() => {
  execFileSync(process.execPath, [join(projectRoot(), 'workflows/replay/bundle-edited.cjs'), asItIs]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('replaying histories on a bundle', () => {
  it('says of each that it goes through', async () => {
    expect(await replay(asItIs)).toEqual(
      names.map((name) => ({ workflowId: `dossier/${name}`, ok: true, failure: null, kind: null })),
    );
  });

  it('tells code that asks for something else, by the event it stumbles over', async () => {
    const verdicts = await replay(edited('unlike', 'this.mirror.reflect(this.state);', ''));
    expect(verdicts.map(({ ok, kind }) => [ok, kind])).toEqual(names.map(() => [false, 'nondeterminism']));
    expect(verdicts[0]?.failure).toMatch(/UpsertWorkflowSearchAttributes/);
    expect(verdicts[0]?.failure).not.toMatch(/stack_trace|Nondeterminism error/);
  });

  it('tells code that throws, by what it threw, on one line', async () => {
    const thrown = 'registerHandlers(dossier); throw new Error("cái \\"này\\"\\nhỏng");';
    const verdicts = await replay(edited('throwing', 'registerHandlers(dossier);', thrown));
    expect(verdicts.map(({ failure, kind }) => [failure, kind])).toEqual(names.map(() => ['cái "này" hỏng', 'task']));
  });

  it('goes on to the next after one that breaks, and can be left early', async () => {
    for await (const { ok } of replayHistories(
      edited('early', 'this.mirror.reflect(this.state);', ''),
      names.map(golden),
    )) {
      expect(ok).toBe(false);
      break;
    }
    expect((await replay(asItIs)).every(({ ok }) => ok)).toBe(true);
  });

  it('a bundle that is not there, and one that is none, are errors', async () => {
    await expect(replay(join(folder, 'nowhere.js'))).rejects.toThrow('nowhere.js');
    const none = join(folder, 'none.js');
    writeFileSync(none, 'this is no bundle');
    await expect(replay(none)).rejects.toThrow('no workflow bundle');
    await expect(replay(edited('torn', 'class DossierInstance {', 'class DossierInstance {{'))).rejects.toThrow(
      'Unexpected token',
    );
  });
});
