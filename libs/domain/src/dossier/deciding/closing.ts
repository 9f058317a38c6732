import type { PinnedRoute, PinnedStep } from '../../route/pinned-route';
import type { CommandData } from '../commands';
import type { DossierState } from '../dossier-state';
import type { EventBody } from '../events';
import type { DecisionContext } from '../turn';
import { positionOf, prefixed, withoutClocks } from './decision';
import type { Decision } from './decision';
import { offerHandoff } from './handoffs';

/**
 * Refuses to go on (form 03). At another unit than the one that returns the result, the refusal goes down to that desk,
 * which tells the citizen; there and before rules were pinned, it ends at once.
 */
export function refuse(
  data: CommandData['refuse'],
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  const refused: EventBody = { type: 'DossierRefused', position: positionOf(step), data: { step: step.id, ...data } };
  const desk = context.rulesPinned ? returningStep(context.route) : undefined;
  if (desk === undefined || desk.unit.code === step.unit.code) {
    return withoutClocks([refused, closed('refused', step)]);
  }
  return prefixed([refused], offerHandoff(step, desk, state, context));
}

/** The desk has told the citizen of a refusal from another level. */
export function deliverRefusal(step: PinnedStep, state: DossierState): Decision {
  const delivered: EventBody = {
    type: 'RefusalDelivered',
    position: positionOf(step),
    data: { step: step.id, channel: state.channel },
  };
  return withoutClocks([delivered, closed('refused', step)]);
}

/** The applicant takes the dossier back, wherever it is. */
export function withdraw(data: CommandData['withdraw'], step: PinnedStep): Decision {
  return withoutClocks([{ type: 'DossierWithdrawn', position: positionOf(step), data }, closed('withdrawn', step)]);
}

/** Work is stopped while no result is decided (form 05 of TT 03/2025). */
export function stop(data: CommandData['stop'], step: PinnedStep): Decision {
  return withoutClocks([{ type: 'DossierStopped', position: positionOf(step), data }, closed('stopped', step)]);
}

/** A unit that is no more has its part taken over; the pinned route stays as it was. */
export function succeedUnit(data: CommandData['succeed-unit'], step: PinnedStep): Decision {
  return withoutClocks([{ type: 'UnitSucceeded', position: positionOf(step), data }]);
}

function closed(outcome: 'refused' | 'withdrawn' | 'stopped', step: PinnedStep): EventBody {
  return { type: 'DossierCompleted', position: positionOf(step), data: { outcome, timeliness: null } };
}

/** The step at which the result is given to the citizen. */
function returningStep(route: PinnedRoute): PinnedStep | undefined {
  return route.steps.find((step) => step.outcomes.some((outcome) => outcome.effect === 'result-returned'));
}
