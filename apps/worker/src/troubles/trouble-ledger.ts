import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { ActivityTrouble, ActivityTroubleStore } from '@lienthong/read-model';

const batchSize = 20;
const retryMs = 5_000;
/** What is kept while the store is away; a note that is left out comes again with the next try. */
const mostKept = 5_000;
const closeWithinMs = 2_000;

/**
 * Writes down which activities are in trouble, behind their backs: nothing waits for it and no failure of the store is
 * felt. The last word on an activity wins; what could not be written is tried again.
 */
export class TroubleLedger {
  private readonly logger = new Logger(TroubleLedger.name);
  /** Null: to be cleared. */
  private readonly pending = new Map<string, ActivityTrouble | null>();
  private writing: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;

  constructor(private readonly store: Pick<ActivityTroubleStore, 'noteMany' | 'clearMany'>) {}

  note(trouble: ActivityTrouble): void {
    this.put(trouble._id, trouble);
  }

  clear(id: string): void {
    this.put(id, null);
  }

  /** Writes what is left, if the store takes it soon. */
  async close(): Promise<void> {
    clearTimeout(this.retry);
    await Promise.race([this.write(), sleep(closeWithinMs, undefined, { ref: false })]);
    clearTimeout(this.retry);
  }

  private put(id: string, entry: ActivityTrouble | null): void {
    if (this.pending.size >= mostKept && !this.pending.has(id)) return;
    this.pending.set(id, entry);
    if (this.retry === undefined) void this.write();
  }

  private write(): Promise<void> {
    this.writing ??= this.writeAll().finally(() => (this.writing = undefined));
    return this.writing;
  }

  private async writeAll(): Promise<void> {
    try {
      while (this.pending.size > 0) await this.writeBatch([...this.pending].slice(0, batchSize));
    } catch (error) {
      this.logger.warn(`activity troubles not written yet: ${error instanceof Error ? error.message : String(error)}`);
      this.retry = setTimeout(() => {
        this.retry = undefined;
        void this.write();
      }, retryMs).unref();
    }
  }

  private async writeBatch(batch: readonly (readonly [string, ActivityTrouble | null])[]): Promise<void> {
    await this.store.noteMany(batch.flatMap(([, entry]) => entry ?? []));
    await this.store.clearMany(batch.filter(([, entry]) => entry === null).map(([id]) => id));
    for (const [id, entry] of batch) if (this.pending.get(id) === entry) this.pending.delete(id);
  }
}
