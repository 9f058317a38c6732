import { RecentAnswers } from './recent-answers';

const later = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), ms));

describe('an answer that takes time', () => {
  it('is worked out once for all who ask meanwhile, and anew once it is old', async () => {
    const answers = new RecentAnswers<number>();
    let worked = 0;
    const ask = (): Promise<number> => answers.of('k', () => later(20, (worked += 1)));
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    await later(400, null);
    expect(await ask()).toBe(2);
  });

  it('that failed is asked for again', async () => {
    const answers = new RecentAnswers<number>();
    await expect(answers.of('k', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await answers.of('k', () => Promise.resolve(7))).toBe(7);
  });

  it('of long work is given as it was while the next one is worked out', async () => {
    const answers = new RecentAnswers<number>();
    let worked = 0;
    const ask = (ms: number): Promise<number> => answers.of('k', () => later(ms, (worked += 1)));
    expect(await ask(600)).toBe(1);
    await later(2_700, null);
    expect(await ask(100)).toBe(1);
    await later(300, null);
    expect(await ask(100)).toBe(2);
  }, 20_000);
});
