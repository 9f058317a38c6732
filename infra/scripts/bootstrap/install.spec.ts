import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedMatchesLock, lockNamesAllOptionals } from './install.mjs';
import { nodeVersionProblem } from './node-version.mjs';

describe('packages that are there already', () => {
  let root: string;
  const lock = (path: string, packages: object) => writeFileSync(join(root, path), JSON.stringify({ packages }));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lienthong-install-'));
    mkdirSync(join(root, 'node_modules'));
    lock('package-lock.json', {
      '': { version: '0.1.0' },
      'node_modules/zod': { version: '4.4.3' },
      'node_modules/only-on-mac': { version: '1.0.0', optional: true },
    });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('are kept where they are what the lock names', () => {
    lock('node_modules/.package-lock.json', { 'node_modules/zod': { version: '4.4.3' } });
    expect(installedMatchesLock(root)).toBe(true);
  });

  it.each([
    ['another version', { 'node_modules/zod': { version: '4.4.2' } }],
    ['a missing package', {}],
  ])('are installed anew after %s', (_name, packages) => {
    lock('node_modules/.package-lock.json', packages);
    expect(installedMatchesLock(root)).toBe(false);
  });

  it('are installed where npm has left no note', () => {
    expect(installedMatchesLock(root)).toBe(false);
  });
});

describe('a lock file', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'lienthong-install-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    ['names them all', { 'node_modules/swc': {}, 'node_modules/swc/node_modules/swc-mac': {} }, true],
    ['leaves one out', { 'node_modules/swc': {} }, false],
  ])('with binaries for other platforms: %s', (_name, packages, complete) => {
    const swc = { optionalDependencies: { 'swc-mac': '1.0.0' } };
    const lock = { packages: { ...packages, 'node_modules/swc': swc } };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
    expect(lockNamesAllOptionals(root)).toBe(complete);
  });
});

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(nodeVersionProblem(version)).toBeNull();
  });

  it.each(['20.18.3', '18.20.0'])('%s is refused with the version that is needed', (version) => {
    expect(nodeVersionProblem(version)).toBe(`Node ${version} is too old: Liên Thông needs Node 20.19 or later`);
  });
});
