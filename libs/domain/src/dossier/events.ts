import type { Allotment } from '../clock/allotment';
import type { Channel } from '../catalogue/procedure';
import type { Role, TierCode } from '../catalogue/unit';
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

/** Compares the date of finishing with the appointment's date (domain rule of QĐ 766). */
export type Timeliness = 'early' | 'on-time' | 'late';

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
  };
  StepAssigned: {
    readonly step: string;
    readonly stepName: string;
    readonly roles: readonly Role[];
    readonly assignee: string | null;
    readonly clock: PlannedClock;
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
  SupplementRequested: { readonly step: string; readonly lacks: readonly PaperLack[]; readonly ground: string };
  SupplementSupplied: { readonly papers: readonly GivenPaper[] };
  ClockPaused: { readonly reason: string };
  ClockResumed: { readonly reason: string; readonly clocks: readonly PlannedClock[] };
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
  DossierCompleted: { readonly outcome: 'returned' | 'refused'; readonly timeliness: Timeliness | null };
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
