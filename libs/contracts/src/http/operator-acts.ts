import type { Actor, BilingualText } from '@lienthong/domain';
import type { Evidence, StuckKind } from './stuck';

/** Where a reset goes back to. `last-good`: the last workflow task that completed. */
export type ResetPoint =
  | { readonly point: 'last-good' }
  | { readonly point: 'before-event'; readonly eventId: number }
  /** UTC instant. */
  | { readonly point: 'before-time'; readonly at: string }
  /** Where the dossier entered this step of its route, the last time it did. */
  | { readonly point: 'stage'; readonly step: string };

/** What an operator asks for. */
export type ActRequest =
  | { readonly act: 'retry-activity' }
  | {
      readonly act: 'reset';
      readonly to: ResetPoint;
      /** Kinds of input after the point that are not applied again. */
      readonly exclude: readonly ('signals' | 'updates')[];
      /** Worker build to move to in the same step; null: as the deployment routes it. */
      readonly moveTo: string | null;
    }
  | { readonly act: 'republish'; readonly fromSeq: number }
  | { readonly act: 'redrive' }
  | { readonly act: 'rebuild-view' }
  | { readonly act: 'reassign'; readonly assignee: string }
  /** Completes the step with an outcome its route declares. */
  | { readonly act: 'skip'; readonly step: string; readonly outcome: string; readonly ground: string }
  | { readonly act: 'pause' }
  | { readonly act: 'resume' }
  | { readonly act: 'terminate' };

export type ActName = ActRequest['act'];

/** Which dossiers; never "all": a filter names a kind or an error. */
export type Selection =
  | { readonly by: 'codes'; readonly codes: readonly string[] }
  | { readonly by: 'fingerprint'; readonly fingerprint: string; readonly unit?: string; readonly procedure?: string }
  | { readonly by: 'kind'; readonly kind: StuckKind; readonly unit?: string; readonly procedure?: string };

/**
 * Where an operation stands. Each step is a record that is written once, so two who act at once can't both succeed.
 * requested → previewed → [approved →] applying → done; stopped at any time before done; failed if no preview was possible.
 */
export type OperationStep = 'requested' | 'previewed' | 'approved' | 'applying' | 'stopped' | 'failed' | 'done';
export type OperationStatus =
  'previewing' | 'previewed' | 'awaiting-approval' | 'applying' | 'stopping' | 'stopped' | 'failed' | 'done';

/** Why a second person must approve. */
export type ApprovalGround = 'many-dossiers' | 'across-units' | 'terminate';

/** What a preview was made against; an apply with another one is refused. */
export interface PreviewBasis {
  readonly catalogue: string;
  readonly buildId: string | null;
}

/** Result of the whole preview. */
export interface PreviewSummary {
  readonly at: string;
  readonly basis: PreviewBasis;
  readonly items: number;
  /** Items on which it can be done. */
  readonly able: number;
  readonly units: readonly string[];
  readonly approval: readonly ApprovalGround[];
  /** SHA-256 over the items, sorted: what is applied is what was shown. */
  readonly digest: string;
}

/** `applied`: done, and not yet seen to move. There is no "success" but `progressed`. */
export type ItemStatus = 'previewed' | 'unable' | 'applying' | 'applied' | 'progressed' | 'not-progressed' | 'skipped';

/** An operation as its readers see it: the request, and what became of it. */
export interface Operation {
  readonly id: string;
  readonly request: ActRequest;
  readonly selection: Selection;
  readonly reason: string;
  readonly requestedBy: Actor;
  readonly requestedAt: string;
  readonly status: OperationStatus;
  readonly preview: PreviewSummary | null;
  readonly approvedBy: Actor | null;
  readonly appliedBy: Actor | null;
  readonly appliedAt: string | null;
  readonly endedAt: string | null;
  /** Why it stopped or failed; null if it did not. */
  readonly problem: string | null;
  /** Most dossiers a second it works on. */
  readonly ratePerSecond: number;
  readonly counts: Readonly<Record<ItemStatus, number>>;
}

/** An outside effect that the act would bring about again, and what makes the repetition harmless. */
export interface RepeatedEffect {
  readonly effect: string;
  /** Idempotency keys under which it goes out again. */
  readonly keys: readonly string[];
  /** How many would have a second effect: 0 by the keys. */
  readonly doubled: number;
}

/** What an act would do to one dossier. */
export interface ItemPreview {
  /** Whether it can be done at all, and why not. */
  readonly able: boolean;
  readonly unableBecause: BilingualText | null;
  /** Input that is applied again, e.g. `update complete-step 6f1c… (event 22)`. */
  readonly reapplied: readonly string[];
  readonly repeated: readonly RepeatedEffect[];
  /** What becomes of the legal clock. */
  readonly clock: BilingualText;
  /** Shadow replay of the real history against the candidate build; null where the act needs none. */
  readonly shadowReplay: { readonly ok: boolean; readonly buildId: string; readonly failure: string | null } | null;
  readonly notes: readonly BilingualText[];
}

/** What the dossier was when previewed: it moved on since if this no longer holds. */
export interface Baseline {
  readonly runId: string;
  /** Events the dossier's history of its own had (its last seq as the workflow or the view knows it). */
  readonly seq: number;
  /** Length of the Temporal history. */
  readonly historyLength: number;
  readonly unit: string | null;
  readonly evidence: Evidence;
}

/** How it ended for one dossier: the event that showed it, or why not. */
export interface ItemOutcome {
  readonly at: string;
  readonly told: BilingualText;
  readonly evidence: Evidence;
}

/** One dossier of an operation. */
export interface OperationItem {
  readonly operation: string;
  readonly code: string;
  readonly status: ItemStatus;
  readonly preview: ItemPreview | null;
  readonly baseline: Baseline | null;
  readonly appliedAt: string | null;
  readonly outcome: ItemOutcome | null;
}

/** `GET /operations/acts`: the last requested first; a page may be short. */
export interface OperationList {
  readonly items: readonly Operation[];
  readonly next: string | null;
}

/** `GET /operations/acts/{id}/items`. */
export interface OperationItemList {
  readonly items: readonly OperationItem[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
}
