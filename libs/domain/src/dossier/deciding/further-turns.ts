import type { PinnedStep } from '../../route/pinned-route';
import type { DossierState } from '../dossier-state';
import type { DecisionContext, TurnCommand } from '../turn';
import { deliverRefusal, refuse, stop, succeedUnit, withdraw } from './closing';
import {
  answerAlert,
  answerUrge,
  extendDeadline,
  issuePartialResult,
  replanDeadline,
  returnPartialResult,
  urge,
} from './deadline';
import type { Decision } from './decision';
import { disputePaper, settleDispute } from './handoffs';
import { completeLeg, giveOpinion, requestOpinion } from './legs';
import { requestPayment } from './payment';
import { requestSupplement, supplySupplement } from './supplement';

type MovingName =
  | 'complete-step'
  | 'return-step'
  | 'assign-step'
  | 'accept-handoff'
  | 'offer-handoff'
  | 'refuse-handoff'
  | 'recall-handoff';

/** Commands that do not move the dossier along its route. */
export type FurtherTurn = Exclude<TurnCommand, { name: MovingName }>;

/** Decides what happens beside the way along the route. The command was checked before. */
export function decideFurtherTurn(
  command: FurtherTurn,
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  switch (command.name) {
    case 'request-supplement':
      return requestSupplement(command.data, step, state, context);
    case 'supply-supplement':
      return supplySupplement(command.data.papers, step, state, context);
    case 'request-payment':
      return requestPayment(command.data, step, state);
    case 'refuse':
      return refuse(command.data, step, state, context);
    case 'deliver-refusal':
      return deliverRefusal(step, state);
    case 'withdraw':
      return withdraw(command.data, step);
    case 'stop':
      return stop(command.data, step);
    case 'succeed-unit':
      return succeedUnit(command.data, step);
    case 'extend-deadline':
      return extendDeadline(command.data, step, state, context);
    case 'replan-deadline':
      return replanDeadline(command.data, step, state);
    default:
      return decideBesideWork(command, step, state, context);
  }
}

type BesideWork = Exclude<
  FurtherTurn,
  {
    name:
      | 'request-supplement'
      | 'supply-supplement'
      | 'request-payment'
      | 'refuse'
      | 'deliver-refusal'
      | 'withdraw'
      | 'stop'
      | 'succeed-unit'
      | 'extend-deadline'
      | 'replan-deadline';
  }
>;

function decideBesideWork(
  command: BesideWork,
  step: PinnedStep,
  state: DossierState,
  context: DecisionContext,
): Decision {
  switch (command.name) {
    case 'request-opinion':
      return requestOpinion(command.data, step, state, context);
    case 'give-opinion':
      return giveOpinion(command.data, step, state);
    case 'complete-leg':
      return completeLeg(command.data, step, state);
    case 'dispute-paper':
      return disputePaper(command.data, step, state);
    case 'settle-dispute':
      return settleDispute(command.data, step, state, context);
    case 'urge':
      return urge(command.data, step, state, context);
    case 'answer-urge':
      return answerUrge(command.data.note, step, state);
    case 'answer-alert':
      return answerAlert(command.data, step);
    case 'issue-partial-result':
      return issuePartialResult(command.data.result, step);
    case 'return-partial-result':
      return returnPartialResult(command.data.result, step, state);
  }
}
