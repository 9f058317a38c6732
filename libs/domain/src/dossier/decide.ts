import { getStep } from '../route/find-step';
import type { ReceiptFacts } from './commands';
import type { DossierState } from './dossier-state';
import { initialState } from './dossier-state';
import { decideFurtherTurn } from './deciding/further-turns';
import { joinedDecisions, positionOf } from './deciding/decision';
import type { Decision } from './deciding/decision';
import { legsAtEntry } from './deciding/legs';
import { acceptHandoff, endHandoff, handoffTarget, offerHandoff } from './deciding/handoffs';
import { stepAssigned, stepClock } from './deciding/entering';
import { assignStep, completeStep, returnStep } from './deciding/steps';
import { checkTurn } from './guard';
import { chosenOutcome, currentStep } from './turn';
import type { DecisionContext, TurnCommand } from './turn';
import { plannedClock } from './sla-clock';
import type { ClockDraft } from './sla-clock';

export type { Decision } from './deciding/decision';

/** Receipt: the first event of a dossier, its clock and its first step. */
export function decideReceipt(facts: ReceiptFacts, context: DecisionContext): Decision {
  const { route } = context;
  const first = getStep(route, route.start);
  const dossier: ClockDraft = {
    id: 'dossier',
    kind: 'dossier',
    start: facts.receivedAt,
    allotted: facts.allotted,
    entries: [],
  };
  const state = { ...initialState(''), calendar: facts.calendar };
  const step = stepClock(first, state, facts.receivedAt);
  const { receivedAt: _receivedAt, maxSupplements: _maxSupplements, ...said } = facts;
  const receipt: Decision = {
    clocks: [dossier, step],
    toEvents: (plan) => [
      {
        type: 'DossierReceived',
        position: positionOf(first),
        data: { ...said, route: route.code, stepCount: route.steps.length, clock: plannedClock(dossier, plan) },
      },
      stepAssigned(first, step, plan),
    ],
  };
  return joinedDecisions([receipt, legsAtEntry(first, state, context)]);
}

/**
 * Decides a command on a dossier that is there.
 * @throws DomainError as `checkTurn` does
 */
export function decide(command: TurnCommand, state: DossierState, context: DecisionContext): Decision {
  checkTurn(command, state, context);
  const step = currentStep(state, context.route);
  switch (command.name) {
    case 'complete-step':
      return completeStep(chosenOutcome(command, step), step, state, context);
    case 'return-step':
      return returnStep(chosenOutcome(command, step), step, state, { ...context, reason: command.data.reason });
    case 'assign-step':
      return assignStep(command.data, step, state);
    case 'accept-handoff':
      return acceptHandoff(state, context);
    case 'offer-handoff':
      return offerHandoff(step, handoffTarget(state, context), state, context);
    case 'refuse-handoff':
      return endHandoff('HandoffRefused', command.data.reason, step, { state, context });
    case 'recall-handoff':
      return endHandoff('HandoffRecalled', command.data.reason, step, { state, context });
    default:
      return decideFurtherTurn(command, step, state, context);
  }
}
