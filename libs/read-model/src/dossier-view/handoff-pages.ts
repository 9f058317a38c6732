import type { Model } from 'mongoose';
import type { DossierRow } from '@lienthong/contracts';
import type { DossierEvent, GivenPaper, Position } from '@lienthong/domain';
import { decodeCursor, encodeCursor } from './page-cursor';
import { giverKey, offeredKey } from './row-keys';
import { toRow, toView } from './view-document';
import type { ViewDocument } from './view-document';

/** `in`: offered to the unit; `out`: given by it. */
export type HandoffSide = 'in' | 'out';

/** A hand-off that is not accepted, as its dossier's history tells of it. */
export interface HandoffRow {
  readonly row: DossierRow;
  readonly number: number;
  readonly kind: 'offered' | 'refused' | 'recalled' | 'lapsed';
  readonly from: Position;
  readonly to: Position;
  readonly offeredAt: string;
  /** By when it must be accepted; of one that is over: by when it should have been. */
  readonly dueAt: string | null;
  readonly endedAt: string | null;
  readonly reason: string | null;
  /** Subject who offered it. */
  readonly giver: string;
  readonly papers: readonly GivenPaper[];
  /** What says which route the dossier pinned. */
  readonly view: ReturnType<typeof toView>;
}

const sort = 'code';

/** Lists hand-offs. Few wait at a time, and the papers are in the history, so whole views are read. */
export class HandoffPages {
  constructor(private readonly model: Model<ViewDocument>) {}

  async page(
    side: HandoffSide,
    unit: string,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string },
  ): Promise<{ readonly rows: readonly HandoffRow[]; readonly next: string | null }> {
    const after = cursor === undefined ? undefined : decodeCursor(cursor, sort).id;
    const query = {
      keys: side === 'in' ? offeredKey(unit) : giverKey(unit),
      ...(after === undefined ? {} : { _id: { $gt: after } }),
    };
    const found = this.model.find(query).sort({ _id: 1 });
    const documents = await found
      .limit(limit + 1)
      .lean<ViewDocument[]>()
      .exec();
    const shown = documents.slice(0, limit);
    const last = shown.at(-1);
    const next =
      documents.length <= limit || last === undefined ? null : encodeCursor({ sort, key: null, id: last._id });
    return { rows: shown.flatMap(handoffOf), next };
  }
}

type OfferedEvent = Extract<DossierEvent, { type: 'HandoffOffered' }>;

function handoffOf(document: ViewDocument): HandoffRow[] {
  const view = toView(document);
  const { handoff, clocks } = view.state;
  const offer = view.events.findLast((event): event is OfferedEvent => event.type === 'HandoffOffered');
  if (handoff.kind === 'none' || offer === undefined) return [];
  const { kind, number, from, to } = handoff;
  const ended = view.events.findLast(isEnd);
  const isOver = kind !== 'offered';
  return [
    {
      row: toRow(withoutHistory(document)),
      number,
      kind,
      from,
      to,
      offeredAt: offer.at,
      dueAt: isOver ? offer.data.clock.dueAt : (clocks.handoff?.dueAt ?? null),
      endedAt: isOver ? (ended?.at ?? null) : null,
      reason: handoff.kind === 'refused' || handoff.kind === 'recalled' ? handoff.reason : null,
      giver: offer.actor.subject,
      papers: offer.data.papers,
      view,
    },
  ];
}

function isEnd({ type }: DossierEvent): boolean {
  return type === 'HandoffRefused' || type === 'HandoffRecalled' || type === 'HandoffLapsed';
}

function withoutHistory(
  document: ViewDocument,
): Omit<ViewDocument, 'history' | 'involved' | 'workingUnits' | 'handoff' | 'urgentDay'> {
  const {
    history: _history,
    involved: _involved,
    workingUnits: _units,
    handoff: _kind,
    urgentDay: _day,
    ...row
  } = document;
  return row;
}
