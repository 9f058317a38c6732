import { setTimeout as sleep } from 'node:timers/promises';
import { closedLoop, openLoop } from './load';

describe('closedLoop', () => {
  it('does every job once and never more at a time than there are clients', async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    await closedLoop(20, 3, async (index) => {
      most = Math.max(most, ++running);
      await sleep(1);
      running--;
      done.push(index);
    });
    expect([...done].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(most).toBe(3);
  });

  it('fails when a job fails', async () => {
    await expect(closedLoop(3, 1, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  });
});

describe('openLoop', () => {
  it('starts jobs on time although none before is done', async () => {
    const started: number[] = [];
    const begin = performance.now();
    await openLoop(5, 100, async (_index, dueAt) => {
      started.push(dueAt - begin);
      await sleep(100);
    });
    expect(performance.now() - begin).toBeLessThan(400);
    expect(started.map((at) => Math.round(at / 10))).toEqual([0, 1, 2, 3, 4]);
  });

  it('fails when a job fails, after the rest has arrived', async () => {
    const seen: number[] = [];
    const run = openLoop(3, 500, async (index) => {
      seen.push(index);
      if (index === 0) throw new Error('lost');
    });
    await expect(run).rejects.toThrow('lost');
    expect(seen).toEqual([0, 1, 2]);
  });
});
