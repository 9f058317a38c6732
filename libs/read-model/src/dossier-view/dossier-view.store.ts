import type { Connection, Model } from 'mongoose';
import type { DossierEvent } from '@lienthong/domain';
import type { DossierRow, DossierView } from '@lienthong/contracts';
import { countByUnit } from './unit-counts';
import type { UnitCounts } from './unit-counts';
import { checksumOf, digestView } from './view-digest';
import type { ViewDigest } from './view-digest';
import { completeViews } from './complete-views';
import { HandoffPages } from './handoff-pages';
import type { HandoffRow, HandoffSide } from './handoff-pages';
import { RecentAnswers } from './recent-answers';
import { rowProjection, toDocument, toRow, toView, viewCollection, viewModel } from './view-document';
import type { StoredRow, ViewDocument } from './view-document';
import type { ViewFilter } from './view-filter';
import { ViewPages } from './view-pages';
import type { PageRequest, ViewPage, ViewSort, ViewTotal } from './view-pages';
import { ViewWriter } from './view-writer';
import type { ApplyOutcome } from './view-writer';

export interface StoreOptions {
  readonly collection?: string;
  /** How many open dossiers' views are remembered between writes (default 2000, about 25 KB each). */
  readonly remembered?: number;
  /** How long a total is counted (default 700 ms); then it is told as "at least". */
  readonly countingMs?: number;
}

/** Name of the collection that people's lists come from. */
export const dossierViewCollection = 'dossier_views';

const insertAtOnce = 20;

/** The views of dossiers: one document each, written by events, read by lists, queues and counts. */
export class DossierViewStore {
  readonly collection: string;
  private readonly model: Model<ViewDocument>;
  private readonly writer: ViewWriter;
  private readonly pages: ViewPages;
  private readonly counts = new RecentAnswers<UnitCounts[]>();

  constructor(
    private readonly connection: Connection,
    options: StoreOptions = {},
  ) {
    this.collection = options.collection ?? dossierViewCollection;
    this.model = viewModel(connection, this.collection);
    this.writer = new ViewWriter(this.model, options.remembered ?? 2_000);
    this.pages = new ViewPages(this.model, options.countingMs);
  }

  /** Creates the indexes that are missing, and the collection with them; completes what an earlier release wrote. */
  async ensureIndexes(): Promise<void> {
    await completeViews(this.model);
    await this.model.createIndexes();
  }

  /** The whole view with state and history; null if there is none. */
  async find(code: string): Promise<DossierView | null> {
    const document = await this.model.findById(code).lean<ViewDocument>().exec();
    return document === null ? null : toView(document);
  }

  /** The view as a row of a list, with the units that may look at it. */
  async findRow(code: string): Promise<(DossierRow & Pick<DossierView, 'involved'>) | null> {
    const { involved: _kept, ...without } = rowProjection;
    const row = await this.model.findById(code, without).lean<StoredRow & Pick<DossierView, 'involved'>>().exec();
    return row === null ? null : { ...toRow(row), involved: row.involved };
  }

  /**
   * Applies events of one dossier, in whatever order and however often they come; `gapFrom` says which are missing.
   * @throws DomainError CHAIN.BROKEN where an event contradicts the history
   */
  apply(code: string, events: readonly DossierEvent[]): Promise<ApplyOutcome> {
    return this.writer.apply(code, events);
  }

  /**
   * Puts a view folded from a whole history in the place of the stored one, if that still has the sequence number it was
   * seen with (null: there was none). Answers whether it did; where not, look again.
   */
  replace(code: string, events: readonly DossierEvent[], seen: number | null): Promise<boolean> {
    return this.writer.replaceWhole(code, events, seen);
  }

  /** @throws DomainError REQUEST.INVALID for a cursor that is none */
  list(filter: ViewFilter, sort: ViewSort, page: PageRequest): Promise<ViewPage> {
    return this.pages.list(filter, sort, page);
  }

  /** Open dossiers on which a unit must act, the most urgent first. @throws DomainError REQUEST.INVALID */
  queue(unit: string, page: PageRequest, filter: ViewFilter = {}): Promise<ViewPage> {
    return this.pages.queue(unit, page, filter);
  }

  /** How many dossiers a list has, counted up to 500. @param today legal date */
  total(filter: ViewFilter, today: string): Promise<ViewTotal> {
    return this.pages.total(filter, today);
  }

  /** How many dossiers a queue has, counted up to 500. @param today legal date */
  queueTotal(unit: string, today: string, filter: ViewFilter = {}): Promise<ViewTotal> {
    return this.pages.queueTotal(unit, today, filter);
  }

  /** Open hand-offs offered to a unit (`in`) or given by it (`out`), in the order of their codes. */
  handoffs(
    side: HandoffSide,
    unit: string,
    page: { readonly limit: number; readonly cursor?: string },
  ): Promise<{
    readonly rows: readonly HandoffRow[];
    readonly next: string | null;
  }> {
    return new HandoffPages(this.model).page(side, unit, page);
  }

  /** @param today date `YYYY-MM-DD` of legal time */
  countsByUnit(today: string, units?: readonly string[]): Promise<UnitCounts[]> {
    const key = JSON.stringify([today, units]);
    return this.counts.of(key, () => countByUnit(this.model, today, units));
  }

  /**
   * Whole views of the dossiers received on the dates from `from` to `to`, both included, in the order of their
   * receipt, read as a stream; with `unit` those that its desk received.
   */
  async *receivedBetween(from: string, to: string, unit?: string): AsyncGenerator<DossierView> {
    // Instants begin with their date, and no hour of a date comes after its "T24".
    const received = { receivedAt: { $gte: from, $lt: `${to}T24` } };
    const query = this.model.find(unit === undefined ? received : { ...received, receivingUnit: unit });
    const documents = query.sort({ receivedAt: 1, _id: 1 }).lean<ViewDocument>().cursor({ batchSize: 200 });
    for await (const document of documents) yield toView(document);
  }

  /** Digest of every view, read as a stream. */
  async digests(): Promise<Map<string, ViewDigest>> {
    const digests = new Map<string, ViewDigest>();
    for await (const document of this.model.find().lean<ViewDocument>().cursor({ batchSize: 200 })) {
      const view = toView(document);
      digests.set(view._id, digestView(view));
    }
    return digests;
  }

  /** How many views there are, and the SHA-256 over all of them in the order of their codes. */
  async checksum(): Promise<{ count: number; checksum: string }> {
    const digests = await this.digests();
    return { count: digests.size, checksum: checksumOf(digests) };
  }

  /** Puts in views that are not there yet, for a rebuild into an empty collection. */
  async insert(views: readonly DossierView[]): Promise<void> {
    for (let from = 0; from < views.length; from += insertAtOnce) {
      const some = views.slice(from, from + insertAtOnce);
      const documents = some.map((view) =>
        toDocument(
          view,
          view.events.map((event) => JSON.stringify(event)),
        ),
      );
      await viewCollection(this.model).insertMany(documents);
    }
  }

  async drop(): Promise<void> {
    await this.connection.dropCollection(this.collection);
  }
}
