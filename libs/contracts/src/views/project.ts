import { evolve, initialState, nationalStatus, runningLegs, unitToday } from '@lienthong/domain';
import type { DossierEvent, DossierState, EventData } from '@lienthong/domain';
import type { DossierView } from './dossier-view';
import { laterFields } from './later-fields';

/** Sorts after every instant: a dossier on which nothing runs. */
const nothingRuns = '9999-12-31T23:59:59+07:00';

/**
 * Applies events, in order and without a gap, to the view of one dossier (null before the first).
 * Pure: the projector, the rebuild and the checks all fold with it.
 */
export function projectEvents(view: DossierView | null, events: readonly DossierEvent[]): DossierView {
  const last = events.at(-1);
  if (last === undefined) throw new Error('nothing to project');
  const state = events.reduce(evolve, view?.state ?? initialState(last.code));
  const received = receivedFacts(view, events);
  return {
    _id: last.code,
    seq: last.seq,
    head: last.hash,
    ...received,
    stepName: lastStepName(events) ?? view?.stepName ?? '',
    ...derivedFields(state),
    ...laterFields(state, events, view?.handoff ?? null),
    updatedAt: lastMove(view, events),
    late: state.timeliness === 'late' || (state.clocks.dossier?.breached ?? false),
    state,
    events: [...(view?.events ?? []), ...events],
  };
}

type ReceivedFacts = Pick<
  DossierView,
  'procedure' | 'procedureVersion' | 'case' | 'field' | 'receivingUnit' | 'receivedAt'
>;

function receivedFacts(view: DossierView | null, events: readonly DossierEvent[]): ReceivedFacts {
  if (view !== null) {
    const { procedure, procedureVersion, case: code, field, receivingUnit, receivedAt } = view;
    return { procedure, procedureVersion, case: code, field, receivingUnit, receivedAt };
  }
  const first = events[0];
  if (first?.type !== 'DossierReceived') throw new Error(`a history begins with DossierReceived, not ${first?.type}`);
  const data: EventData['DossierReceived'] = first.data;
  return {
    procedure: data.procedure,
    procedureVersion: data.procedureVersion,
    case: data.case,
    field: data.field,
    receivingUnit: data.receivingUnit,
    receivedAt: data.clock.start,
  };
}

function derivedFields(
  state: DossierState,
): Pick<
  DossierView,
  | 'business'
  | 'status'
  | 'tier'
  | 'holder'
  | 'workingUnits'
  | 'involved'
  | 'dueAt'
  | 'urgentAt'
  | 'closed'
  | 'timeliness'
> {
  const offered = state.handoff.kind === 'offered' ? state.handoff.to : null;
  const at = (offered ?? state.position)?.unit;
  const holder = state.closed || at === undefined ? null : unitToday(state, at);
  return {
    business: state.business.kind,
    status: nationalStatus(state),
    tier: (offered ?? state.position)?.tier ?? '',
    holder,
    workingUnits: holder === null ? [] : workingUnits(state, holder),
    involved: state.involved,
    dueAt: state.clocks.dossier?.dueAt ?? null,
    urgentAt: urgentInstant(state),
    closed: state.closed,
    timeliness: state.timeliness,
  };
}

/** Who has something to do: the holder, and the units whose legs run. */
function workingUnits(state: DossierState, holder: string): readonly string[] {
  const legs = runningLegs(state).map((leg) => unitToday(state, leg.unit));
  return [...new Set([holder, ...legs])];
}

function urgentInstant(state: DossierState): string {
  if (state.closed) return nothingRuns;
  const { dossier, step, handoff, urge } = state.clocks;
  const legs = runningLegs(state).map((leg) => leg.clock);
  const running = state.finishedAt === null ? [dossier, step, handoff, urge, ...legs] : [handoff, urge];
  return running.reduce(
    (soonest, clock) => (clock?.dueAt && clock.dueAt < soonest ? clock.dueAt : soonest),
    nothingRuns,
  );
}

/** An operator's act is no move of the dossier: when it was closed stays when it was closed. */
function lastMove(view: DossierView | null, events: readonly DossierEvent[]): string {
  return events.findLast((event) => event.type !== 'OperatorIntervened')?.at ?? view?.updatedAt ?? '';
}

function lastStepName(events: readonly DossierEvent[]): string | undefined {
  const assigned = events.findLast((event) => event.type === 'StepAssigned');
  return assigned?.data.stepName;
}
