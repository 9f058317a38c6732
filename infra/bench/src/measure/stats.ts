/** Middle, ends and size of a sample. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/** Latencies of one hop in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly count: number;
}

/**
 * The value below which a share (0–1) of the sample lies, by the nearest rank: always a value that was measured.
 * @throws Error for an empty sample, which has no such value
 */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('an empty sample has no percentile');
  return value;
}

/** Median of an even count is the mean of the two in the middle. @throws Error for an empty sample */
export function median(sample: readonly number[]): number {
  return (
    (percentile(sample, 0.5) +
      -percentile(
        sample.map((value) => -value),
        0.5,
      )) /
    2
  );
}

/** @throws Error for an empty sample */
export function spread(sample: readonly number[]): Spread {
  return { median: median(sample), min: percentile(sample, 0), max: percentile(sample, 1), count: sample.length };
}

/** @throws Error for an empty sample */
export function latency(sample: readonly number[]): Latency {
  return {
    p50: percentile(sample, 0.5),
    p99: percentile(sample, 0.99),
    max: percentile(sample, 1),
    count: sample.length,
  };
}

/**
 * Ratio of each pair of neighbours: what disturbs the machine for longer than one round disturbs both of a pair.
 * @throws Error if a round has no partner
 */
export function pairRatios(ours: readonly number[], bare: readonly number[]): number[] {
  return ours.map((value, index) => {
    const other = bare[index];
    if (other === undefined || ours.length !== bare.length) {
      throw new Error(`${ours.length} rounds of ours do not pair with ${bare.length} bare ones`);
    }
    return value / other;
  });
}
