import { firstRules } from '../catalogue/case-rules';
import type { DossierState } from './dossier-state';
import { initialState } from './dossier-state';
import type { DossierEvent, EventType } from './events';
import { evolveClock } from './evolve-clock';
import type { ClockEvent } from './evolve-clock';
import { evolveLegs } from './evolve-legs';
import type { LegEvent } from './evolve-legs';
import { evolvePosition, joined } from './evolve-position';
import type { PositionEvent } from './evolve-position';
import { freshClock } from './sla-clock';

/** Applies one event. Pure: the workflow, the projector and a checker fold the same events to the same state. */
export function evolve(state: DossierState, event: DossierEvent): DossierState {
  return applyBody({ ...state, seq: event.seq, lastAt: event.at }, event);
}

/** Folds a whole history. */
export function foldEvents(code: string, events: readonly DossierEvent[]): DossierState {
  return events.reduce(evolve, initialState(code));
}

const positionEvents: readonly EventType[] = [
  'StepAssigned',
  'StepCompleted',
  'StepReturned',
  'HandoffOffered',
  'HandoffAccepted',
  'HandoffLapsed',
  'HandoffRefused',
  'HandoffRecalled',
  'PaperDisputed',
  'DisputeSettled',
  'UnitSucceeded',
] satisfies PositionEvent['type'][];
const clockEvents: readonly EventType[] = [
  'ClockPaused',
  'ClockResumed',
  'ClockRestarted',
  'ClockAdded',
  'DeadlineExtended',
  'DeadlineReplanned',
  'ApologyIssued',
  'SlaWarned',
  'SlaBreached',
  'SlaEscalated',
  'AlertAnswered',
  'DossierUrged',
  'UrgeAnswered',
] satisfies ClockEvent['type'][];
const legEvents: readonly EventType[] = [
  'OpinionRequested',
  'OpinionGiven',
  'OpinionDefaulted',
  'LegOpened',
  'LegCompleted',
] satisfies LegEvent['type'][];

const isPosition = (event: DossierEvent): event is PositionEvent => positionEvents.includes(event.type);
const isClock = (event: DossierEvent): event is ClockEvent => clockEvents.includes(event.type);
const isLeg = (event: DossierEvent): event is LegEvent => legEvents.includes(event.type);

function applyBody(state: DossierState, event: DossierEvent): DossierState {
  if (isPosition(event)) return evolvePosition(state, event);
  if (isClock(event)) return evolveClock(state, event);
  if (isLeg(event)) return evolveLegs(state, event);
  return applyBusiness(state, event);
}

type BusinessEvent = Exclude<DossierEvent, PositionEvent | ClockEvent | LegEvent>;

function applyBusiness(state: DossierState, event: BusinessEvent): DossierState {
  switch (event.type) {
    case 'DossierReceived':
      return received(state, event);
    case 'SupplementRequested':
      return {
        ...state,
        business: { kind: 'awaiting-supplement', step: event.data.step, lacks: event.data.lacks },
        supplements: state.supplements + 1,
        clocks: { ...state.clocks, silence: event.data.silence === undefined ? null : freshClock(event.data.silence) },
      };
    case 'SupplementSupplied':
      return {
        ...state,
        business: { kind: 'processing' },
        papers: [...state.papers, ...event.data.papers],
        clocks: { ...state.clocks, silence: null },
      };
    case 'PaymentRequested': {
      const { step, reference, amountVnd } = event.data;
      return {
        ...state,
        business: { kind: 'awaiting-payment', step, reference },
        finance: { kind: 'requested', reference, amountVnd },
      };
    }
    case 'PaymentConfirmed':
      return paid(state, event);
    default:
      return applyResult(state, event);
  }
}

type ResultEvent = Exclude<
  BusinessEvent,
  {
    type: 'DossierReceived' | 'SupplementRequested' | 'SupplementSupplied' | 'PaymentRequested' | 'PaymentConfirmed';
  }
>;

function applyResult(state: DossierState, event: ResultEvent): DossierState {
  switch (event.type) {
    case 'ResultSigned':
      return { ...state, signed: true };
    case 'ResultIssued':
      return { ...state, resultPositive: event.data.positive };
    case 'PartialResultIssued':
      return { ...state, partialResults: [...state.partialResults, { result: event.data.result, returned: false }] };
    case 'PartialResultReturned':
      return {
        ...state,
        partialResults: state.partialResults.map((part) =>
          part.result === event.data.result ? { ...part, returned: true } : part,
        ),
      };
    case 'ProcessingFinished':
      return {
        ...stopped(state, event.at),
        business: { kind: 'result-ready', positive: state.resultPositive ?? false },
        finishedAt: event.data.finishedAt,
        timeliness: event.data.timeliness,
      };
    case 'ResultReturned':
      return { ...state, business: { kind: 'returned', positive: state.resultPositive ?? false } };
    case 'DossierRefused': {
      const stage = state.business.kind === 'received' ? 'receipt' : 'processing';
      return { ...ended(state, event.at), business: { kind: 'refused', reason: event.data.reason, stage } };
    }
    case 'DossierWithdrawn':
      return { ...ended(state, event.at), business: { kind: 'withdrawn', reason: event.data.reason } };
    case 'DossierStopped':
      return { ...ended(state, event.at), business: { kind: 'stopped', reason: event.data.reason } };
    case 'RefusalDelivered':
      return state;
    case 'OperatorIntervened':
      return { ...state, interventions: [...(state.interventions ?? []), event.data.operation] };
    case 'DossierCompleted':
      return { ...stopped(state, event.at), closed: true };
  }
}

function received(state: DossierState, event: Extract<DossierEvent, { type: 'DossierReceived' }>): DossierState {
  const { clock, calendar, receivingUnit, competentUnit, channel, papers } = event.data;
  const returningUnit = event.data.returningUnit ?? receivingUnit;
  return {
    ...state,
    receivedAt: clock.start,
    business: { kind: 'received' },
    clock: { kind: 'running' },
    clocks: { ...state.clocks, dossier: freshClock(clock) },
    rules: event.data.rules ?? firstRules,
    calendar,
    receivingUnit,
    competentUnit,
    returningUnit,
    channel,
    papers,
    involved: joined(state.involved, [receivingUnit, competentUnit, returningUnit]),
  };
}

function paid(state: DossierState, event: Extract<DossierEvent, { type: 'PaymentConfirmed' }>): DossierState {
  const { early, ...payment } = event.data;
  const payments = [...state.payments.filter((known) => known.receipt !== payment.receipt), payment];
  if (early) return { ...state, payments };
  const { reference, receipt } = payment;
  return { ...state, payments, business: { kind: 'processing' }, finance: { kind: 'confirmed', reference, receipt } };
}

function stopped(state: DossierState, at: string): DossierState {
  return { ...state, clock: state.clock.kind === 'stopped' ? state.clock : { kind: 'stopped', at } };
}

/** What ends by a decision against going on: no clock of the work runs any longer. */
function ended(state: DossierState, at: string): DossierState {
  return {
    ...stopped(state, at),
    handoff: { kind: 'none' },
    clocks: { ...state.clocks, step: null, handoff: null, urge: null, silence: null },
    legs: state.legs.map((leg) => (leg.status === 'running' ? { ...leg, status: 'refused', endedAt: at } : leg)),
  };
}
