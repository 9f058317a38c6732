import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import { stuckKinds } from '@lienthong/operations';
import type { Board, DetectorGauges, OpenedCounts, Standing, StuckKind } from '@lienthong/operations';
import type { Standings } from '../detecting/standings';

interface Numbers<L extends string> {
  readonly labels: Readonly<Record<L, string>>;
  readonly value: number;
}

/** Sources of the numbers that are no troubles. */
const sources = { queues: 'queues', lag: 'consumer-lag', parked: 'parked' } as const;

/**
 * Metrics of the operator service. What is not known now has no series: a gauge is filled anew at every scrape, from
 * sources that were read lately, and never says 0 for "unknown".
 */
export class OperatorMetrics implements DetectorGauges {
  private readonly registry = new Registry();
  private readonly findings: Counter<'kind'>;
  private readonly items: Counter<'act' | 'outcome'>;
  private readonly queues = new Map<string, { backlog: number; ageSeconds: number }>();
  private readonly lags = new Map<string, Numbers<'group' | 'partition'>>();
  private parkedCount = 0;

  constructor(private readonly standings: Standings) {
    collectDefaultMetrics({ register: this.registry });
    this.stuckGauges();
    this.sourceGauges();
    this.numberGauges();
    const registers = [this.registry];
    this.findings = new Counter({
      name: 'lienthong_findings_total',
      help: 'Findings opened.',
      labelNames: ['kind'],
      registers,
    });
    this.items = new Counter({
      name: 'lienthong_operation_items_total',
      help: "Dossiers that an operator's act has ended on, by outcome.",
      labelNames: ['act', 'outcome'],
      registers,
    });
    for (const kind of stuckKinds) this.findings.inc({ kind }, 0);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  render(): Promise<string> {
    return this.registry.metrics();
  }

  countOpened(counts: OpenedCounts): void {
    for (const [kind, count] of Object.entries(counts)) this.findings.inc({ kind }, count);
  }

  countItem(act: string, outcome: string): void {
    this.items.inc({ act, outcome });
  }

  queue(queue: string, backlog: number, ageSeconds: number): void {
    this.queues.set(queue, { backlog, ageSeconds });
  }

  lag(group: string, partition: number, lag: number): void {
    this.lags.set(`${group}/${partition}`, { labels: { group, partition: String(partition) }, value: lag });
  }

  parked(count: number): void {
    this.parkedCount = count;
  }

  private stuckGauges(): void {
    this.gauge('lienthong_stuck_dossiers', 'What is stuck now, by kind of the runbook.', ['kind'], (now) =>
      known(this.standings.board(now)).map(({ kind, count }) => ({ labels: { kind }, value: count })),
    );
    this.gauge('lienthong_stuck_oldest_seconds', 'How long the oldest has been stuck.', ['kind'], (now) =>
      known(this.standings.board(now)).map(({ kind }) => {
        const since = this.standings.oldest(kind);
        const value = since === null ? 0 : Math.max(0, (Date.parse(now) - Date.parse(since)) / 1_000);
        return { labels: { kind }, value };
      }),
    );
  }

  private sourceGauges(): void {
    const name = 'lienthong_stuck_source_last_success_timestamp_seconds';
    this.gauge(name, 'When a source of findings could be read last.', ['source'], () =>
      this.standings
        .readings()
        .flatMap(({ source, readAt }) =>
          readAt === null ? [] : [{ labels: { source }, value: Date.parse(readAt) / 1_000 }],
        ),
    );
    this.gauge('lienthong_stuck_source_up', 'Whether a source of findings can be trusted now.', ['source'], (now) =>
      this.standings
        .readings()
        .map(({ source }) => ({ labels: { source }, value: this.standings.isFresh(source, now) ? 1 : 0 })),
    );
  }

  private numberGauges(): void {
    this.gauge('lienthong_parked_dossiers', 'Dossiers whose events are set aside.', [], (now) =>
      this.standings.isFresh(sources.parked, now) ? [{ labels: {}, value: this.parkedCount }] : [],
    );
    this.gauge('lienthong_consumer_lag', 'Records a consumer has not read.', ['group', 'partition'], (now) =>
      this.standings.isFresh(sources.lag, now) ? [...this.lags.values()] : [],
    );
    this.gauge('lienthong_queue_backlog', 'Pieces of work that wait in a task queue.', ['queue'], (now) =>
      this.queueNumbers(now, ({ backlog }) => backlog),
    );
    this.gauge('lienthong_queue_backlog_age_seconds', 'How long the oldest of them has waited.', ['queue'], (now) =>
      this.queueNumbers(now, ({ ageSeconds }) => ageSeconds),
    );
  }

  private queueNumbers(
    now: string,
    pick: (state: { readonly backlog: number; readonly ageSeconds: number }) => number,
  ): Numbers<'queue'>[] {
    if (!this.standings.isFresh(sources.queues, now)) return [];
    return [...this.queues].map(([queue, state]) => ({ labels: { queue }, value: pick(state) }));
  }

  private gauge<L extends string>(
    name: string,
    help: string,
    labelNames: readonly L[],
    read: (now: string) => readonly Numbers<L>[],
  ): void {
    const gauge: Gauge<L> = new Gauge<L>({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      collect: () => {
        gauge.reset();
        // Without labels a reset leaves a 0 behind, which would be a lie.
        if (labelNames.length === 0) gauge.remove();
        for (const { labels, value } of read(new Date().toISOString())) gauge.set(labels as never, value);
      },
    });
  }
}

function known({ faults, people }: Board): { readonly kind: StuckKind; readonly count: number }[] {
  const standings = Object.entries({ ...faults, H: people }) as [StuckKind, Standing][];
  return standings.flatMap(([kind, standing]) => (standing.known ? [{ kind, count: standing.count }] : []));
}
