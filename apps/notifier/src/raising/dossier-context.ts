import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { foldEvents, isDomainError } from '@lienthong/domain';
import type { DossierEvent, DossierState } from '@lienthong/domain';
import type { HistorySource } from '@lienthong/messaging';
import type { DossierViewStore } from '@lienthong/read-model';

/** What is known of a dossier as of one of its events. */
export interface DossierContext {
  readonly state: DossierState;
  /** Events up to and with the one in hand. */
  readonly events: readonly DossierEvent[];
  /** What has happened since, as far as it is known already. */
  readonly later: readonly DossierEvent[];
}

/** The context of an event within a whole history. */
export function contextAt(history: readonly DossierEvent[], seq: number): DossierContext {
  const events = history.filter((event) => event.seq <= seq);
  const later = history.filter((event) => event.seq > seq);
  return { state: foldEvents(history[0]?.code ?? '', events), events, later };
}

/** The projector is usually tens of milliseconds behind Kafka, as this is. */
const pauses = [0, 50, 100, 200, 400];

/** Knows dossiers from their views; where those are behind or parked, from the workflows themselves. */
export class DossierContexts {
  constructor(
    private readonly views: DossierViewStore,
    private readonly history: HistorySource,
    private readonly logger: Logger,
  ) {}

  /**
   * Null if neither view nor workflow can tell: then the event has to speak for itself, since a late alert is better
   * than none. @throws while the store is away
   */
  async of(event: DossierEvent): Promise<DossierContext | null> {
    for (const pause of pauses) {
      await sleep(pause);
      const row = await this.views.findRow(event.code);
      if (row !== null && row.seq >= event.seq) {
        const view = await this.views.find(event.code);
        if (view !== null) return contextAt(view.events, event.seq);
      }
    }
    return this.fromWorkflow(event);
  }

  private async fromWorkflow(event: DossierEvent): Promise<DossierContext | null> {
    try {
      const history = await this.history.events(event.code, 1);
      if (history.length >= event.seq) return contextAt(history, event.seq);
    } catch (error) {
      const why = isDomainError(error) ? error.code : error instanceof Error ? error.message : String(error);
      this.logger.warn({ code: event.code, seq: event.seq, why }, 'alert without knowledge of its dossier');
    }
    return null;
  }
}
