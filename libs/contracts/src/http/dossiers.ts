import type {
  Allotment,
  AllowedCommand,
  BilingualText,
  Channel,
  DossierState,
  ExplanationLine,
  Fee,
  OutcomeEffect,
  PaymentKind,
  Role,
  TurnName,
} from '@lienthong/domain';
import type { Applicant } from '../commands/receive-dossier.schema';
import type { DossierRow, DossierView } from '../views/dossier-view';

/** A row as lists and queues show it. */
export type ListedDossier = Omit<DossierRow, '_id'> & { readonly code: string };

/** A page of `GET /dossiers` and `GET /queues/{unit}`. */
export interface DossierPage {
  readonly items: readonly ListedDossier[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | null;
  /** How many there are in all; only where `total=true` was asked. */
  readonly total?: number;
  /** True where counting stopped at `total`: there are at least so many. */
  readonly totalCapped?: boolean;
}

/** `GET /dossiers/{code}`: a dossier as officers see it. */
export interface DossierDetail extends Omit<DossierView, 'events' | '_id'> {
  readonly code: string;
  readonly state: DossierState;
  /** What can be done now and by whom. */
  readonly allowed: readonly AllowedCommand[];
  /** What of it the asking person can do. */
  readonly allowedForYou: readonly AllowedCommand[];
}

/** Why an act is off, as a person is told. */
export interface ActReason extends BilingualText {
  /** Code of the refusal that the API would give. */
  readonly code: string;
}

/** A step by name: where an outcome leads. */
export interface NamedStep {
  readonly step: string;
  readonly name: BilingualText;
  readonly unit: string;
  readonly tier: string;
  readonly office: string;
}

/** A way out of the step. */
export interface ActOutcome {
  readonly code: string;
  readonly kind: 'forward' | 'return';
  readonly name: BilingualText;
  /** Null ends the dossier. */
  readonly to: NamedStep | null;
  /** Whether it leaves the unit, so that it is offered and must be accepted. */
  readonly handsOver: boolean;
  readonly effect: OutcomeEffect | null;
  /** Whether the asking person may choose it now: e.g. only a leader signs. */
  readonly allowed: boolean;
  readonly reason: ActReason | null;
}

/** A leg that can be opened, answered or completed. */
export interface ActLeg {
  readonly code: string;
  readonly name: BilingualText;
  readonly kind: 'work' | 'opinion';
  readonly unit: string;
  /** Null while it was not opened. */
  readonly dueAt: string | null;
  /** Ground by which silence is consent; null = it is not. */
  readonly consentGround: string | null;
}

/** A paper of the case: what was given of it, and whether it is disputed. */
export interface ActPaper {
  readonly code: string;
  readonly name: BilingualText;
  readonly required: boolean;
  /** What lies with the dossier; 0 where nothing does. */
  readonly originals: number;
  readonly copies: number;
  /** Asked for now (supplement). */
  readonly lacking: string | null;
  readonly disputed: string | null;
}

/** What a dialog fills in or limits itself by; only what fits the command is there. */
export interface ActDefaults {
  /** `extend-deadline`: largest amount that is left, null = no cap; in `unit`. */
  readonly maxAmount?: number | null;
  readonly unit?: Allotment['unit'];
  /** How often it was done (supplements, extensions, urges), and how often the case allows it. */
  readonly used?: number;
  readonly limit?: number;
  /** `request-supplement`: beyond the limit it takes `notAsAsked: true`. */
  readonly needsNotAsAsked?: boolean;
  /** Legal ground that the case names, e.g. of supplement or extension. */
  readonly ground?: string | null;
  /** `assign-step`: who has it now; null = nobody. */
  readonly assignee?: string | null;
  /** `assign-step`: office and roles of those who can do the step. */
  readonly office?: string;
  readonly roles?: readonly Role[];
  /** `answer-alert`: clocks that are late and not answered for. */
  readonly clocks?: readonly { readonly id: string; readonly kind: string; readonly dueAt: string | null }[];
  /** `return-partial-result`: results that lie ready. `issue-partial-result`: those issued already. */
  readonly results?: readonly string[];
  /** `request-payment` */
  readonly paymentKinds?: readonly PaymentKind[];
  readonly amountVnd?: number;
  /** Hand-off: the other side. */
  readonly from?: NamedStep;
  readonly to?: NamedStep;
}

/** One command of the domain, and whether the API would take it now from the asking person. */
export interface DossierAct {
  readonly command: TurnName;
  readonly allowed: boolean;
  /** Null where it is allowed. */
  readonly reason: ActReason | null;
  /** Roles and units that could, where the asking person can't. */
  readonly takes: readonly { readonly unit: string; readonly roles: readonly Role[] }[];
  /** `complete-step`, `return-step`. */
  readonly outcomes?: readonly ActOutcome[];
  /** `request-opinion`, `give-opinion`, `complete-leg`; of `complete-step`: the legs it waits for. */
  readonly legs?: readonly ActLeg[];
  /** `request-supplement`, `supply-supplement`, `dispute-paper`, `settle-dispute`, `accept-handoff`. */
  readonly papers?: readonly ActPaper[];
  readonly defaults?: ActDefaults;
}

/** `GET /dossiers/{code}/acts`: every turn command, in the order of the domain. */
export interface DossierActs {
  readonly code: string;
  /** Sequence number of the state it was judged by. */
  readonly seq: number;
  readonly acts: readonly DossierAct[];
}

/** Body of `POST /deadlines/preview`. */
export interface DeadlinePreviewRequest {
  readonly procedure: string;
  readonly case?: string;
  readonly channel?: Channel;
  /** Default: the unit of the token. */
  readonly receivingUnit?: string;
  readonly competentUnit?: string;
}

/** Answer of `POST /deadlines/preview`: the appointment if it were received now. */
export interface DeadlinePreview {
  readonly procedure: string;
  readonly case: string;
  readonly channel: Channel;
  readonly receivingUnit: string;
  readonly competentUnit: string;
  /** Legal now. */
  readonly receivedAt: string;
  readonly allotted: Allotment;
  readonly dueAt: string;
  readonly effectiveStart: string;
  readonly explanation: readonly ExplanationLine[];
  readonly fee: Fee;
  readonly papers: readonly PreviewPaper[];
  readonly stepCount: number;
}

/** A paper that the case takes. */
export interface PreviewPaper {
  readonly code: string;
  readonly name: BilingualText;
  readonly originals: number;
  readonly copies: number;
  readonly required: boolean;
  readonly form?: string;
  readonly oneOf?: string;
}

/** `GET /dossiers/{code}/applicant`: only for the desk that received it; never cached. */
export interface DossierApplicant {
  readonly code: string;
  /** Null where nothing is kept any more. */
  readonly applicant: Applicant | null;
}
