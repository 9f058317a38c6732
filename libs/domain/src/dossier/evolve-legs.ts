import type { DossierState, Leg } from './dossier-state';
import { joined } from './evolve-position';
import type { DossierEvent } from './events';
import { freshClock } from './sla-clock';

export type LegEvent = Extract<
  DossierEvent,
  { type: 'OpinionRequested' | 'OpinionGiven' | 'OpinionDefaulted' | 'LegOpened' | 'LegCompleted' }
>;

/** Applies what befalls the legs that run beside a step. */
export function evolveLegs(state: DossierState, event: LegEvent): DossierState {
  switch (event.type) {
    case 'OpinionRequested':
      return opened(state, event, { kind: 'opinion', consentGround: event.data.consentGround });
    case 'LegOpened':
      return opened(state, event, { kind: 'work', consentGround: null });
    case 'OpinionGiven':
      return ended(state, event, 'given');
    case 'OpinionDefaulted':
      return ended(state, event, 'defaulted');
    case 'LegCompleted':
      return ended(state, event, event.data.outcome);
  }
}

function opened(
  state: DossierState,
  event: Extract<LegEvent, { type: 'OpinionRequested' | 'LegOpened' }>,
  { kind, consentGround }: Pick<Leg, 'kind' | 'consentGround'>,
): DossierState {
  const { leg, nth, step, to, roles, clock } = event.data;
  const running: Leg = {
    leg,
    nth,
    step,
    kind,
    unit: to.unit,
    tier: to.tier,
    office: to.office,
    roles,
    openedAt: event.at,
    consentGround,
    status: 'running',
    endedAt: null,
    clock: freshClock(clock),
  };
  return { ...state, legs: [...state.legs, running], involved: joined(state.involved, [to.unit]) };
}

function ended(
  state: DossierState,
  event: Extract<LegEvent, { type: 'OpinionGiven' | 'OpinionDefaulted' | 'LegCompleted' }>,
  status: Leg['status'],
): DossierState {
  const { leg, nth } = event.data;
  return {
    ...state,
    legs: state.legs.map((known) =>
      known.leg === leg && known.nth === nth ? { ...known, status, endedAt: event.at } : known,
    ),
  };
}

/** Legs of the step a dossier is at that have not ended. */
export function runningLegs(state: DossierState): readonly Leg[] {
  return state.legs.filter((leg) => leg.status === 'running');
}
