import type { HandOffLatency } from '../hand-offs';
import { goal } from '../options';
import type { Comparison } from '../rounds';

/** One number beside what it should be. */
export interface Verdict {
  readonly what: string;
  readonly measured: string;
  readonly aim: string;
  readonly pass: boolean;
}

/** Every aim of design 12 that this run has a number for. */
export function verdicts({ ratio }: Comparison, handOffs: HandOffLatency | null): Verdict[] {
  const percent = (value: number): string => `${Math.round(value * 100)} %`;
  const found: Verdict[] = [
    {
      what: 'so với Temporal thuần / of bare Temporal',
      measured: percent(ratio.median),
      aim: `≥ ${percent(goal.ratio)}`,
      pass: ratio.median >= goal.ratio,
    },
  ];
  if (handOffs === null) return found;
  const { p50, p99 } = handOffs.hops.seen;
  const what = 'lệnh → đơn vị nhận thấy / command → seen at the receiving unit';
  return [
    ...found,
    { what: `${what}, p50`, measured: `${p50.toFixed(0)} ms`, aim: `≤ ${goal.p50Ms} ms`, pass: p50 <= goal.p50Ms },
    { what: `${what}, p99`, measured: `${p99.toFixed(0)} ms`, aim: `≤ ${goal.p99Ms} ms`, pass: p99 <= goal.p99Ms },
  ];
}
