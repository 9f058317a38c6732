import type { Actor } from '@lienthong/domain';
import type { Evidence, PlainText, StuckKind } from '../stuck/finding';

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
export const actNames = [
  'retry-activity',
  'reset',
  'republish',
  'redrive',
  'rebuild-view',
  'reassign',
  'skip',
  'pause',
  'resume',
  'terminate',
] as const satisfies readonly ActName[];

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

/** `applied`: done, and not yet seen to move. There is no "success" but `progressed`. */
export const itemStatuses = [
  'previewed',
  'unable',
  'applying',
  'applied',
  'progressed',
  'not-progressed',
  'skipped',
] as const;
export type ItemStatus = (typeof itemStatuses)[number];

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
  readonly unableBecause: PlainText | null;
  /** Input that is applied again, e.g. `update complete-step 6f1c… (event 22)`. */
  readonly reapplied: readonly string[];
  readonly repeated: readonly RepeatedEffect[];
  /** What becomes of the legal clock. */
  readonly clock: PlainText;
  /** Shadow replay of the real history against the candidate build; null where the act needs none. */
  readonly shadowReplay: { readonly ok: boolean; readonly buildId: string; readonly failure: string | null } | null;
  readonly notes: readonly PlainText[];
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
  readonly told: PlainText;
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

/** What an act found when asked whether the dossier moved. */
export type ProofVerdict =
  | { readonly verdict: 'progressed'; readonly told: PlainText; readonly evidence: Evidence }
  | { readonly verdict: 'not-progressed'; readonly told: PlainText; readonly evidence: Evidence }
  /** Too early to tell. */
  | { readonly verdict: 'waiting' };

/** What an act is given for one dossier. `key` is the same for every try: `<operation>/<code>`. */
export interface ActTarget<R extends ActRequest = ActRequest> {
  readonly key: string;
  readonly operation: string;
  readonly code: string;
  readonly request: R;
  readonly reason: string;
  readonly actor: Actor;
  /** Head of the trail when the act was recorded. */
  readonly trailHead: string;
}

/**
 * One kind of act. `preview` reads only. `apply` can be called again after a crash with the same key and has one effect.
 * `prove` is asked until it is no longer waiting, or until its patience is over: then the item has not progressed.
 */
export interface Act<R extends ActRequest = ActRequest> {
  readonly name: R['act'];
  /** How long `prove` may say that it waits. */
  readonly patienceMs: number;
  preview(target: ActTarget<R>): Promise<{ readonly preview: ItemPreview; readonly baseline: Baseline | null }>;
  /** Why it must be left alone now (closed, moved on since the preview); null if it can be done. */
  unfit(target: ActTarget<R>, baseline: Baseline): Promise<PlainText | null>;
  apply(target: ActTarget<R>, baseline: Baseline): Promise<void>;
  prove(target: ActTarget<R>, baseline: Baseline, appliedAt: string): Promise<ProofVerdict>;
}
