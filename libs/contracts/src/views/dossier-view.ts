import type { DossierEvent, DossierState, NationalStatus } from '@lienthong/domain';

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
  readonly state: DossierState;
  readonly events: readonly DossierEvent[];
}

/** Row of a list or a queue: a view without state and history. */
export type DossierRow = Omit<DossierView, 'state' | 'events' | 'involved' | 'workingUnits'>;
