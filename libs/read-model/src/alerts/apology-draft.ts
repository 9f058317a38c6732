import type { BilingualText } from '@lienthong/domain';

/** Where drafts of apologies are kept, one document for each warning that brought one about. */
export const apologyDraftsCollection = 'apologyDrafts';

/** A true cause of the delay, read off the dossier's own history. */
export interface ApologyReason {
  readonly kind: 'holding' | 'over-allotted' | 'paused' | 'waited-for-acceptance';
  /** Unit whose time it was; null for time that is nobody's, such as a pause. */
  readonly unit: string | null;
  readonly step: string | null;
  /** Working minutes. */
  readonly minutes: number;
  readonly text: BilingualText;
}

/** Data of form 04 (TT 01/2018; TT 03/2025) before a dossier is late, for the leader to sign. */
export interface ApologyDraft {
  /** `<code>:<seq of the warning>`. */
  readonly _id: string;
  readonly dossier: string;
  readonly seq: number;
  readonly form: '04';
  /** Legal instant at which it was due to be written. */
  readonly at: string;
  readonly oldDueAt: string;
  /** When the remaining steps end if each takes its allotted time; null where the route can't be told. */
  readonly expectedAt: string | null;
  /** New appointment proposed: end of a working day, never before `oldDueAt`; null = the leader has to set it. */
  readonly proposedDueAt: string | null;
  readonly unit: string;
  readonly step: string;
  readonly reasons: readonly ApologyReason[];
}
