import type { PinnedStep } from '../../route/pinned-route';
import type { CommandData } from '../commands';
import type { DossierState } from '../dossier-state';
import type { EventBody } from '../events';
import type { DecisionContext } from '../turn';
import { continuedDraft, plannedClock } from '../sla-clock';
import type { ClockDraft } from '../sla-clock';
import { continued, planned, positionOf, prefixed } from './decision';
import type { Decision } from './decision';

/** Asks for papers, all lacks at once (form 02): the clock stops, and where the case says so, silence closes. */
export function requestSupplement(
  data: CommandData['request-supplement'],
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  const { silence } = state.rules.supplement;
  const clock: ClockDraft | null = silence && {
    id: `silence:${state.supplements + 1}`,
    kind: 'silence',
    start: context.now,
    allotted: silence,
    entries: [],
  };
  const position = positionOf(step);
  return {
    clocks: clock === null ? [] : [clock],
    toEvents: (plan) => [
      {
        type: 'SupplementRequested',
        position,
        data: { step: step.id, ...data, ...(clock === null ? {} : { silence: plannedClock(clock, plan) }) },
      },
      { type: 'ClockPaused', position, data: { reason: 'supplement' } },
    ],
  };
}

/** The papers have come: the clock goes on, begins anew, or has time added, as the case says. */
export function supplySupplement(
  papers: DossierState['papers'],
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  const supplied: EventBody = { type: 'SupplementSupplied', position: positionOf(step), data: { papers } };
  return prefixed([supplied], resumeClocks('supplement', step, state, context));
}

function resumeClocks(reason: 'supplement', step: PinnedStep, state: DossierState, context: DecisionContext): Decision {
  const { clock: mode } = state.rules.supplement;
  const position = positionOf(step);
  const { now: at } = context;
  if (mode.mode === 'restart') {
    const clocks = continued(state, { op: 'restart', at });
    return {
      clocks,
      toEvents: (plan) => [{ type: 'ClockRestarted', position, data: { reason, clocks: planned(clocks, plan) } }],
    };
  }
  const resumed = continued(state, { op: 'resume', at, reason });
  if (mode.mode === 'pause') return resumedDecision(reason, resumed, step);
  const { amount } = mode;
  // Time is added to the whole; the step that asked keeps its own.
  const clocks = resumed.map((clock) =>
    clock.kind === 'dossier' ? continuedDraft(clock, { op: 'add', amount, at }) : clock,
  );
  return {
    clocks,
    toEvents: (plan) => [
      { type: 'ClockResumed', position, data: { reason, clocks: planned(clocks, plan) } },
      { type: 'ClockAdded', position, data: { reason, amount, clocks: planned(clocks.slice(0, 1), plan) } },
    ],
  };
}

/** The clocks go on after a pause. */
export function resumedDecision(reason: string, clocks: readonly ClockDraft[], step: PinnedStep): Decision {
  return {
    clocks,
    toEvents: (plan) => [
      { type: 'ClockResumed', position: positionOf(step), data: { reason, clocks: planned(clocks, plan) } },
    ],
  };
}
