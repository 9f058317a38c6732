import type { DossierState } from './dossier-state';
import type { DossierEvent } from './events';
import { freshClock, warningsOf } from './sla-clock';
import type { PlannedClock, SlaClock } from './sla-clock';

export type ClockEvent = Extract<
  DossierEvent,
  {
    type:
      | 'ClockPaused'
      | 'ClockResumed'
      | 'ClockRestarted'
      | 'ClockAdded'
      | 'DeadlineExtended'
      | 'DeadlineReplanned'
      | 'ApologyIssued'
      | 'SlaWarned'
      | 'SlaBreached'
      | 'SlaEscalated'
      | 'AlertAnswered'
      | 'DossierUrged'
      | 'UrgeAnswered';
  }
>;

/** Applies what befalls the clocks. */
export function evolveClock(state: DossierState, event: ClockEvent): DossierState {
  switch (event.type) {
    case 'ClockPaused':
      return paused(state, event.data.reason, event.at);
    case 'ClockResumed':
      return running(replaced(state, event.data.clocks));
    case 'ClockRestarted':
      return running(replaced(state, event.data.clocks, freshClock));
    case 'ClockAdded':
    case 'DeadlineReplanned':
      return replaced(state, event.data.clocks, movedClock(state, event.at));
    case 'DeadlineExtended': {
      const { amount, clocks } = event.data;
      const { count, amount: before } = state.extensions;
      const extensions = { count: count + 1, amount: before + amount };
      return { ...replaced(state, clocks, movedClock(state, event.at)), extensions };
    }
    case 'ApologyIssued':
      return { ...state, apologies: event.data.number };
    default:
      return evolveAlerts(state, event);
  }
}

type AlertEvent = Extract<
  ClockEvent,
  { type: 'SlaWarned' | 'SlaBreached' | 'SlaEscalated' | 'AlertAnswered' | 'DossierUrged' | 'UrgeAnswered' }
>;

function evolveAlerts(state: DossierState, event: AlertEvent): DossierState {
  switch (event.type) {
    case 'SlaWarned':
      return marked(state, event.data.clock, { warned: event.data.share });
    case 'SlaBreached':
      return marked(state, event.data.clock, { warned: 1, breached: true });
    case 'SlaEscalated':
      return marked(state, event.data.clock, { escalated: event.data.level });
    case 'AlertAnswered':
      return marked(state, event.data.clock, { answered: true });
    case 'DossierUrged': {
      const { number, to, clock } = event.data;
      const urges = { count: number, lastAt: event.at, to };
      return { ...state, urges, clocks: { ...state.clocks, urge: freshClock(clock) } };
    }
    case 'UrgeAnswered':
      return { ...state, clocks: { ...state.clocks, urge: null } };
  }
}

type Renew = (planned: PlannedClock, old: SlaClock) => SlaClock;

/** Marks stay: a warning that was given before the pause is not given again after it. */
const keepMarks: Renew = (planned, { warned, breached, escalated, answered }) => ({
  ...planned,
  warned,
  breached,
  escalated,
  answered,
});

/** Replaces the running clocks by those planned anew, each by its id. */
export function replaced(state: DossierState, clocks: readonly PlannedClock[], renew: Renew = keepMarks): DossierState {
  const replace = (clock: SlaClock): SlaClock => {
    const planned = clocks.find((candidate) => candidate.id === clock.id);
    return planned === undefined ? clock : renew(planned, clock);
  };
  return eachClock(state, replace);
}

function running(state: DossierState): DossierState {
  return { ...state, clock: { kind: 'running' } };
}

/**
 * A due instant that moved to a later one can be breached again. Of the warnings given, those stay given whose instant
 * in the new plan has passed; the others come again.
 */
function movedClock(state: DossierState, at: string): Renew {
  return (planned, old) => {
    if (planned.dueAt === null || planned.dueAt <= at) return keepMarks(planned, old);
    const given = warningsOf(planned, state.rules).filter((mark) => mark.share <= old.warned && mark.at <= at);
    const warned = given.reduce((highest, mark) => Math.max(highest, mark.share), 0);
    return { ...planned, warned, breached: false, escalated: 0, answered: false };
  };
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

type Marks = Partial<Pick<SlaClock, 'warned' | 'breached' | 'escalated' | 'answered'>>;

function marked(state: DossierState, id: string, marks: Marks): DossierState {
  return eachClock(state, (clock) => (clock.id === id ? { ...clock, ...marks } : clock));
}

function eachClock(state: DossierState, change: (clock: SlaClock) => SlaClock): DossierState {
  const { dossier, step, handoff, urge, silence } = state.clocks;
  const of = (clock: SlaClock | null): SlaClock | null => clock && change(clock);
  return {
    ...state,
    clocks: { dossier: of(dossier), step: of(step), handoff: of(handoff), urge: of(urge), silence: of(silence) },
    legs: state.legs.map((leg) => ({ ...leg, clock: change(leg.clock) })),
  };
}
