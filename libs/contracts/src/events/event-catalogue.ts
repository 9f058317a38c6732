import { handoffRefused } from './handoff-refused.event';
import { handoffRecalled } from './handoff-recalled.event';
import { paperDisputed } from './paper-disputed.event';
import { disputeSettled } from './dispute-settled.event';
import { clockRestarted } from './clock-restarted.event';
import { clockAdded } from './clock-added.event';
import { paymentRequested } from './payment-requested.event';
import { paymentConfirmed } from './payment-confirmed.event';
import { deadlineExtended } from './deadline-extended.event';
import { apologyIssued } from './apology-issued.event';
import { deadlineReplanned } from './deadline-replanned.event';
import { slaEscalated } from './sla-escalated.event';
import { alertAnswered } from './alert-answered.event';
import { dossierUrged } from './dossier-urged.event';
import { urgeAnswered } from './urge-answered.event';
import { opinionRequested } from './opinion-requested.event';
import { opinionGiven } from './opinion-given.event';
import { opinionDefaulted } from './opinion-defaulted.event';
import { legOpened } from './leg-opened.event';
import { legCompleted } from './leg-completed.event';
import { resultSigned } from './result-signed.event';
import { partialResultIssued } from './partial-result-issued.event';
import { partialResultReturned } from './partial-result-returned.event';
import { dossierWithdrawn } from './dossier-withdrawn.event';
import { dossierStopped } from './dossier-stopped.event';
import { refusalDelivered } from './refusal-delivered.event';
import { operatorIntervened } from './operator-intervened.event';
import { unitSucceeded } from './unit-succeeded.event';
import { clockPaused } from './clock-paused.event';
import { clockResumed } from './clock-resumed.event';
import { dossierCompleted } from './dossier-completed.event';
import { dossierReceived } from './dossier-received.event';
import { dossierRefused } from './dossier-refused.event';
import { handoffAccepted } from './handoff-accepted.event';
import { handoffLapsed } from './handoff-lapsed.event';
import { handoffOffered } from './handoff-offered.event';
import { processingFinished } from './processing-finished.event';
import { resultIssued } from './result-issued.event';
import { resultReturned } from './result-returned.event';
import { slaBreached } from './sla-breached.event';
import { slaWarned } from './sla-warned.event';
import { stepAssigned } from './step-assigned.event';
import { stepCompleted } from './step-completed.event';
import { stepReturned } from './step-returned.event';
import { supplementRequested } from './supplement-requested.event';
import { supplementSupplied } from './supplement-supplied.event';
import type { EventType } from '@lienthong/domain';
import type { EventContract } from './define-event';

/** Every event by its name. */
export const eventCatalogue = {
  DossierReceived: dossierReceived,
  StepAssigned: stepAssigned,
  StepCompleted: stepCompleted,
  StepReturned: stepReturned,
  HandoffOffered: handoffOffered,
  HandoffAccepted: handoffAccepted,
  HandoffLapsed: handoffLapsed,
  HandoffRefused: handoffRefused,
  HandoffRecalled: handoffRecalled,
  PaperDisputed: paperDisputed,
  DisputeSettled: disputeSettled,
  ClockRestarted: clockRestarted,
  ClockAdded: clockAdded,
  PaymentRequested: paymentRequested,
  PaymentConfirmed: paymentConfirmed,
  DeadlineExtended: deadlineExtended,
  ApologyIssued: apologyIssued,
  DeadlineReplanned: deadlineReplanned,
  SlaEscalated: slaEscalated,
  AlertAnswered: alertAnswered,
  DossierUrged: dossierUrged,
  UrgeAnswered: urgeAnswered,
  OpinionRequested: opinionRequested,
  OpinionGiven: opinionGiven,
  OpinionDefaulted: opinionDefaulted,
  LegOpened: legOpened,
  LegCompleted: legCompleted,
  ResultSigned: resultSigned,
  PartialResultIssued: partialResultIssued,
  PartialResultReturned: partialResultReturned,
  DossierWithdrawn: dossierWithdrawn,
  DossierStopped: dossierStopped,
  RefusalDelivered: refusalDelivered,
  UnitSucceeded: unitSucceeded,
  SupplementRequested: supplementRequested,
  SupplementSupplied: supplementSupplied,
  ClockPaused: clockPaused,
  ClockResumed: clockResumed,
  DossierRefused: dossierRefused,
  SlaWarned: slaWarned,
  SlaBreached: slaBreached,
  ResultIssued: resultIssued,
  ProcessingFinished: processingFinished,
  ResultReturned: resultReturned,
  DossierCompleted: dossierCompleted,
  OperatorIntervened: operatorIntervened,
} as const satisfies { [T in EventType]: EventContract<T> };
