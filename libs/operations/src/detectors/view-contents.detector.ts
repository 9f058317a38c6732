import { projectEvents } from '@lienthong/contracts';
import { isDomainError } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import { digestView } from '@lienthong/read-model';
import type { DossierViewStore } from '@lienthong/read-model';
import type { DossierGateway } from '@lienthong/temporal';
import type { Detector, Trouble } from '../stuck/finding';
import { isServerTrouble } from '../running/failure-text';
import type { DossierBook } from './dossier-book';
import { makeTrouble, nowhere } from './make-trouble';
import { sideBySide } from '../running/side-by-side';
import { SweepOrder } from './sweep-order';

const everyMs = 2_000;
const width = 4;
/** How long events may be on their way before they count as never sent out. */
const onTheWayMs = 20_000;

type ContentCause = 'view-ahead' | 'view-differs' | 'events-not-sent';

export interface ViewContentsParts {
  readonly book: DossierBook;
  readonly views: Pick<DossierViewStore, 'find'>;
  readonly gateway: Pick<DossierGateway, 'events' | 'snapshot'>;
  /** Whether something of it is known to be on its way, or parked. */
  readonly isExplained: (code: string) => boolean;
  readonly perSecond: number;
}

/** G: compares what views hold with what the dossiers themselves hold, a few each second, those just changed first. */
export class ViewContents implements Detector {
  readonly source = 'view-contents';
  readonly kinds = ['G'] as const;
  readonly everyMs = everyMs;
  private readonly order: SweepOrder;
  private readonly troubles = new Map<string, Trouble>();
  private readonly lacking = new Map<string, number>();

  constructor(private readonly parts: ViewContentsParts) {
    this.order = new SweepOrder(() => parts.book.codes());
  }

  /** A dossier's view has just changed: it is looked at soon. */
  changed(code: string): void {
    this.order.changed(code);
  }

  async detect(): Promise<readonly Trouble[]> {
    const limit = Math.max(1, Math.round((this.parts.perSecond * everyMs) / 1_000));
    const suspects = [...this.troubles.keys(), ...this.lacking.keys()];
    const codes = this.order.next(limit, suspects);
    const failures: unknown[] = [];
    await sideBySide(codes, width, async (code) => {
      try {
        const trouble = await this.look(code);
        if (trouble === null) this.troubles.delete(code);
        else this.troubles.set(code, trouble);
      } catch (error) {
        failures.push(error);
      }
    });
    // One dossier that does not answer is another kind of trouble; if none does, nothing is known.
    if (failures.length > 0 && failures.length === codes.length && isServerTrouble(failures[0])) {
      throw failures[0] as Error;
    }
    return [...this.troubles.values()];
  }

  private async look(code: string): Promise<Trouble | null> {
    // The view first: the workflow is never behind it unless something is wrong.
    const view = await this.parts.views.find(code);
    const events = await this.eventsOf(code);
    if (events === null) return null;
    const viewSeq = view?.seq ?? 0;
    if (events.length < viewSeq) return this.trouble(code, 'view-ahead', { seq: events.length, viewSeq });
    if (view !== null) {
      const own = projectEvents(null, events.slice(0, viewSeq));
      const same = digestView(own).digest === digestView(view).digest;
      if (!same) return this.trouble(code, 'view-differs', { seq: viewSeq, viewSeq });
    }
    return this.lookForUnsent(code, events.length, viewSeq);
  }

  private async lookForUnsent(code: string, seq: number, viewSeq: number): Promise<Trouble | null> {
    const since = this.lacking.get(code) ?? Date.now();
    this.lacking.delete(code);
    if (seq === viewSeq || this.parts.isExplained(code)) return null;
    this.lacking.set(code, since);
    if (Date.now() - since < onTheWayMs) return null;
    // What it has not sent out yet it sends by itself; if it can't, that is found as kind B.
    const { unpublished } = await this.parts.gateway.snapshot(code);
    return unpublished > 0 ? null : this.trouble(code, 'events-not-sent', { seq, viewSeq });
  }

  /** Null once Temporal has forgotten the dossier, which it does some time after it was closed. */
  private async eventsOf(code: string): Promise<readonly DossierEvent[] | null> {
    try {
      return await this.parts.gateway.events(code, 1);
    } catch (error) {
      if (isDomainError(error) && error.code === 'DOSSIER.NOT_FOUND') return null;
      throw error;
    }
  }

  private trouble(
    code: string,
    cause: ContentCause,
    evidence: { readonly seq: number; readonly viewSeq: number },
  ): Trouble {
    const known = this.troubles.get(code);
    return makeTrouble({
      kind: 'G',
      subject: { type: 'dossier', code },
      distinct: 'content',
      place: this.parts.book.get(code)?.place ?? nowhere,
      cause,
      told: { ...evidence },
      since: known === undefined ? (this.lacking.get(code) ?? Date.now()) : Date.parse(known.since),
      evidence,
      suggested: cause === 'events-not-sent' ? 'republish' : 'rebuild-view',
    });
  }
}
