import type { Model } from 'mongoose';
import type { DossierEvent } from '@lienthong/domain';
import { projectEvents } from '@lienthong/contracts';
import { isDuplicateKey } from '../connection/store-failure';
import { nextEvents } from './next-events';
import { ViewCache } from './view-cache';
import type { KnownView } from './view-cache';
import { toDocument, toView, viewCollection } from './view-document';
import type { ViewDocument } from './view-document';

/** What became of events: put into the view, all known already, or some before them are missing. */
export type ApplyOutcome = 'applied' | 'stale' | { readonly gapFrom: number };

const tries = 4;

/**
 * Puts events into views, each dossier's in order. The write is conditional on the sequence number the view has: dedup,
 * order and write are one statement, and one round trip while the view is remembered.
 *
 * FerretDB reads and writes in two steps, so there two processes that write one dossier at the same instant can both
 * believe they won; the loser's next event finds a gap and is healed from the workflow. Within a process writes of one
 * dossier wait for each other.
 */
export class ViewWriter {
  private readonly cache: ViewCache;
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly model: Model<ViewDocument>,
    remembered: number,
  ) {
    this.cache = new ViewCache(remembered);
  }

  /** @throws DomainError CHAIN.BROKEN where an event does not follow the one before it */
  apply(code: string, events: readonly DossierEvent[]): Promise<ApplyOutcome> {
    return this.inTurn(code, () => this.applyNow(code, events));
  }

  /**
   * Puts a view folded from a whole history in the place of the stored one, if that still has the sequence number it was
   * seen with (null: there was none); nothing of the old one is kept. Answers whether it did.
   */
  replaceWhole(code: string, events: readonly DossierEvent[], seen: number | null): Promise<boolean> {
    return this.inTurn(code, async () => {
      this.cache.delete(code);
      const history = events.map((event) => JSON.stringify(event));
      const document = toDocument(projectEvents(null, events), history);
      if (seen === null) return this.insert(document);
      const { matchedCount } = await viewCollection(this.model).replaceOne({ _id: code, seq: seen }, document);
      return matchedCount === 1;
    });
  }

  private inTurn<T>(code: string, work: () => Promise<T>): Promise<T> {
    const before = this.queues.get(code) ?? Promise.resolve();
    const run = before.catch(() => undefined).then(work);
    this.queues.set(code, run);
    const forget = (): void => {
      if (this.queues.get(code) === run) this.queues.delete(code);
    };
    run.then(forget, forget);
    return run;
  }

  private async applyNow(code: string, events: readonly DossierEvent[]): Promise<ApplyOutcome> {
    const remembered = this.cache.get(code);
    // A first event is tried as an insert at once; what is remembered may be old, but a view never goes back.
    if (remembered !== undefined || events.some((event) => event.seq === 1)) {
      const outcome = await this.applyTo(remembered, code, events);
      if (outcome === 'applied' || (outcome === 'stale' && remembered !== undefined)) return outcome;
    }
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const outcome = await this.applyTo(await this.read(code), code, events);
      if (outcome !== 'lost') return outcome;
    }
    throw new Error(`the view of ${code} changed under ${tries} writes in a row`);
  }

  private async applyTo(
    known: KnownView | undefined,
    code: string,
    events: readonly DossierEvent[],
  ): Promise<ApplyOutcome | 'lost'> {
    const { run, gapFrom } = nextEvents(known?.view, events);
    if (run.length > 0 && !(await this.write(known, code, run))) return 'lost';
    if (gapFrom !== null) return { gapFrom };
    return run.length > 0 ? 'applied' : 'stale';
  }

  /** Answers false if another write came first. */
  private async write(known: KnownView | undefined, code: string, run: readonly DossierEvent[]): Promise<boolean> {
    const view = projectEvents(known?.view ?? null, run);
    const history = [...(known?.history ?? []), ...run.map((event) => JSON.stringify(event))];
    const document = toDocument(view, history);
    const written = known === undefined ? await this.insert(document) : await this.replace(document, known.view.seq);
    if (written && !view.closed) this.cache.set(code, { view: { ...view, events: [] }, history });
    else this.cache.delete(code);
    return written;
  }

  private async insert(document: ViewDocument): Promise<boolean> {
    try {
      await viewCollection(this.model).insertOne(document);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  private async replace(document: ViewDocument, seq: number): Promise<boolean> {
    const { _id, ...fields } = document;
    const { matchedCount } = await viewCollection(this.model).updateOne({ _id, seq }, { $set: fields });
    return matchedCount === 1;
  }

  private async read(code: string): Promise<KnownView | undefined> {
    const document = await this.model.findById(code).lean<ViewDocument>().exec();
    if (document === null) return undefined;
    const view = toView(document);
    return { view: { ...view, events: [] }, history: view.events.map((event) => JSON.stringify(event)) };
  }
}
