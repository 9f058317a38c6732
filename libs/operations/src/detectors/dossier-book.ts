import { setImmediate as breathe } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import type { DossierView } from '@lienthong/contracts';
import { pendingAlarms } from '@lienthong/domain';
import { carriedOver } from '@lienthong/read-model';
import type { DossierViewStore } from '@lienthong/read-model';
import type { Place } from './make-trouble';

/** What detectors remember of an open dossier, so that a round over ten thousand of them asks no server. */
export interface BookEntry {
  readonly code: string;
  readonly seq: number;
  readonly place: Place;
  /** Soonest instant that is to come, or should have; null if nothing runs. */
  readonly alarm: { readonly at: string; readonly clock: string; readonly kind: string } | null;
  /** Due instant of the step's clock, if it is breached. */
  readonly stepBreachedAt: string | null;
  /** Legal instant of the last event. */
  readonly lastAt: string;
}

/** After every receipt that there will be. */
const endOfTime = '9999-12-31';
const breatheEvery = 20;

/**
 * Open dossiers as their views have them: all are read once as a stream, since every question about a range makes the
 * embedded store read the whole collection; then each one that an event came for is read anew.
 */
export class DossierBook {
  private readonly entries = new Map<string, BookEntry>();
  private readonly stale = new Set<string>();
  private state: 'empty' | 'loading' | 'loaded' = 'empty';
  private failure: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly views: DossierViewStore,
  ) {}

  /** A dossier changed: its entry is old. */
  touch(code: string): void {
    this.stale.add(code);
  }

  /** Reads again what changed, at most `limit` dossiers. @throws Error while the first reading is under way or failed */
  async refresh(limit: number): Promise<void> {
    if (this.state === 'empty') {
      this.state = 'loading';
      void this.load();
    }
    if (this.state === 'loading') {
      if (this.failure !== undefined) throw this.failure as Error;
      throw new Error(`the open dossiers are still being read: ${this.entries.size} so far`);
    }
    for (const code of [...this.stale].slice(0, limit)) {
      this.stale.delete(code);
      await this.reread(code).catch((error: unknown) => {
        this.stale.add(code);
        throw error;
      });
    }
  }

  /** Reads one dossier again; undefined if it is not open. */
  async reread(code: string): Promise<BookEntry | undefined> {
    const view = await this.views.find(code);
    if (view === null || view.closed) {
      this.entries.delete(code);
      return undefined;
    }
    const entry = entryOf(view);
    this.entries.set(code, entry);
    return entry;
  }

  all(): IterableIterator<BookEntry> {
    return this.entries.values();
  }

  get(code: string): BookEntry | undefined {
    return this.entries.get(code);
  }

  codes(): string[] {
    return [...this.entries.keys()];
  }

  private async load(): Promise<void> {
    try {
      let read = 0;
      for await (const view of carriedOver(this.connection, endOfTime)) {
        if (!view.closed) this.entries.set(view._id, entryOf(view));
        if (++read % breatheEvery === 0) await breathe();
      }
      this.failure = undefined;
      this.state = 'loaded';
    } catch (error) {
      this.failure = error;
      this.state = 'empty';
    }
  }
}

/** @internal exported for its spec */
export function entryOf(view: DossierView): BookEntry {
  const { state } = view;
  const [alarm] = pendingAlarms(state);
  const { step } = state.clocks;
  return {
    code: view._id,
    seq: view.seq,
    place: { unit: view.holder, tier: view.tier, procedure: view.procedure },
    alarm: alarm === undefined ? null : { at: alarm.at, clock: alarm.clock.id, kind: alarm.kind },
    stepBreachedAt: step?.breached === true && state.business.kind !== 'result-ready' ? step.dueAt : null,
    lastAt: view.updatedAt,
  };
}
