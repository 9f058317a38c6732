import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, onPath } from './find-chromium';

const missing = { name: 'first', find: () => Promise.resolve(null) };
const broken = { name: 'second', find: () => Promise.reject(new Error('no network\nat somewhere')) };

describe('finding a Chromium', () => {
  it('goes from one way to the next', async () => {
    const there = { name: 'third', find: () => Promise.resolve('/opt/chromium') };
    await expect(findChromium([missing, broken, there])).resolves.toBe('/opt/chromium');
  });

  it('fails with every way that was tried, and why', async () => {
    await expect(findChromium([missing, broken])).rejects.toThrow(/first: .*not there\n {2}second: no network$/);
  });

  it('takes one on PATH that can be run, and no other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lienthong-chromium-'));
    const file = join(folder, 'chromium');
    writeFileSync(file, '');
    chmodSync(file, 0o644);
    expect(onPath({ PATH: folder })).toBeNull();
    chmodSync(file, 0o755);
    expect(onPath({ PATH: folder })).toBe(file);
    rmSync(folder, { recursive: true });
  });
});
