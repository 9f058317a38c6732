import type { Allotment } from '../clock/allotment';
import type { LedgerEntry } from '../clock/ledger';

export type SlaClockKind = 'dossier' | 'step' | 'handoff';

/**
 * A clock before its instants are known. `id` is `dossier`, `step:<id>:<nth>` or `handoff:<nth>`.
 * A hand-off has no allotment: its deadline is the rule of acceptance (design 7).
 */
export interface ClockDraft {
  readonly id: string;
  readonly kind: SlaClockKind;
  readonly start: string;
  readonly allotted: Allotment | null;
  readonly entries: readonly LedgerEntry[];
}

/** Instants of one clock, computed outside the workflow from the pinned calendar; null while paused. */
export interface ClockInstants {
  readonly dueAt: string | null;
  /** When 80 % of the working time has gone. */
  readonly warnAt: string | null;
}

/** A clock with its instants, as events carry it. */
export type PlannedClock = ClockDraft & ClockInstants;

/** Instants by clock id. */
export type ClockPlan = Readonly<Record<string, ClockInstants>>;

/** A clock in the state of a dossier. */
export type SlaClock = PlannedClock & { readonly warned: boolean; readonly breached: boolean };

/** Binds a draft to its instants; a plan that lacks one is a fault of the caller. */
export function plannedClock(draft: ClockDraft, plan: ClockPlan): PlannedClock {
  const instants = plan[draft.id];
  if (instants === undefined) throw new Error(`plan lacks clock ${draft.id}`);
  return { ...draft, ...instants };
}
