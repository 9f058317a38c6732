import { latency, median, pairRatios, percentile, spread } from './stats';

describe('percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('answers a measured value: share %d of 1…100 is %d', (share, expected) => {
    expect(percentile(hundred, share)).toBe(expected);
  });

  it('does not hide a single slow one of few', () => {
    expect(percentile([3, 1, 900], 0.99)).toBe(900);
  });

  it('refuses an empty sample', () => {
    expect(() => percentile([], 0.5)).toThrow('empty sample');
  });
});

describe('median', () => {
  it.each([
    [[5], 5],
    [[9, 1, 5], 5],
    [[10, 1, 2, 4], 3],
  ])('of %j is %d', (sample, expected) => {
    expect(median(sample)).toBe(expected);
  });
});

it('spreads and latencies name what they are made of', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, count: 3 });
  expect(latency([4, 2])).toEqual({ p50: 2, p99: 4, max: 4, count: 2 });
});

describe('pairRatios', () => {
  it('compares each round with its neighbour', () => {
    expect(pairRatios([8, 3], [10, 4])).toEqual([0.8, 0.75]);
  });

  it.each([
    [[1, 2], [1]],
    [[1], [1, 2]],
  ])('refuses %j against %j: a round without a partner', (ours, bare) => {
    expect(() => pairRatios(ours, bare)).toThrow('do not pair');
  });
});
