import type { Allotment } from '../clock/allotment';
import type { CaseRules, Escalation } from '../catalogue/case-rules';
import type { Channel } from '../catalogue/procedure';
import type { Role, TierCode } from '../catalogue/unit';
import type { Timeliness } from '../clock/timeliness';
import type { Actor } from './actor';
import type { PlannedClock, SlaClockKind } from './sla-clock';

/** Where a dossier is: the unit that holds it and the step it is at. */
export interface Position {
  readonly tier: TierCode;
  readonly unit: string;
  readonly office: string;
  readonly step: string;
}

/** A paper that was handed in. */
export interface GivenPaper {
  readonly code: string;
  readonly originals: number;
  readonly copies: number;
}

/** A paper that lacks or is wrong, and why. The reason is about the paper, never about the person. */
export interface PaperLack {
  readonly paper: string;
  readonly reason: string;
}

/** A leg as it was opened: who is to do it, and until when. */
export interface OpenedLeg {
  readonly leg: string;
  readonly nth: number;
  readonly step: string;
  readonly to: Omit<Position, 'step'>;
  readonly roles: readonly Role[];
  readonly clock: PlannedClock;
}

/** A payment that an agency or a payment channel tells of. `receipt` names it, so that telling twice does no harm. */
export interface Payment {
  readonly reference: string;
  readonly receipt: string;
  readonly amountVnd: number;
  /** A debt that was recorded (ghi nợ) opens the gate as money does. */
  readonly how: 'paid' | 'debt-recorded';
}

/** Payload of each event by its name. None carries personal data. */
export interface EventData {
  DossierReceived: {
    readonly procedure: string;
    readonly procedureVersion: number;
    readonly case: string;
    readonly field: string;
    readonly channel: Channel;
    readonly receivingUnit: string;
    readonly competentUnit: string;
    readonly papers: readonly GivenPaper[];
    readonly feeVnd: number;
    readonly allotted: Allotment;
    readonly calendar: string;
    readonly route: string;
    readonly stepCount: number;
    readonly clock: PlannedClock;
    /** Left out: the receiving unit. */
    readonly returningUnit?: string;
    /** Left out by dossiers of the first release. */
    readonly rules?: CaseRules;
  };
  StepAssigned: {
    readonly step: string;
    readonly stepName: string;
    readonly roles: readonly Role[];
    readonly assignee: string | null;
    readonly clock: PlannedClock;
    /** Of a reassignment: whose work it was, and why it moved (absence, delegation …). */
    readonly replaces?: string;
    readonly reason?: string;
  };
  StepCompleted: { readonly step: string; readonly outcome: string; readonly next: string | null };
  StepReturned: { readonly step: string; readonly to: string; readonly reason: string };
  HandoffOffered: {
    readonly handoff: number;
    readonly from: Position;
    readonly to: Position;
    readonly papers: readonly GivenPaper[];
    readonly clock: PlannedClock;
  };
  HandoffAccepted: { readonly handoff: number; readonly from: Position; readonly to: Position };
  HandoffLapsed: { readonly handoff: number; readonly from: Position; readonly to: Position; readonly dueAt: string };
  HandoffRefused: HandoffEnd;
  HandoffRecalled: HandoffEnd;
  PaperDisputed: { readonly handoff: number; readonly paper: string; readonly reason: string; readonly giver: string };
  DisputeSettled: {
    readonly handoff: number;
    readonly paper: string;
    readonly resolution: DisputeResolution;
    readonly clocks: readonly PlannedClock[];
  };
  SupplementRequested: {
    readonly step: string;
    readonly lacks: readonly PaperLack[];
    readonly ground: string;
    /** Asked again because what came was not as asked. */
    readonly notAsAsked?: boolean;
    /** When the dossier is closed if the applicant stays silent. */
    readonly silence?: PlannedClock;
  };
  SupplementSupplied: { readonly papers: readonly GivenPaper[] };
  ClockPaused: { readonly reason: string };
  ClockResumed: { readonly reason: string; readonly clocks: readonly PlannedClock[] };
  ClockRestarted: { readonly reason: string; readonly clocks: readonly PlannedClock[] };
  ClockAdded: { readonly reason: string; readonly amount: number; readonly clocks: readonly PlannedClock[] };
  PaymentRequested: {
    readonly step: string;
    readonly reference: string;
    readonly kind: PaymentKind;
    readonly amountVnd: number;
    readonly ground: string;
  };
  /** `early`: it came before it was asked for. */
  PaymentConfirmed: Payment & { readonly early: boolean };
  DeadlineExtended: {
    readonly amount: number;
    readonly reason: string;
    readonly signatory: string;
    readonly clocks: readonly PlannedClock[];
  };
  ApologyIssued: {
    readonly number: number;
    readonly oldDueAt: string | null;
    readonly newDueAt: string | null;
    readonly reason: string;
    readonly signatory: string;
  };
  DeadlineReplanned: { readonly decree: string; readonly clocks: readonly PlannedClock[] };
  SlaEscalated: {
    readonly clock: string;
    readonly kind: SlaClockKind;
    readonly dueAt: string;
    /** 1, 2, 3 … */
    readonly level: number;
    readonly to: Escalation['to'];
  };
  AlertAnswered: { readonly clock: string; readonly note: string };
  DossierUrged: {
    readonly number: number;
    readonly by: 'citizen' | 'unit';
    readonly reason: string;
    readonly to: string;
    readonly clock: PlannedClock;
  };
  UrgeAnswered: { readonly number: number; readonly note: string };
  /** `consentGround`: silence past the time is consent, by this ground; null = silence is only late. */
  OpinionRequested: OpenedLeg & { readonly question: string; readonly consentGround: string | null };
  OpinionGiven: { readonly leg: string; readonly nth: number; readonly agree: boolean; readonly note: string };
  /** The consulted agency stayed silent past its time and is taken to agree. */
  OpinionDefaulted: {
    readonly leg: string;
    readonly nth: number;
    readonly unit: string;
    readonly dueAt: string;
    readonly ground: string;
  };
  LegOpened: OpenedLeg;
  LegCompleted: {
    readonly leg: string;
    readonly nth: number;
    readonly outcome: LegOutcome;
    readonly note: string;
    readonly result?: string;
  };
  ResultSigned: { readonly step: string; readonly signatory: string };
  PartialResultIssued: { readonly result: string; readonly unit: string };
  PartialResultReturned: { readonly result: string; readonly channel: Channel };
  DossierWithdrawn: { readonly reason: string };
  /** Form 05 of TT 03/2025, or closing after the applicant's silence. */
  DossierStopped: {
    readonly reason: string;
    readonly ground: string;
    readonly by: 'applicant' | 'agency' | 'silence';
  };
  RefusalDelivered: { readonly step: string; readonly channel: Channel };
  /** A unit that is no more has its work taken over by its successor. */
  UnitSucceeded: { readonly from: string; readonly to: string; readonly ground: string };
  DossierRefused: { readonly step: string; readonly reason: string; readonly ground: string };
  SlaWarned: { readonly clock: string; readonly kind: SlaClockKind; readonly dueAt: string; readonly share: number };
  SlaBreached: { readonly clock: string; readonly kind: SlaClockKind; readonly dueAt: string };
  ResultIssued: { readonly step: string; readonly positive: boolean };
  ProcessingFinished: {
    readonly finishedAt: string;
    readonly dueAt: string | null;
    readonly timeliness: Timeliness;
  };
  ResultReturned: { readonly step: string; readonly channel: Channel };
  DossierCompleted: { readonly outcome: ClosedOutcome; readonly timeliness: Timeliness | null };
  /** An operator acted on the run of the dossier, not on its business: in any state, also after it was completed. */
  OperatorIntervened: {
    readonly operation: string;
    readonly act: string;
    readonly reason: string;
    /** Hash of the operators' trail when the act was recorded there. */
    readonly trailHead: string;
  };
}

/** How a dossier can end. */
export type ClosedOutcome = 'returned' | 'refused' | 'withdrawn' | 'stopped';
export type PaymentKind = 'fee' | 'tax' | 'other';
export type DisputeResolution = 'delivered' | 'not-needed';
export type LegOutcome = 'done' | 'refused';

interface HandoffEnd {
  readonly handoff: number;
  readonly from: Position;
  readonly to: Position;
  readonly reason: string;
}

export type EventType = keyof EventData;

/** What `decide` brings forth: an event before it has its number and its link in the chain. */
export type EventBody = {
  [T in EventType]: { readonly type: T; readonly position: Position; readonly data: EventData[T] };
}[EventType];

/** What every numbered event carries. `at` is legal time with +07:00; `cause` is the command's id or `clock`. */
export interface EventEnvelope {
  readonly code: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly cause: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** An event of a dossier: numbered 1, 2, 3 … and chained by hash. */
export type DossierEvent = EventBody & EventEnvelope;
