import type { Allotment, ExplanationLine, LedgerEntry, TimeShare, Timeliness } from '@lienthong/domain';

/** `GET /dossiers/{code}/deadline`: a due instant with why it is so. */
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

/** `GET /dossiers/{code}/time`: who had a dossier for how long; the shares sum to the whole exactly. */
export interface SharedTime {
  readonly code: string;
  readonly from: string;
  /** Its end, or now. */
  readonly until: string;
  readonly shares: readonly TimeShare[];
}
