import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from './lock.mjs';

describe('the lock of set-up and build', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lienthong-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lets one at a time in', async () => {
    let inside = 0;
    let most = 0;
    const act = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(20);
      inside -= 1;
    };
    await Promise.all([1, 2, 3, 4].map(() => withLock('build', act, folder)));
    expect(most).toBe(1);
    expect(existsSync(join(folder, 'build'))).toBe(false);
  });

  it('is given back when the work fails', async () => {
    await expect(withLock('build', () => Promise.reject(new Error('broken')), folder)).rejects.toThrow('broken');
    await expect(withLock('build', () => Promise.resolve('done'), folder)).resolves.toBe('done');
  });

  it('is taken over from a run that was killed', async () => {
    // Above the highest pid that Linux gives out.
    writeFileSync(join(folder, 'build'), '4194305 1');
    await expect(withLock('build', () => Promise.resolve('done'), folder)).resolves.toBe('done');
  });
});
