import type { OutcomeEffect, StepOutcome } from '../../catalogue/route';
import { getStep } from '../../route/find-step';
import type { PinnedStep } from '../../route/pinned-route';
import type { DossierState } from '../dossier-state';
import type { EventBody } from '../events';
import type { DecisionContext } from '../turn';
import { plannedPart } from '../sla-clock';
import { positionOf, prefixed, withoutClocks } from './decision';
import type { Decision } from './decision';
import { enterStep } from './entering';
import { offerHandoff } from './handoffs';

/** A finished step: its effect, then the next one or the end. */
export function completeStep(
  outcome: StepOutcome,
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  const position = positionOf(step);
  const done: EventBody[] = [
    { type: 'StepCompleted', position, data: { step: step.id, outcome: outcome.code, next: outcome.to } },
    ...effectEvents(outcome.effect, step, context),
  ];
  if (outcome.to === null) {
    return withoutClocks([
      ...done,
      { type: 'ResultReturned', position, data: { step: step.id, channel: state.channel } },
      { type: 'DossierCompleted', position, data: { outcome: 'returned', timeliness: state.timeliness } },
    ]);
  }
  return prefixed(done, moveOn(step, getStep(context.route, outcome.to), state, context));
}

function effectEvents(effect: OutcomeEffect | undefined, step: PinnedStep, context: DecisionContext): EventBody[] {
  const position = positionOf(step);
  switch (effect) {
    case 'signed':
      return [{ type: 'ResultSigned', position, data: { step: step.id, signatory: context.actor.subject } }];
    case 'result-issued':
    case 'negative-reply-issued':
      return [{ type: 'ResultIssued', position, data: { step: step.id, positive: effect === 'result-issued' } }];
    case 'result-returned':
    case undefined:
      return [];
  }
}

/** A step given back to an earlier one. */
export function returnStep(
  outcome: StepOutcome,
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext & { readonly reason: string },
): Decision {
  const to = outcome.to ?? step.id;
  const returned: EventBody = {
    type: 'StepReturned',
    position: positionOf(step),
    data: { step: step.id, to, reason: context.reason },
  };
  return prefixed([returned], moveOn(step, getStep(context.route, to), state, context));
}

/** A next step of the same unit begins at once; one of another unit is offered and waits for acceptance. */
function moveOn(step: PinnedStep, next: PinnedStep, state: DossierState, context: DecisionContext): Decision {
  return step.unit.code === next.unit.code ? enterStep(next, state, context) : offerHandoff(step, next, state, context);
}

/** Gives the step to an officer, or moves it from one to another with the reason (absence, delegation …). */
export function assignStep(
  data: { readonly assignee: string; readonly reason?: string },
  step: PinnedStep,
  state: DossierState,
): Decision {
  const clock = state.clocks.step;
  if (clock === null) throw new Error(`step ${step.id} has no clock`);
  const { assignee, reason } = data;
  return withoutClocks([
    {
      type: 'StepAssigned',
      position: positionOf(step),
      data: {
        step: step.id,
        stepName: step.name.vi,
        roles: step.roles,
        assignee,
        clock: plannedPart(clock),
        ...(state.assignee === null || state.assignee === assignee ? {} : { replaces: state.assignee }),
        ...(reason === undefined ? {} : { reason }),
      },
    },
  ]);
}
