import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError, isDomainError } from '@lienthong/domain';
import type { WorkCalendar } from '@lienthong/domain';
import type { DecreeReader, RecordedDecree } from './decree.store';
import { mergeDecree } from './merge-decree';

type Calendars = Readonly<Record<string, WorkCalendar>>;

/** How often running programs look for new decrees: within this time of its recording a decree is in use. */
export const decreeRefreshMs = 2_000;
/** How long a start waits for the first reading. */
const startPatienceMs = 1_000;

/**
 * The catalogue's calendars with all recorded decrees merged in. It follows the store while the program runs; while the
 * store is away, or where there is none, it goes on with what it knows.
 */
export class DecreedCalendars {
  private decrees: readonly RecordedDecree[] = [];
  /** By series: as the catalogue has it, then after each decree. Kept, since a calendar is made ready once for each object. */
  private stages = new Map<string, WorkCalendar[]>();
  private current: Calendars;
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly base: Calendars,
    private readonly reader?: DecreeReader,
  ) {
    this.current = base;
  }

  /** The calendars by series as they are known now. */
  get now(): Calendars {
    return this.current;
  }

  /** A calendar in all its stages, the newest first; empty for one that the catalogue does not have. */
  stagesOf(series: string): readonly WorkCalendar[] {
    const base = this.base[series];
    return base === undefined ? [] : [...(this.stages.get(series) ?? [base])].reverse();
  }

  /**
   * The calendars with a decree that was recorded before this call, read anew if it is not known yet.
   * @throws DomainError SERVICE.STORE_UNAVAILABLE where it can't be read, DECREE.UNKNOWN where it is not recorded
   */
  async knowing(decree: string): Promise<Calendars> {
    if (this.knows(decree)) return this.current;
    if (this.reader === undefined) throw storeAway(`decree ${decree} can't be read: MONGODB_URI is not set`);
    // A reading that began earlier may have missed it.
    await this.reading?.catch(() => undefined);
    await this.refresh().catch((error: unknown) => {
      if (isDomainError(error)) throw error;
      throw storeAway(`decree ${decree} can't be read: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (this.knows(decree)) return this.current;
    throw new DomainError('DECREE.UNKNOWN', `decree ${decree} is not recorded; apply it with lienthong calendar apply`);
  }

  /** Begins to follow the store. Waits a moment for the first reading, so that a start plans with what is in force. */
  async start(): Promise<void> {
    if (this.reader === undefined || this.timer !== undefined) return;
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), decreeRefreshMs);
    this.timer.unref();
    for (const end = Date.now() + startPatienceMs; Date.now() < end; await sleep(50)) {
      const read = await Promise.race([
        this.refresh().then(
          () => true,
          () => false,
        ),
        sleep(startPatienceMs, false, { ref: false }),
      ]);
      if (read) return;
    }
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  /** Reads the decrees now. @throws what the store throws */
  refresh(): Promise<void> {
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async read(): Promise<void> {
    const decrees = (await this.reader?.all()) ?? [];
    const same = decrees.length === this.decrees.length && decrees.every((one) => this.knows(one.decree.id));
    if (!same) this.take(decrees);
  }

  private take(decrees: readonly RecordedDecree[]): void {
    const stages = new Map(Object.entries(this.base).map(([series, calendar]) => [series, [calendar]]));
    for (const { decree } of decrees) {
      const series = stages.get(decree.calendar);
      const latest = series?.at(-1);
      if (latest !== undefined) series?.push(mergeDecree(latest, decree));
    }
    const latest = [...stages].flatMap(([series, all]) => all.slice(-1).map((calendar) => [series, calendar] as const));
    this.stages = stages;
    this.current = Object.fromEntries(latest);
    this.decrees = decrees;
  }

  private knows(id: string): boolean {
    return this.decrees.some(({ decree }) => decree.id === id);
  }
}

function storeAway(detail: string): DomainError {
  return new DomainError('SERVICE.STORE_UNAVAILABLE', detail);
}
