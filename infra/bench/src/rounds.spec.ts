import { compare, runRounds } from './rounds';
import type { Side } from './side';

function sideOf(name: 'ours' | 'bare', log: string[]): Side {
  return {
    name,
    parts: [],
    carry: async (count, clients) => {
      log.push(`${name} ${count}/${clients}`);
    },
    stop: async () => undefined,
  };
}

it('warms both up, then lets them take turns, each first as often as the other', async () => {
  const log: string[] = [];
  const [ours, bare] = [sideOf('ours', log), sideOf('bare', log)];
  const plan = { ours, bare, dossiers: 5, clients: 2, rounds: 2, parts: [], progress: () => undefined };
  const measured = await runRounds(plan);
  const names = log.map((line) => line.split(' ')[0]);
  expect(names).toEqual(['bare', 'ours', 'bare', 'ours', 'ours', 'bare']);
  expect(new Set(log.map((line) => line.split(' ')[1]))).toEqual(new Set(['5/2']));
  expect([measured.ours.length, measured.bare.length]).toEqual([2, 2]);
});

it('compares neighbours, not averages', () => {
  const round = (perSecond: number, api = 0) => ({ seconds: 2, perSecond, cpu: { api }, foreignCpu: 0.5 });
  const rounds = { ours: [round(8, 1), round(3, 3), round(9, 2)], bare: [round(10), round(4), round(9)] };
  const { ratio, ours, cpuMs, foreignCores } = compare(rounds, 100);
  expect(ratio).toEqual({ median: 0.8, min: 0.75, max: 1, count: 3 });
  expect(ours).toEqual({ median: 8, min: 3, max: 9, count: 3 });
  expect(cpuMs.ours).toEqual({ api: 20 });
  expect(foreignCores).toBe(0.25);
});
