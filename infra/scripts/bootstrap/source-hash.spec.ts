import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONSOLE, sourceState } from './source-hash.mjs';

describe('what makes a build out of date', () => {
  let root: string;
  const put = (path: string, text: string) => writeFileSync(join(root, path), text);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lienthong-hash-'));
    mkdirSync(join(root, 'libs/domain/src'), { recursive: true });
    put('libs/domain/src/index.ts', 'export const a = 1;');
    put('tsconfig.base.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('lists the sources and says the same twice', () => {
    expect(sourceState(root).files).toEqual(['libs/domain/src/index.ts', 'tsconfig.base.json']);
    expect(sourceState(root)).toEqual(sourceState(root));
  });

  it.each([
    ['a changed text', () => put('libs/domain/src/index.ts', 'export const a = 12;')],
    ['a touched file', () => utimesSync(join(root, 'libs/domain/src/index.ts'), 1, 1)],
    ['a new file', () => put('libs/domain/src/other.ts', '')],
    ['a changed data file', () => put('libs/domain/src/data.json', '{}')],
    ['a changed compiler setting', () => put('tsconfig.base.json', '{ "a": 1 }')],
    ['a removed file', () => rmSync(join(root, 'libs/domain/src/index.ts'))],
  ])('%s does', (_name, change) => {
    const before = sourceState(root).hash;
    change();
    expect(sourceState(root).hash).not.toBe(before);
  });

  it('keeps the console apart from the programs', () => {
    mkdirSync(join(root, 'apps/console/src'), { recursive: true });
    const [programs, pages] = [sourceState(root).hash, sourceState(root, CONSOLE).hash];
    put('apps/console/src/page.tsx', '');
    expect(sourceState(root).hash).toBe(programs);
    expect(sourceState(root, CONSOLE).hash).not.toBe(pages);
    expect(sourceState(root, CONSOLE).files).toContain('libs/domain/src/index.ts');
  });

  it.each(['index.spec.ts', 'index.int-spec.ts', 'notes.md'])('%s does not', (file) => {
    const before = sourceState(root).hash;
    put(`libs/domain/src/${file}`, '');
    expect(sourceState(root).hash).toBe(before);
  });
});
