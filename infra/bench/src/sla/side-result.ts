import { latency } from '../measure/stats';
import type { Latency } from '../measure/stats';
import type { Tally } from './tally';
import type { TimerHops } from './timer-hops';

/** What one side's window showed. */
export interface SideResult {
  readonly open: number;
  readonly openedPerSecond: number;
  /** Dossiers, or workflows, that fell due. */
  readonly due: number;
  readonly counts: Omit<Tally, 'madeAfter' | 'arrivedAfter'>;
  readonly hops: {
    readonly fired: Latency | null;
    readonly decided: Latency | null;
    /** The producer made the record. */
    readonly made: Latency | null;
    /** A consumer had it: what a user sees. */
    readonly arrived: Latency | null;
  };
}

export function sideResult(
  opened: Pick<SideResult, 'open' | 'openedPerSecond' | 'due'>,
  { madeAfter, arrivedAfter, ...counts }: Tally,
  timer: TimerHops | null,
): SideResult {
  const hops = {
    fired: timer?.fired ?? null,
    decided: timer?.decided ?? null,
    made: madeAfter.length === 0 ? null : latency(madeAfter),
    arrived: arrivedAfter.length === 0 ? null : latency(arrivedAfter),
  };
  return { ...opened, counts, hops };
}
