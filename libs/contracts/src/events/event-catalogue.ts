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
} as const satisfies { [T in EventType]: EventContract<T> };
