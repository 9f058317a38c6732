import { millisOf, numberOf } from '@lienthong/temporal';
import type { Detector, Trouble } from '../stuck/finding';
import type { DetectorGauges } from './gauges';
import { iso, makeTrouble } from './make-trouble';
import type { TemporalReader } from './temporal-reader';

const types = { 1: 'workflow', 2: 'activity' } as const;
const tierQueue = /^tier-(.+)$/;
const standingMs = 10_000;

/** D: work waits in a queue and nobody takes it, or not fast enough. */
export class NoWorker implements Detector {
  readonly source = 'queues';
  readonly kinds = ['D'] as const;
  readonly everyMs = 3_000;

  constructor(
    private readonly temporal: TemporalReader,
    private readonly queues: readonly string[],
    private readonly gauges: DetectorGauges,
  ) {}

  async detect(): Promise<readonly Trouble[]> {
    const troubles = await Promise.all(this.queues.map((queue) => this.look(queue)));
    return troubles.flat();
  }

  private async look(queue: string): Promise<Trouble[]> {
    const states = await Promise.all([this.read(queue, 1), this.read(queue, 2)]);
    const backlog = states.reduce((sum, state) => sum + state.backlog, 0);
    this.gauges.queue(queue, backlog, Math.max(...states.map(({ ageMs }) => ageMs)) / 1_000);
    return states.filter((state) => state.backlog > 0 && state.ageMs >= standingMs).map(troubleOf);
  }

  private async read(queue: string, type: 1 | 2): Promise<QueueState> {
    const { stats, pollers } = await this.temporal.describeQueue(queue, type);
    const backlog = numberOf(stats?.approximateBacklogCount);
    const ageMs = millisOf(stats?.approximateBacklogAge) ?? 0;
    const seen = (pollers ?? []).flatMap(({ lastAccessTime }) => millisOf(lastAccessTime) ?? []);
    return { queue, type: types[type], backlog, ageMs, lastSeen: seen.length === 0 ? null : Math.max(...seen) };
  }
}

interface QueueState {
  readonly queue: string;
  readonly type: 'workflow' | 'activity';
  readonly backlog: number;
  readonly ageMs: number;
  /** Last time a worker asked for work, epoch ms; Temporal forgets it after five minutes. */
  readonly lastSeen: number | null;
}

function troubleOf({ queue, type, backlog, ageMs, lastSeen }: QueueState): Trouble {
  const since = Date.now() - ageMs;
  // A worker that lives comes back for more at once while there is work; one that asked since the oldest came, lives.
  const alive = lastSeen !== null && lastSeen > since + 1_000;
  const age = Math.round(ageMs / 1_000);
  return makeTrouble({
    kind: 'D',
    subject: { type: 'queue', queue },
    distinct: type,
    place: { unit: null, tier: tierQueue.exec(queue)?.[1] ?? null, procedure: null },
    cause: alive ? 'slow-workers' : 'no-worker',
    told: { queue, backlog, age, seen: lastSeen === null ? '–' : iso(lastSeen) },
    since,
    evidence: { taskQueue: queue, backlog, backlogAgeSeconds: age },
    suggested: 'start-workers',
    text: `${alive ? 'slow' : 'no'} workers on ${queue}`,
  });
}
