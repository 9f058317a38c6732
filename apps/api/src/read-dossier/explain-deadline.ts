import type { DossierView } from '@lienthong/contracts';
import { DomainError, computeDeadline } from '@lienthong/domain';
import type { Allotment, Catalogue, ExplanationLine, LedgerEntry, Timeliness } from '@lienthong/domain';

/** A due instant with why it is so. */
export interface ExplainedDeadline {
  readonly code: string;
  /** Null while the clock is paused. */
  readonly dueAt: string | null;
  readonly start: string;
  /** From when the time counts. */
  readonly effectiveStart: string;
  readonly allotted: Allotment;
  readonly calendar: string;
  readonly ledger: readonly LedgerEntry[];
  readonly finishedAt: string | null;
  readonly timeliness: Timeliness | null;
  /** Lines without a gap from the start to the due instant, in both languages. */
  readonly explanation: readonly ExplanationLine[];
}

/**
 * Computes a dossier's due instant anew from its ledger and calendar, with the explanation.
 * @throws DomainError `CALENDAR.UNKNOWN` if the calendar it pinned is not in the catalogue
 */
export function explainDeadline(view: DossierView, calendars: Catalogue['calendars']): ExplainedDeadline {
  const received = view.events[0];
  const clock = view.state.clocks.dossier;
  if (received?.type !== 'DossierReceived' || clock?.allotted == null) {
    throw new Error(`the history of ${view._id} has no receipt with a clock`);
  }
  const calendar = calendars[received.data.calendar];
  if (calendar === undefined) {
    throw new DomainError('CALENDAR.UNKNOWN', `calendar "${received.data.calendar}" is not in the catalogue`);
  }
  const { start, allotted, entries } = clock;
  const deadline = computeDeadline({ ...allotted, start, calendar, ledger: entries });
  return {
    code: view._id,
    dueAt: deadline.dueAt,
    start,
    effectiveStart: deadline.effectiveStart,
    allotted,
    calendar: received.data.calendar,
    ledger: entries,
    finishedAt: view.state.finishedAt,
    timeliness: view.state.timeliness,
    explanation: deadline.explanation,
  };
}
