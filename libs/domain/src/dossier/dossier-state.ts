import type { Channel } from '../catalogue/procedure';
import type { GivenPaper, PaperLack, Position, Timeliness } from './events';
import type { SlaClock } from './sla-clock';

/** Business dimension. A dossier awaiting papers has the lacks; others cannot. */
export type Business =
  | { readonly kind: 'new' }
  | { readonly kind: 'received' }
  | { readonly kind: 'processing' }
  | { readonly kind: 'awaiting-supplement'; readonly step: string; readonly lacks: readonly PaperLack[] }
  | { readonly kind: 'result-ready'; readonly positive: boolean }
  | { readonly kind: 'returned'; readonly positive: boolean }
  | { readonly kind: 'refused'; readonly reason: string };
export type BusinessKind = Business['kind'];

/** Hand-off dimension. Until it is accepted the giver's step stays the position. */
export type Handoff =
  | { readonly kind: 'none' }
  | { readonly kind: 'offered'; readonly number: number; readonly from: Position; readonly to: Position }
  | { readonly kind: 'lapsed'; readonly number: number; readonly from: Position; readonly to: Position };
export type HandoffKind = Handoff['kind'];

/** Clock dimension of the dossier as a whole. */
export type ClockStatus =
  | { readonly kind: 'not-started' }
  | { readonly kind: 'running' }
  | { readonly kind: 'paused'; readonly reason: string; readonly since: string }
  | { readonly kind: 'stopped'; readonly at: string };

/** State of one dossier, folded from its events. */
export interface DossierState {
  readonly code: string;
  readonly seq: number;
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
  };
  readonly receivingUnit: string;
  readonly competentUnit: string;
  readonly channel: Channel;
  readonly papers: readonly GivenPaper[];
  readonly supplements: number;
  readonly handoffs: number;
  readonly stepsEntered: number;
  readonly resultPositive: boolean | null;
  readonly timeliness: Timeliness | null;
  readonly finishedAt: string | null;
  readonly closed: boolean;
  /** Units that received it, hold it, held it or were offered it: they may look at it. */
  readonly involved: readonly string[];
}

/** State before the first event. */
export function initialState(code: string): DossierState {
  return {
    code,
    seq: 0,
    lastAt: '',
    business: { kind: 'new' },
    position: null,
    assignee: null,
    handoff: { kind: 'none' },
    clock: { kind: 'not-started' },
    clocks: { dossier: null, step: null, handoff: null },
    receivingUnit: '',
    competentUnit: '',
    channel: 'desk',
    papers: [],
    supplements: 0,
    handoffs: 0,
    stepsEntered: 0,
    resultPositive: null,
    timeliness: null,
    finishedAt: null,
    closed: false,
    involved: [],
  };
}
