import type { Actor } from '@lienthong/domain';
import type {
  ActRequest,
  ItemStatus,
  Operation,
  OperationStatus,
  OperationStep,
  PreviewSummary,
  Selection,
} from './operation';

/** What an operator asks for, as it is recorded. */
export interface RequestedBody {
  readonly request: ActRequest;
  readonly selection: Selection;
  readonly reason: string;
  readonly ratePerSecond: number;
}

export type ItemCounts = Operation['counts'];

/** What each step says. */
export interface StepBodies {
  readonly requested: RequestedBody;
  readonly previewed: PreviewSummary;
  readonly approved: Readonly<Record<string, never>>;
  readonly applying: Readonly<Record<string, never>>;
  readonly stopped: Readonly<Record<string, never>>;
  readonly failed: { readonly problem: string };
  /** `stopped`: it ended before all of its dossiers were worked on. */
  readonly done: { readonly counts: ItemCounts; readonly stopped: boolean; readonly problem: string | null };
}

/** A step that was done: by whom, when (UTC). */
export interface StepRecord<S extends OperationStep = OperationStep> {
  readonly operation: string;
  readonly step: S;
  readonly at: string;
  readonly by: Actor;
  /** Idempotency key of the request that did it. */
  readonly key: string | null;
  readonly body: StepBodies[S];
}

/** All steps of one operation so far. */
export type Steps = { readonly [S in OperationStep]?: StepRecord<S> };

/** Steps of an operation that has been requested. */
export type KnownSteps = Steps & { readonly requested: StepRecord<'requested'> };

/** Where an operation stands, from the steps that were done: no status is stored anywhere. */
export function deriveStatus(steps: Steps): OperationStatus {
  if (steps.done !== undefined) return steps.done.body.stopped ? 'stopped' : 'done';
  if (steps.failed !== undefined) return 'failed';
  if (steps.stopped !== undefined) return steps.applying === undefined ? 'stopped' : 'stopping';
  if (steps.applying !== undefined) return 'applying';
  if (steps.previewed === undefined) return 'previewing';
  const mustWait = steps.previewed.body.approval.length > 0 && steps.approved === undefined;
  return mustWait ? 'awaiting-approval' : 'previewed';
}

/** An operation as its readers see it. */
export function operationOf(id: string, steps: KnownSteps, counts: ItemCounts): Operation {
  const { requested, previewed, approved, applying, stopped, failed, done } = steps;
  const status = deriveStatus(steps);
  const endedAt = done?.at ?? failed?.at ?? (status === 'stopped' ? stopped?.at : null) ?? null;
  return {
    id,
    ...requested.body,
    requestedBy: requested.by,
    requestedAt: requested.at,
    status,
    preview: previewed?.body ?? null,
    approvedBy: approved?.by ?? null,
    appliedBy: applying?.by ?? null,
    appliedAt: applying?.at ?? null,
    endedAt,
    problem: done === undefined ? (failed?.body.problem ?? stopText(stopped)) : done.body.problem,
    counts,
  };
}

/** Whether nothing more will be done for it. */
export function hasEnded(steps: Steps): boolean {
  return ['done', 'failed', 'stopped'].includes(deriveStatus(steps));
}

export function stopText(stopped: StepRecord<'stopped'> | undefined): string | null {
  return stopped === undefined ? null : `stopped by ${stopped.by.subject} at ${stopped.at}`;
}

export const noItems: ItemCounts = {
  previewed: 0,
  unable: 0,
  applying: 0,
  applied: 0,
  progressed: 0,
  'not-progressed': 0,
  skipped: 0,
} satisfies Record<ItemStatus, number>;
