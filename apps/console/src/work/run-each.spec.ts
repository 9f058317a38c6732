import { runEach } from './run-each';

describe('one act on many', () => {
  it('tells of each in order, and goes on after a failure', async () => {
    const seen: number[] = [];
    const act = (code: string): Promise<void> => (code === 'b' ? Promise.reject(new Error('no')) : Promise.resolve());
    const ended = await runEach<Error>(['a', 'b', 'c', 'a'], act, { most: 2, onEnd: (count) => seen.push(count) });
    expect(ended.map(({ code, error }) => [code, error?.message ?? null])).toEqual([
      ['a', null],
      ['b', 'no'],
      ['c', null],
    ]);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('does no more at one moment than it may', async () => {
    let now = 0;
    let most = 0;
    const act = async (): Promise<void> => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      now -= 1;
    };
    await runEach(
      Array.from({ length: 12 }, (_, n) => String(n)),
      act,
      { most: 3 },
    );
    expect(most).toBe(3);
  });
});
