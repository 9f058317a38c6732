import type { DossierEvent, EventType, Timeliness } from '@lienthong/domain';

/** Who gives or takes: the applicant, or an office of a unit with the officer where one is known. */
export type Party =
  | { readonly kind: 'applicant' }
  | { readonly kind: 'office'; readonly unit: string; readonly office: string; readonly subject: string | null };

/** Events by which a dossier passes from one to another: each is a row. */
const rowEvents = [
  'DossierReceived',
  'StepAssigned',
  'HandoffOffered',
  'OpinionRequested',
  'LegOpened',
  'ResultReturned',
  'RefusalDelivered',
] as const satisfies readonly EventType[];
type RowType = (typeof rowEvents)[number];
export type RowEvent = Extract<DossierEvent, { type: RowType }>;

/** What befell a dossier beside that: each is a remark in the row of its turn. */
export type RemarkType = Exclude<EventType, RowType>;
export type RemarkEvent = Extract<DossierEvent, { type: RemarkType }>;

export function isRowEvent(event: DossierEvent): event is RowEvent {
  return (rowEvents as readonly EventType[]).includes(event.type);
}

/** One turn of a dossier. */
export interface ControlRow {
  readonly kind: 'dossier' | 'step' | 'handoff' | 'leg' | 'return';
  /** Number of the event that opened it. */
  readonly seq: number;
  readonly at: string;
  readonly giver: Party;
  readonly receiver: Party;
  /** Id of its clock; null: it has none. */
  readonly clock: string | null;
  /** Its deadline as last planned; null: none, or the clock stands still. */
  readonly dueAt: string | null;
  readonly endedAt: string | null;
  /** By the dates; null while it runs, and where it was ended without being finished. */
  readonly result: Timeliness | null;
  readonly remarks: readonly RemarkEvent[];
}
