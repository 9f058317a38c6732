import type { Business, DossierState } from './dossier-state';
import { initialState } from './dossier-state';
import type { DossierEvent, Position } from './events';
import type { PlannedClock, SlaClock } from './sla-clock';

/** Applies one event. Pure: the workflow, the projector and a checker fold the same events to the same state. */
export function evolve(state: DossierState, event: DossierEvent): DossierState {
  return applyBody({ ...state, seq: event.seq, lastAt: event.at }, event);
}

/** Folds a whole history. */
export function foldEvents(code: string, events: readonly DossierEvent[]): DossierState {
  return events.reduce(evolve, initialState(code));
}

function applyBody(state: DossierState, event: DossierEvent): DossierState {
  switch (event.type) {
    case 'DossierReceived':
      return {
        ...state,
        business: { kind: 'received' },
        clock: { kind: 'running' },
        clocks: { ...state.clocks, dossier: fresh(event.data.clock) },
        receivingUnit: event.data.receivingUnit,
        competentUnit: event.data.competentUnit,
        channel: event.data.channel,
        papers: event.data.papers,
        involved: joined(state.involved, [event.data.receivingUnit, event.data.competentUnit]),
      };
    case 'StepAssigned':
      return assigned(state, event.position, event.data);
    case 'StepCompleted':
      return { ...state, business: moved(state.business), clocks: { ...state.clocks, step: null } };
    case 'StepReturned':
      return { ...state, clocks: { ...state.clocks, step: null } };
    case 'HandoffOffered':
      return {
        ...state,
        handoff: { kind: 'offered', number: event.data.handoff, from: event.data.from, to: event.data.to },
        handoffs: event.data.handoff,
        clocks: { ...state.clocks, handoff: fresh(event.data.clock) },
        involved: joined(state.involved, [event.data.to.unit]),
      };
    case 'HandoffAccepted':
      return { ...state, handoff: { kind: 'none' }, clocks: { ...state.clocks, handoff: null } };
    case 'HandoffLapsed':
      return {
        ...state,
        handoff: { kind: 'lapsed', number: event.data.handoff, from: event.data.from, to: event.data.to },
        clocks: { ...state.clocks, handoff: null },
      };
    default:
      return applyTurn(state, event);
  }
}

type TurnEvent = Exclude<
  DossierEvent,
  {
    type:
      | 'DossierReceived'
      | 'StepAssigned'
      | 'StepCompleted'
      | 'StepReturned'
      | 'HandoffOffered'
      | 'HandoffAccepted'
      | 'HandoffLapsed';
  }
>;

function applyTurn(state: DossierState, event: TurnEvent): DossierState {
  switch (event.type) {
    case 'SupplementRequested': {
      const business: Business = { kind: 'awaiting-supplement', step: event.data.step, lacks: event.data.lacks };
      return { ...state, business, supplements: state.supplements + 1 };
    }
    case 'SupplementSupplied':
      return { ...state, business: { kind: 'processing' }, papers: [...state.papers, ...event.data.papers] };
    case 'ClockPaused':
      return paused(state, event.data.reason, event.at);
    case 'ClockResumed':
      return resumed(state, event.data.clocks);
    case 'DossierRefused':
      return {
        ...state,
        business: { kind: 'refused', reason: event.data.reason },
        clock: { kind: 'stopped', at: event.at },
        clocks: { ...state.clocks, step: null, handoff: null },
      };
    case 'SlaWarned':
      return marked(state, event.data.clock, { warned: true });
    case 'SlaBreached':
      return marked(state, event.data.clock, { warned: true, breached: true });
    case 'ResultIssued':
      return { ...state, resultPositive: event.data.positive };
    case 'ProcessingFinished':
      return {
        ...state,
        business: { kind: 'result-ready', positive: state.resultPositive ?? false },
        clock: { kind: 'stopped', at: event.at },
        finishedAt: event.data.finishedAt,
        timeliness: event.data.timeliness,
      };
    case 'ResultReturned':
      return { ...state, business: { kind: 'returned', positive: state.resultPositive ?? false } };
    case 'DossierCompleted':
      return { ...state, closed: true, clock: { kind: 'stopped', at: event.at } };
  }
}

function assigned(
  state: DossierState,
  position: Position,
  data: { readonly assignee: string | null; readonly clock: PlannedClock },
): DossierState {
  const same = state.clocks.step?.id === data.clock.id ? state.clocks.step : null;
  return {
    ...state,
    position,
    assignee: data.assignee,
    stepsEntered: same === null ? state.stepsEntered + 1 : state.stepsEntered,
    clocks: { ...state.clocks, step: same === null ? fresh(data.clock) : same },
    involved: joined(state.involved, [position.unit]),
  };
}

function moved(business: Business): Business {
  return business.kind === 'received' ? { kind: 'processing' } : business;
}

function fresh(clock: PlannedClock): SlaClock {
  return { ...clock, warned: false, breached: false };
}

function paused(state: DossierState, reason: string, at: string): DossierState {
  const pause = (clock: SlaClock | null): SlaClock | null =>
    clock === null
      ? null
      : { ...clock, dueAt: null, warnAt: null, entries: [...clock.entries, { op: 'pause', at, reason }] };
  return {
    ...state,
    clock: { kind: 'paused', reason, since: at },
    clocks: { ...state.clocks, dossier: pause(state.clocks.dossier), step: pause(state.clocks.step) },
  };
}

/** Marks stay: a warning that was given before the pause is not given again after it. */
function resumed(state: DossierState, clocks: readonly PlannedClock[]): DossierState {
  const replace = (clock: SlaClock | null): SlaClock | null => {
    const planned = clocks.find((candidate) => candidate.id === clock?.id);
    return clock === null || planned === undefined
      ? clock
      : { ...planned, warned: clock.warned, breached: clock.breached };
  };
  return {
    ...state,
    clock: { kind: 'running' },
    clocks: { ...state.clocks, dossier: replace(state.clocks.dossier), step: replace(state.clocks.step) },
  };
}

function marked(state: DossierState, id: string, marks: Partial<Pick<SlaClock, 'warned' | 'breached'>>): DossierState {
  const mark = (clock: SlaClock | null): SlaClock | null => (clock?.id === id ? { ...clock, ...marks } : clock);
  const { dossier, step, handoff } = state.clocks;
  return { ...state, clocks: { dossier: mark(dossier), step: mark(step), handoff: mark(handoff) } };
}

function joined(units: readonly string[], more: readonly string[]): readonly string[] {
  return [...units, ...more.filter((unit, index) => !units.includes(unit) && more.indexOf(unit) === index)];
}
