import { legalMillis, wallDelay } from '@lienthong/domain';
import { dueTimes, paceOf, reaching, timeToOpen } from './due-plan';

it.each([
  [20, 120],
  [7, 9],
  [1_000, 2],
])('lets exactly %d fall due in each of %d seconds', (rate, seconds) => {
  const times = dueTimes(5_000_000, rate, seconds);
  const perSecond = new Map<number, number>();
  for (const at of times) {
    const second = Math.floor((at - 5_000_000) / 1_000);
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  }
  expect([...perSecond.keys()]).toEqual(Array.from({ length: seconds }, (_, second) => second));
  expect(new Set(perSecond.values())).toEqual(new Set([rate]));
});

it('comes to the legal instant at the wall instant, not a millisecond before', () => {
  const legal = Date.parse('2020-03-02T14:00:00+07:00');
  const simulation = reaching(legal, 1_750_000_000_123);
  expect(legalMillis(1_750_000_000_123, simulation)).toBe(legal);
  expect(legalMillis(1_750_000_000_122, simulation)).toBe(legal - 1);
  expect(wallDelay(legal, 1_750_000_000_000, simulation)).toBe(123);
});

it('leaves more time than the pace so far asks for, and much where no pace is known', () => {
  expect(timeToOpen(400, paceOf(1_000, 10_000))).toBe(4_000 * 3 + 20_000);
  expect(timeToOpen(400, paceOf(3, 10))).toBe(80_000 * 3 + 20_000);
});
