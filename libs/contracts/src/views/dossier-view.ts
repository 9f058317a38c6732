import type { Channel, DossierEvent, DossierState, HandoffKind, NationalStatus } from '@lienthong/domain';

/** A hand-off under way, as a row tells of it. Units are those of today: a successor's code where one took over. */
export interface RowHandoff {
  readonly kind: Exclude<HandoffKind, 'none'>;
  readonly from: { readonly unit: string; readonly tier: string };
  readonly to: { readonly unit: string; readonly tier: string };
  readonly offeredAt: string;
  /** By when it must be accepted; null once it is refused or recalled. */
  readonly dueAt: string | null;
}

/** One document for each dossier: the folded state, its events, and the few fields that lists are asked by. */
export interface DossierView {
  /** Dossier code. */
  readonly _id: string;
  /** Sequence number of the last event applied; the next must be one more. */
  readonly seq: number;
  /** Hash of the last event: head of the chain. */
  readonly head: string;
  readonly procedure: string;
  readonly procedureVersion: number;
  readonly case: string;
  readonly field: string;
  readonly stepName: string;
  /** Business kind, e.g. `processing`. */
  readonly business: string;
  readonly status: NationalStatus;
  readonly tier: string;
  readonly receivingUnit: string;
  /** Unit that must act now: the one offered to, else the one that holds it; null once closed. */
  readonly holder: string | null;
  /** The holder and the units whose legs run: the dossier is in the queue of each. */
  readonly workingUnits: readonly string[];
  readonly involved: readonly string[];
  readonly receivedAt: string;
  /** Appointment; null while paused. */
  readonly dueAt: string | null;
  /** Soonest deadline the holder has; `9999…` while nothing runs, so that queues sort by it. */
  readonly urgentAt: string;
  readonly late: boolean;
  readonly closed: boolean;
  readonly timeliness: string | null;
  readonly updatedAt: string;
  /** Officer who has the step; null = nobody. */
  readonly assignee: string | null;
  /** Whether the dossier's own clock runs. */
  readonly clock: 'running' | 'paused' | 'stopped';
  /** Why it is paused: `supplement`, `payment`; null while it is not. */
  readonly pausedFor: string | null;
  /** The hand-off that was offered and not accepted; null where there is none, or the dossier is closed. */
  readonly handoff: RowHandoff | null;
  /** Unit whose open hand-off it is: it gave, and the other has not accepted. */
  readonly giver: string | null;
  /** How it came in. */
  readonly channel: Channel;
  /** Unit that gave it to the present one; null before any hand-off. */
  readonly lastGiver: string | null;
  readonly state: DossierState;
  readonly events: readonly DossierEvent[];
}

/** Fields that views written before issue 6 have not: rows read them as null until the dossier's next event. */
type LaterFields = 'assignee' | 'clock' | 'pausedFor' | 'handoff' | 'channel' | 'lastGiver';

/** Row of a list or a queue: a view without state and history. */
export type DossierRow = Omit<DossierView, 'state' | 'events' | 'involved' | 'workingUnits' | 'giver' | LaterFields> & {
  readonly [F in LaterFields]: DossierView[F] | null;
};
