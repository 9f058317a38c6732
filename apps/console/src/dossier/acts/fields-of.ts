import type { TurnName } from '@lienthong/domain';
import type { ActFields } from './act-fields';
import { CompleteLegFields, GiveOpinionFields, RequestOpinionFields } from './leg-fields';
import {
  AcceptHandoffFields,
  DisputePaperFields,
  RequestSupplementFields,
  SettleDisputeFields,
  SupplySupplementFields,
} from './paper-fields';
import {
  GroundedFields,
  IssuePartialFields,
  ReasonFields,
  RequestPaymentFields,
  ReturnPartialFields,
  StopFields,
  SucceedUnitFields,
} from './reason-fields';
import { AssignStepFields, CompleteStepFields, ReturnStepFields } from './step-fields';
import { AnswerAlertFields, AnswerUrgeFields, ExtendDeadlineFields, ReplanDeadlineFields } from './time-fields';

/** The fields of each act; null where there is nothing to fill in. */
export const fieldsOf: { readonly [N in TurnName]: ActFields<N> | null } = {
  'complete-step': CompleteStepFields,
  'return-step': ReturnStepFields,
  'assign-step': AssignStepFields,
  'request-supplement': RequestSupplementFields,
  'supply-supplement': SupplySupplementFields,
  refuse: GroundedFields,
  'deliver-refusal': null,
  'accept-handoff': AcceptHandoffFields,
  'offer-handoff': null,
  'refuse-handoff': ReasonFields,
  'recall-handoff': ReasonFields,
  'dispute-paper': DisputePaperFields,
  'settle-dispute': SettleDisputeFields,
  'request-payment': RequestPaymentFields,
  'request-opinion': RequestOpinionFields,
  'give-opinion': GiveOpinionFields,
  'complete-leg': CompleteLegFields,
  'issue-partial-result': IssuePartialFields,
  'return-partial-result': ReturnPartialFields,
  'extend-deadline': ExtendDeadlineFields,
  urge: ReasonFields,
  'answer-urge': AnswerUrgeFields,
  'answer-alert': AnswerAlertFields,
  withdraw: ReasonFields,
  stop: StopFields,
  'succeed-unit': SucceedUnitFields,
  'replan-deadline': ReplanDeadlineFields,
};
