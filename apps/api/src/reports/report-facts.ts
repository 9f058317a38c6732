import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Consumer } from 'kafkajs';
import { DomainError } from '@lienthong/domain';
import type { DossierFact } from '@lienthong/domain';
import { sideBySide } from '@lienthong/operations';
import type { FactSnapshot } from '@lienthong/read-model';
import { FactTable } from './fact-table';
import type { OnRecord, TopicStand } from './event-marks';

/** What facts are made from. */
export interface FactSources {
  readonly all: () => AsyncIterable<DossierFact>;
  readonly find: (code: string) => Promise<DossierFact | null>;
  readonly stands: () => Promise<ReadonlyMap<number, TopicStand>>;
  readonly follow: (from: ReadonlyMap<number, string>, onRecord: OnRecord) => Promise<Consumer>;
  readonly kept: {
    readonly load: () => Promise<FactSnapshot | null>;
    readonly save: (snapshot: FactSnapshot) => Promise<void>;
  };
}

/** How long who asks waits for the first reading of all, and for what changed since. */
const firstPatienceMs = 8_000;
const patienceMs = 1_500;
const retryMs = 2_000;
const readAtOnce = 8;
const keepEveryMs = 5 * 60_000;
/** Fewer are read from their views as fast. */
const worthKeeping = 1_000;

/**
 * The facts of all dossiers, in memory: the one source of every number of the reports. They are gathered when the first
 * report is asked for, from what a service before kept or else from all views; after that each event names a dossier
 * whose view is read anew. A dossier whose view has not caught up is counted by the view it has, and told of as behind.
 */
@Injectable()
export class ReportFacts implements BeforeApplicationShutdown {
  private readonly logger = new Logger(ReportFacts.name);
  private readonly table = new FactTable();
  private loading: Promise<void> | undefined;
  private loaded = false;
  private refreshing: Promise<void> | undefined;
  private consumer: Consumer | undefined;
  private keeping: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly sources: FactSources,
    private readonly keepFrom = worthKeeping,
  ) {}

  /** @throws DomainError SERVICE.VIEW_BEHIND while all views are read for the first time */
  async now(): Promise<{ readonly facts: readonly DossierFact[]; readonly behind: number }> {
    this.loading ??= this.keepLoading();
    await Promise.race([this.loading, pause(firstPatienceMs, undefined, { ref: false })]);
    if (!this.loaded) {
      const told = `reports are being gathered, ${this.table.size} dossiers so far; ask again`;
      throw new DomainError('SERVICE.VIEW_BEHIND', told);
    }
    this.refreshing ??= this.refresh().finally(() => (this.refreshing = undefined));
    await Promise.race([this.refreshing, pause(patienceMs, undefined, { ref: false })]);
    return { facts: this.table.facts(), behind: this.table.behind };
  }

  /** Keeps the facts for the next service that starts. */
  async keep(): Promise<void> {
    if (!this.table.changed || this.table.size < this.keepFrom) return;
    await this.sources.kept.save(this.table.snapshot()).catch((error: unknown) => this.warn('not kept', error));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.keeping);
    await this.consumer?.disconnect().catch(() => undefined);
  }

  /** Store or Kafka may be away; who asks is told so, and the reading begins again. */
  private async keepLoading(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.load();
        return;
      } catch (error) {
        this.warn('not gathered yet', error);
        await pause(retryMs, undefined, { ref: false });
      }
    }
  }

  private async load(): Promise<void> {
    const stands = await this.sources.stands();
    const kept = await this.sources.kept.load();
    if (kept !== null && reaches(kept.offsets, stands)) this.table.restore(kept);
    else await this.readAll(stands);
    const consumer = await this.sources.follow(this.table.offsets, (mark, partition, next) =>
      this.table.note(mark, partition, next),
    );
    this.loaded = true;
    if (this.stopped) return consumer.disconnect();
    this.consumer = consumer;
    void this.keep();
    this.keeping = setInterval(() => void this.keep(), keepEveryMs).unref();
  }

  /** What the projector had put into views before the reading is in them; what came later is followed. */
  private async readAll(stands: ReadonlyMap<number, TopicStand>): Promise<void> {
    for await (const fact of this.sources.all()) {
      this.table.put(fact);
      if (this.stopped) return;
    }
    for (const [partition, { projected }] of stands) this.table.note(null, partition, projected);
  }

  private async refresh(): Promise<void> {
    const readAnew = async (code: string): Promise<void> => {
      if (this.stopped) return;
      const fact = await this.sources.find(code);
      if (fact !== null) this.table.put(fact);
      this.table.leave(code, Date.now());
    };
    const reading = sideBySide(this.table.due(Date.now()), readAtOnce, readAnew);
    await reading.catch((error: unknown) => this.warn('not up to date', error));
  }

  private warn(what: string, error: unknown): void {
    this.logger.warn(`reports: the facts are ${what} (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** Whether the events after what was kept are still all there. */
function reaches(offsets: ReadonlyMap<number, string>, stands: ReadonlyMap<number, TopicStand>): boolean {
  return [...stands].every(([partition, { low, high }]) => {
    const offset = offsets.get(partition);
    return offset !== undefined && BigInt(low) <= BigInt(offset) && BigInt(offset) <= BigInt(high);
  });
}
