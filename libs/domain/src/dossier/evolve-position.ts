import type { Business, DossierState } from './dossier-state';
import type { DossierEvent } from './events';
import { replaced } from './evolve-clock';
import { freshClock } from './sla-clock';

export type PositionEvent = Extract<
  DossierEvent,
  {
    type:
      | 'StepAssigned'
      | 'StepCompleted'
      | 'StepReturned'
      | 'HandoffOffered'
      | 'HandoffAccepted'
      | 'HandoffLapsed'
      | 'HandoffRefused'
      | 'HandoffRecalled'
      | 'PaperDisputed'
      | 'DisputeSettled'
      | 'UnitSucceeded';
  }
>;

/** Applies what moves a dossier from step to step and from unit to unit. */
export function evolvePosition(state: DossierState, event: PositionEvent): DossierState {
  switch (event.type) {
    case 'StepAssigned':
      return assigned(state, event);
    case 'StepCompleted':
      return { ...state, business: moved(state.business), clocks: { ...state.clocks, step: null } };
    case 'StepReturned':
      return { ...state, clocks: { ...state.clocks, step: null } };
    case 'HandoffOffered': {
      const { handoff: number, from, to, clock } = event.data;
      return {
        ...state,
        handoff: { kind: 'offered', number, from, to },
        handoffs: number,
        clocks: { ...state.clocks, handoff: freshClock(clock) },
        involved: joined(state.involved, [to.unit]),
      };
    }
    case 'HandoffAccepted':
      return {
        ...state,
        handoff: { kind: 'none' },
        lastGiver: event.data.from.unit,
        clocks: { ...state.clocks, handoff: null },
      };
    case 'HandoffLapsed':
      return offEnd(state, event.data, { kind: 'lapsed' });
    case 'HandoffRefused':
      return offEnd(state, event.data, { kind: 'refused', reason: event.data.reason });
    case 'HandoffRecalled':
      return offEnd(state, event.data, { kind: 'recalled', reason: event.data.reason });
    default:
      return evolveRest(state, event);
  }
}

function evolveRest(
  state: DossierState,
  event: Extract<PositionEvent, { type: 'PaperDisputed' | 'DisputeSettled' | 'UnitSucceeded' }>,
): DossierState {
  switch (event.type) {
    case 'PaperDisputed':
      return disputed(state, event);
    case 'DisputeSettled': {
      const disputes = state.disputes.filter((dispute) => dispute.paper !== event.data.paper);
      return { ...state, disputes, clocks: replaced(state, event.data.clocks).clocks };
    }
    case 'UnitSucceeded': {
      const { from, to } = event.data;
      return { ...state, successors: { ...state.successors, [from]: to }, involved: joined(state.involved, [to]) };
    }
  }
}

/** Units already known first, then the new ones, each once. */
export function joined(units: readonly string[], more: readonly string[]): readonly string[] {
  return [...units, ...more.filter((unit, index) => !units.includes(unit) && more.indexOf(unit) === index)];
}

type Ended = Extract<DossierEvent, { type: 'HandoffLapsed' | 'HandoffRefused' | 'HandoffRecalled' }>['data'];
type End = { readonly kind: 'lapsed' } | { readonly kind: 'refused' | 'recalled'; readonly reason: string };

function offEnd(state: DossierState, data: Ended, end: End): DossierState {
  const { handoff: number, from, to } = data;
  return { ...state, handoff: { ...end, number, from, to }, clocks: { ...state.clocks, handoff: null } };
}

function assigned(state: DossierState, event: Extract<DossierEvent, { type: 'StepAssigned' }>): DossierState {
  const { position, data } = event;
  const same = state.clocks.step?.id === data.clock.id ? state.clocks.step : null;
  return {
    ...state,
    position,
    assignee: data.assignee,
    stepsEntered: same === null ? state.stepsEntered + 1 : state.stepsEntered,
    clocks: { ...state.clocks, step: same === null ? freshClock(data.clock) : same },
    involved: joined(state.involved, [position.unit]),
  };
}

function moved(business: Business): Business {
  return business.kind === 'received' ? { kind: 'processing' } : business;
}

/** A disputed paper stops the clock of the receiver's step, not the citizen's. */
function disputed(state: DossierState, event: Extract<DossierEvent, { type: 'PaperDisputed' }>): DossierState {
  const { handoff, paper, reason } = event.data;
  const { step } = state.clocks;
  const entry = { op: 'pause', at: event.at, reason: `dispute:${paper}` } as const;
  const paused = step && { ...step, dueAt: null, warnAt: null, entries: [...step.entries, entry] };
  const giver = event.data.giver;
  return {
    ...state,
    disputes: [...state.disputes, { handoff, paper, reason, giver }],
    clocks: { ...state.clocks, step: paused },
  };
}
