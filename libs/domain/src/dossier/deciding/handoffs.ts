import { getStep } from '../../route/find-step';
import type { PinnedStep } from '../../route/pinned-route';
import type { CommandData } from '../commands';
import type { DossierState } from '../dossier-state';
import type { EventBody, Position } from '../events';
import type { DecisionContext } from '../turn';
import { calendarPart, continuedDraft, isPausedFor, plannedClock } from '../sla-clock';
import type { ClockDraft } from '../sla-clock';
import { planned, positionOf, prefixed } from './decision';
import type { Decision } from './decision';
import { enterStep, stepAssigned, stepClock } from './entering';

/** Offers the dossier to the unit of the next step. */
export function offerHandoff(
  step: PinnedStep,
  next: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  const number = state.handoffs + 1;
  const clock: ClockDraft = {
    id: `handoff:${number}`,
    kind: 'handoff',
    start: context.now,
    allotted: null,
    entries: [],
    ...calendarPart(next.unit, state),
  };
  return {
    clocks: [clock],
    toEvents: (plan) => [
      {
        type: 'HandoffOffered',
        position: positionOf(step),
        data: {
          handoff: number,
          from: positionOf(step),
          to: positionOf(next),
          papers: state.papers,
          clock: plannedClock(clock, plan),
        },
      },
    ],
  };
}

/** The receiver takes the dossier: its step begins. */
export function acceptHandoff(state: DossierState, context: DecisionContext): Decision {
  const next = handoffTarget(state, context);
  const { number, from, to } = underWay(state);
  const accepted: EventBody = {
    type: 'HandoffAccepted',
    position: positionOf(next),
    data: { handoff: number, from, to },
  };
  return prefixed([accepted], enterStep(next, state, context));
}

/** Refused by the receiver or recalled by the giver: the giver has its step again, to mend it or to offer anew. */
export function endHandoff(
  type: 'HandoffRefused' | 'HandoffRecalled',
  reason: string,
  step: PinnedStep,
  { state, context }: { readonly state: DossierState; readonly context: DecisionContext },
): Decision {
  const { number: handoff, from, to } = underWay(state);
  const clock = stepClock(step, state, context.now);
  return {
    clocks: [clock],
    toEvents: (plan) => [
      { type, position: positionOf(step), data: { handoff, from, to, reason } },
      stepAssigned(step, clock, plan),
    ],
  };
}

/** The step the dossier is offered for. */
export function handoffTarget(state: DossierState, context: DecisionContext): PinnedStep {
  return getStep(context.route, underWay(state).to.step);
}

/** One paper of the list did not come: only the clock of the receiver's step stops. */
export function disputePaper(data: CommandData['dispute-paper'], step: PinnedStep, state: DossierState): Decision {
  const disputed: EventBody = {
    type: 'PaperDisputed',
    position: positionOf(step),
    data: { handoff: state.handoffs, ...data, giver: state.lastGiver },
  };
  return { clocks: [], toEvents: () => [disputed] };
}

/** The paper came, or is not needed: the receiver's clock goes on. */
export function settleDispute(
  data: CommandData['settle-dispute'],
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  const { step: clock } = state.clocks;
  const reason = `dispute:${data.paper}`;
  // A step that the dossier came to with the dispute still open never stood still for it: it was the receiver's that did.
  const stands = clock !== null && isPausedFor(clock, reason);
  const clocks = stands ? [continuedDraft(clock, { op: 'resume', at: context.now, reason })] : [];
  return {
    clocks,
    toEvents: (plan) => [
      {
        type: 'DisputeSettled',
        position: positionOf(step),
        data: { handoff: state.handoffs, ...data, clocks: planned(clocks, plan) },
      },
    ],
  };
}

function underWay(state: DossierState): { readonly number: number; readonly from: Position; readonly to: Position } {
  if (state.handoff.kind === 'none') throw new Error('no hand-off is under way');
  return state.handoff;
}
