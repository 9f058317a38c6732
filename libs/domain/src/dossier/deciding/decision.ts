import type { PinnedStep } from '../../route/pinned-route';
import type { DossierState } from '../dossier-state';
import type { EventBody, Position } from '../events';
import { continuedDraft, plannedClock } from '../sla-clock';
import type { ClockDraft, ClockPlan, PlannedClock } from '../sla-clock';

/**
 * What a command brings about. `clocks` must be planned (their instants computed from the pinned calendar) before
 * `toEvents` makes the events; both are pure, so a new calendar never changes how an old decision replays.
 */
export interface Decision {
  readonly clocks: readonly ClockDraft[];
  toEvents(plan: ClockPlan): readonly EventBody[];
}

/** Where a step stands. */
export function positionOf(step: PinnedStep): Position {
  return { tier: step.unit.tier, unit: step.unit.code, office: step.office, step: step.id };
}

/** A decision that starts and moves no clock. */
export function withoutClocks(events: readonly EventBody[]): Decision {
  return { clocks: [], toEvents: () => events };
}

/** Puts events before those of a decision. */
export function prefixed(first: readonly EventBody[], decision: Decision): Decision {
  return { clocks: decision.clocks, toEvents: (plan) => [...first, ...decision.toEvents(plan)] };
}

/** One decision after the other. */
export function joinedDecisions(decisions: readonly Decision[]): Decision {
  return {
    clocks: decisions.flatMap((decision) => decision.clocks),
    toEvents: (plan) => decisions.flatMap((decision) => decision.toEvents(plan)),
  };
}

type Entry = ClockDraft['entries'][number];

/** Clocks of the dossier and its step, continued by a ledger entry each. */
export function continued(state: DossierState, entry: Entry): readonly ClockDraft[] {
  return [state.clocks.dossier, state.clocks.step].flatMap((clock) =>
    clock === null ? [] : [continuedDraft(clock, entry)],
  );
}

/** Drafts with their instants. */
export function planned(clocks: readonly ClockDraft[], plan: ClockPlan): PlannedClock[] {
  return clocks.map((clock) => plannedClock(clock, plan));
}
