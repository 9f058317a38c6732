import { unitToday } from '@lienthong/domain';
import type { DossierEvent, DossierState, Position } from '@lienthong/domain';
import type { DossierView, RowHandoff } from './dossier-view';

type LaterFields = Pick<
  DossierView,
  'assignee' | 'clock' | 'pausedFor' | 'handoff' | 'giver' | 'channel' | 'lastGiver'
>;

/**
 * Fields that views of earlier releases have not. All of them follow from state and history, so that such a view can be
 * completed when it is read.
 * @param before the hand-off that the view had before `events`; needed only where they do not hold its offer
 */
export function laterFields(
  state: DossierState,
  events: readonly DossierEvent[],
  before: RowHandoff | null = null,
): LaterFields {
  const handoff = state.closed ? null : rowHandoff(state, events, before);
  const { clock } = state;
  return {
    // While it is offered, the one to act is of the other unit, and nobody there has it yet.
    assignee: state.closed || handoff?.kind === 'offered' ? null : state.assignee,
    clock: clock.kind === 'not-started' ? 'stopped' : clock.kind,
    pausedFor: clock.kind === 'paused' ? clock.reason : null,
    handoff,
    giver: handoff === null ? null : handoff.from.unit,
    channel: state.channel,
    lastGiver: state.lastGiver === '' ? null : state.lastGiver,
  };
}

function rowHandoff(
  state: DossierState,
  events: readonly DossierEvent[],
  before: RowHandoff | null,
): RowHandoff | null {
  if (state.handoff.kind === 'none') return null;
  const { kind, from, to } = state.handoff;
  const offered = events.findLast((event) => event.type === 'HandoffOffered');
  return {
    kind,
    from: placeOf(state, from),
    to: placeOf(state, to),
    offeredAt: offered?.at ?? before?.offeredAt ?? '',
    dueAt: kind === 'offered' ? (state.clocks.handoff?.dueAt ?? null) : null,
  };
}

function placeOf(state: DossierState, { unit, tier }: Position): RowHandoff['from'] {
  return { unit: unitToday(state, unit), tier };
}
