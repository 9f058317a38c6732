import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Collection, Connection, Model } from 'mongoose';
import { recordModel } from '../connection/record-model';
import { foldEvents } from '@lienthong/domain';
import type { DossierEvent, HandoffKind } from '@lienthong/domain';
import { laterFields } from '@lienthong/contracts';
import type { DossierRow, DossierView } from '@lienthong/contracts';
import { rowKeys } from './row-keys';

/** Fields that no query asks by: one text, since FerretDB pays for every field of every document it looks at. */
type Packed = Pick<DossierView, 'pausedFor' | 'handoff' | 'lastGiver'>;

/**
 * How a view is stored: the fields that lists are asked by as they are, the history as one compressed value, the state
 * not at all, since it is folded from the history. FerretDB takes tens of milliseconds to decode a nested document of
 * 16 KB, for every one it looks at; stored so, the same view takes a tenth of that.
 */
export type ViewDocument = Omit<DossierView, 'state' | 'events' | keyof Packed> & {
  /** Kind of the hand-off under way, for the counts. */
  readonly handoff: HandoffKind;
  /** Date of `urgentAt`, so that one grouping gives all counts. */
  readonly urgentDay: string;
  /** See {@link rowKeys}. */
  readonly keys: readonly string[];
  /** JSON of the fields that no query asks by. */
  readonly more: string;
  /** Raw deflate of the JSON array of all events. */
  readonly history: Uint8Array;
};

/** A document that an earlier release may have written. */
type StoredDocument = Omit<ViewDocument, 'assignee' | 'clock' | 'channel' | 'giver' | 'keys' | 'more'> &
  Partial<Pick<ViewDocument, 'assignee' | 'clock' | 'channel' | 'giver' | 'keys' | 'more'>>;

/** A document without what rows leave out, as the driver answers it. */
export type StoredRow = Omit<StoredDocument, 'history' | 'involved' | 'workingUnits' | 'handoff' | 'urgentDay'>;

/** Indexes of the queries, in the order their fields are compared. */
export const viewIndexes: readonly Readonly<Partial<Record<keyof ViewDocument, 1 | -1>>>[] = [
  { holder: 1, urgentAt: 1, _id: 1 },
  { workingUnits: 1, urgentAt: 1, _id: 1 },
  { involved: 1, updatedAt: -1, _id: -1 },
  { keys: 1 },
  { receivedAt: -1, _id: -1 },
];

/** What a row of a list leaves out. */
export const rowProjection = {
  history: 0,
  involved: 0,
  workingUnits: 0,
  handoff: 0,
  urgentDay: 0,
  keys: 0,
  giver: 0,
} as const;

/** The mongoose model of one collection of views. */
export function viewModel(connection: Connection, collection: string): Model<ViewDocument> {
  return recordModel<ViewDocument>(connection, collection, viewIndexes);
}

/** The driver's own collection behind the model: writes need no casting. */
export function viewCollection(model: Model<ViewDocument>): Collection<ViewDocument> {
  return model.db.collection<ViewDocument>(model.collection.collectionName);
}

/** `history` is the JSON text of each event, in order. */
export function toDocument(view: DossierView, history: readonly string[]): ViewDocument {
  const { state, events: _events, pausedFor, handoff, lastGiver, ...fields } = view;
  const packed: Packed = { pausedFor, handoff, lastGiver };
  return {
    ...fields,
    handoff: state.handoff.kind,
    urgentDay: fields.urgentAt.slice(0, 10),
    keys: rowKeys(view),
    more: JSON.stringify(packed),
    history: deflateRawSync(`[${history.join(',')}]`, { level: 4 }),
  };
}

/** The stored fields with the history, and the state folded from it; what an earlier release did not store is folded too. */
export function toView(document: ViewDocument | StoredDocument): DossierView {
  const { history, handoff: _handoff, urgentDay: _urgentDay, keys: _keys, more, ...fields } = document;
  const events = JSON.parse(inflateRawSync(bytesOf(history)).toString()) as DossierEvent[];
  const state = foldEvents(fields._id, events);
  const stored = more === undefined ? {} : (JSON.parse(more) as Packed);
  return { ...laterFields(state, events), ...fields, ...stored, state, events };
}

/** A row as lists show it; what an earlier release did not store is null. */
export function toRow(document: StoredRow): DossierRow {
  const { more, giver: _giver, keys: _keys, ...fields } = document;
  const stored =
    more === undefined ? { pausedFor: null, handoff: null, lastGiver: null } : (JSON.parse(more) as Packed);
  const { assignee = null, clock = null, channel = null } = fields;
  return { ...fields, ...stored, assignee, clock, channel };
}

/** The driver answers binary fields wrapped. */
function bytesOf(stored: Uint8Array | { value(): Uint8Array }): Uint8Array {
  return stored instanceof Uint8Array ? stored : stored.value();
}
