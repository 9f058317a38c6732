import type { ActName, ActRequest, Baseline, Evidence, ItemPreview, ItemStatus } from '@lienthong/contracts';
import type { Actor } from '@lienthong/domain';
import type { PlainText } from '../stuck/finding';

// Operations are shown to browsers as they are known here: one description for both.
export type {
  ActName,
  ActRequest,
  ApprovalGround,
  Baseline,
  ItemOutcome,
  ItemPreview,
  ItemStatus,
  Operation,
  OperationItem,
  OperationStatus,
  OperationStep,
  PreviewBasis,
  PreviewSummary,
  RepeatedEffect,
  ResetPoint,
  Selection,
} from '@lienthong/contracts';

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

export const itemStatuses = [
  'previewed',
  'unable',
  'applying',
  'applied',
  'progressed',
  'not-progressed',
  'skipped',
] as const satisfies readonly ItemStatus[];

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
