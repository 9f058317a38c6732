import type { DossierEvent } from '@lienthong/domain';
import type { DossierView } from '@lienthong/contracts';
import { PoisonMessage, decodeDossierEvent } from '@lienthong/messaging';
import type { HistorySource, TopicStretch } from '@lienthong/messaging';
import type { DossierViewStore } from '@lienthong/read-model';
import { applyDelivered, followingEvents, viewOf } from './dossier-fold';
import type { FoldProblem } from './dossier-fold';

/** How many dossiers are kept in memory, about 40 KB each, before the ones untouched for longest are written. */
const dossiersInMemory = 5_000;
const writeAtOnce = 200;

/** Folds a topic into an empty collection: each dossier is written once, unless there are more of them than fit. */
export class TopicFold {
  readonly problems: FoldProblem[] = [];
  events = 0;
  poison = 0;
  private readonly open = new Map<string, DossierEvent[]>();
  private readonly written = new Set<string>();
  private finished: DossierView[] = [];

  constructor(
    private readonly views: DossierViewStore,
    private readonly history: HistorySource,
    private readonly capacity = dossiersInMemory,
  ) {}

  async take({ messages }: TopicStretch): Promise<void> {
    for (const message of messages) {
      this.events += 1;
      const event = this.decoded(message);
      if (event === null) continue;
      const known = this.open.get(event.code) ?? [];
      this.open.delete(event.code);
      this.open.set(event.code, known);
      known.push(event);
      if (event.type === 'DossierCompleted') await this.settle(event.code);
    }
    for (const code of this.open.keys()) {
      if (this.open.size <= this.capacity) break;
      await this.settle(code);
    }
  }

  /** Writes what is still in memory. */
  async finish(): Promise<void> {
    for (const code of [...this.open.keys()]) await this.settle(code);
    await this.writeFinished();
  }

  get dossiers(): number {
    return this.written.size;
  }

  private decoded(message: TopicStretch['messages'][number]): DossierEvent | null {
    try {
      return decodeDossierEvent(message);
    } catch (error) {
      if (!(error instanceof PoisonMessage)) throw error;
      this.poison += 1;
      this.problems.push({ code: message.key?.toString() ?? '', what: `offset ${message.offset}: ${error.message}` });
      return null;
    }
  }

  private async settle(code: string): Promise<void> {
    const delivered = this.open.get(code) ?? [];
    this.open.delete(code);
    if (this.written.has(code)) return this.addTo(code, delivered);
    const { run, problem } = await followingEvents(undefined, delivered, this.history);
    if (problem !== null) this.problems.push({ code, what: problem });
    const view = viewOf(run);
    if (view === null) return;
    this.written.add(code);
    this.finished.push(view);
    if (this.finished.length >= writeAtOnce) await this.writeFinished();
  }

  /** More events of a dossier that was written already. */
  private async addTo(code: string, delivered: readonly DossierEvent[]): Promise<void> {
    await this.writeFinished();
    const problem = await applyDelivered(this.views, delivered, this.history);
    if (problem !== null) this.problems.push({ code, what: problem });
  }

  private async writeFinished(): Promise<void> {
    const views = this.finished;
    this.finished = [];
    if (views.length > 0) await this.views.insert(views);
  }
}
