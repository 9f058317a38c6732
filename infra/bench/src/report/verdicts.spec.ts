import type { HandOffLatency } from '../hand-offs';
import { verdicts } from './verdicts';

const spreadOf = (median: number) => ({ median, min: median, max: median, count: 5 });
const comparison = (ratio: number) => ({
  ours: spreadOf(8),
  bare: spreadOf(10),
  ratio: spreadOf(ratio),
  cpuMs: { ours: {}, bare: {} },
  foreignCores: 0,
});
const latencyOf = (p50: number, p99: number) => ({ p50, p99, max: p99, count: 9 });
const handOffs = (p50: number, p99: number): HandOffLatency => {
  const seen = latencyOf(p50, p99);
  return { dossiersPerSecond: 4, seconds: 30, hops: { command: seen, recorded: seen, answered: seen, seen } };
};

it.each([
  [0.8, true],
  [0.79, false],
])('a ratio of %d passes: %s', (ratio, pass) => {
  expect(verdicts(comparison(ratio), null).map((verdict) => verdict.pass)).toEqual([pass]);
});

it.each([
  [60, 250, [true, true]],
  [61, 250, [false, true]],
  [20, 251, [true, false]],
])('hand-offs seen after p50 %d, p99 %d ms: %j', (p50, p99, passes) => {
  const [, ...found] = verdicts(comparison(1), handOffs(p50, p99));
  expect(found.map((verdict) => verdict.pass)).toEqual(passes);
});
