import { firstRules } from '../catalogue/case-rules';
import type { CaseRules } from '../catalogue/case-rules';
import type { Channel } from '../catalogue/procedure';
import type { Role } from '../catalogue/unit';
import type { GivenPaper, LegOutcome, PaperLack, Payment, Position } from './events';
import type { Timeliness } from '../clock/timeliness';
import type { SlaClock } from './sla-clock';

/** Business dimension. A dossier awaiting papers has the lacks; others cannot. */
export type Business =
  | { readonly kind: 'new' }
  | { readonly kind: 'received' }
  | { readonly kind: 'processing' }
  | { readonly kind: 'awaiting-supplement'; readonly step: string; readonly lacks: readonly PaperLack[] }
  | { readonly kind: 'awaiting-payment'; readonly step: string; readonly reference: string }
  | { readonly kind: 'result-ready'; readonly positive: boolean }
  | { readonly kind: 'returned'; readonly positive: boolean }
  | { readonly kind: 'refused'; readonly reason: string; readonly stage: 'receipt' | 'processing' }
  | { readonly kind: 'withdrawn'; readonly reason: string }
  | { readonly kind: 'stopped'; readonly reason: string };
export type BusinessKind = Business['kind'];

interface HandoffPlaces {
  readonly number: number;
  readonly from: Position;
  readonly to: Position;
}

/** Hand-off dimension. Until it is accepted the giver's step stays the position. */
export type Handoff =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'offered' } & HandoffPlaces)
  | ({ readonly kind: 'lapsed' } & HandoffPlaces)
  | ({ readonly kind: 'refused'; readonly reason: string } & HandoffPlaces)
  | ({ readonly kind: 'recalled'; readonly reason: string } & HandoffPlaces);
export type HandoffKind = Handoff['kind'];

/** Clock dimension of the dossier as a whole. */
export type ClockStatus =
  | { readonly kind: 'not-started' }
  | { readonly kind: 'running' }
  | { readonly kind: 'paused'; readonly reason: string; readonly since: string }
  | { readonly kind: 'stopped'; readonly at: string };

/** A leg that was opened. `running` has a clock that can still fall due. */
export interface Leg {
  readonly leg: string;
  readonly nth: number;
  readonly step: string;
  readonly kind: 'work' | 'opinion';
  readonly unit: string;
  readonly tier: string;
  readonly office: string;
  readonly roles: readonly Role[];
  readonly openedAt: string;
  /** Ground by which silence is consent; null = it is not. */
  readonly consentGround: string | null;
  readonly status: 'running' | 'given' | 'defaulted' | LegOutcome;
  readonly endedAt: string | null;
  readonly clock: SlaClock;
}

/** A paper that the receiver says did not come. */
export interface Dispute {
  readonly handoff: number;
  readonly paper: string;
  readonly reason: string;
  /** Unit that is said to have kept the paper; the time of the dispute is its own. */
  readonly giver: string;
}

/** Finance dimension. */
export type Finance =
  | { readonly kind: 'none' }
  | { readonly kind: 'requested'; readonly reference: string; readonly amountVnd: number }
  | { readonly kind: 'confirmed'; readonly reference: string; readonly receipt: string };

/** A part of the result that was given out before the rest. */
export interface PartialResult {
  readonly result: string;
  readonly returned: boolean;
}

/** State of one dossier, folded from its events. */
export interface DossierState {
  readonly code: string;
  readonly seq: number;
  readonly receivedAt: string;
  readonly lastAt: string;
  readonly business: Business;
  readonly position: Position | null;
  readonly assignee: string | null;
  readonly handoff: Handoff;
  readonly clock: ClockStatus;
  readonly clocks: {
    readonly dossier: SlaClock | null;
    readonly step: SlaClock | null;
    readonly handoff: SlaClock | null;
    readonly urge: SlaClock | null;
    readonly silence: SlaClock | null;
  };
  readonly rules: CaseRules;
  /** Calendar series that the dossier pinned: its own clock's, and that of every unit that works by it. */
  readonly calendar: string;
  readonly receivingUnit: string;
  readonly competentUnit: string;
  readonly returningUnit: string;
  readonly channel: Channel;
  readonly papers: readonly GivenPaper[];
  readonly supplements: number;
  readonly handoffs: number;
  /** Unit that gave the dossier to the present one; empty before any hand-off. */
  readonly lastGiver: string;
  readonly stepsEntered: number;
  readonly legs: readonly Leg[];
  readonly disputes: readonly Dispute[];
  readonly finance: Finance;
  readonly payments: readonly Payment[];
  readonly extensions: { readonly count: number; readonly amount: number };
  readonly apologies: number;
  readonly urges: { readonly count: number; readonly lastAt: string | null; readonly to: string };
  readonly partialResults: readonly PartialResult[];
  readonly signed: boolean;
  readonly resultPositive: boolean | null;
  readonly timeliness: Timeliness | null;
  readonly finishedAt: string | null;
  readonly closed: boolean;
  /** Units that received it, hold it, held it or were offered it: they may look at it. */
  readonly involved: readonly string[];
  /** Units that are no more, with the one that took over. */
  readonly successors: Readonly<Record<string, string>>;
  /** Operations by which operators acted on its run; left out while there was none. */
  readonly interventions?: readonly string[];
}

/** State before the first event. */
export function initialState(code: string): DossierState {
  return {
    code,
    seq: 0,
    receivedAt: '',
    lastAt: '',
    business: { kind: 'new' },
    position: null,
    assignee: null,
    handoff: { kind: 'none' },
    clock: { kind: 'not-started' },
    clocks: { dossier: null, step: null, handoff: null, urge: null, silence: null },
    rules: firstRules,
    calendar: '',
    receivingUnit: '',
    competentUnit: '',
    returningUnit: '',
    channel: 'desk',
    papers: [],
    supplements: 0,
    handoffs: 0,
    lastGiver: '',
    stepsEntered: 0,
    legs: [],
    disputes: [],
    finance: { kind: 'none' },
    payments: [],
    extensions: { count: 0, amount: 0 },
    apologies: 0,
    urges: { count: 0, lastAt: null, to: '' },
    partialResults: [],
    signed: false,
    resultPositive: null,
    timeliness: null,
    finishedAt: null,
    closed: false,
    involved: [],
    successors: {},
  };
}

/** The unit that does the work of a unit today: itself, or who took over from it. */
export function unitToday(state: Pick<DossierState, 'successors'>, unit: string): string {
  let current = unit;
  // A chain of successions ends: a unit succeeds another only once.
  for (const _ of Object.keys(state.successors)) current = state.successors[current] ?? current;
  return current;
}
