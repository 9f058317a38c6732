import type { DossierEvent, DossierState, ProcedureCase, RouteStep, UnitSelector } from '@lienthong/domain';
import type { KnownUnits } from '../../ui/catalogue';

/** A dossier on its way from one unit to another. */
export interface HandoffTold {
  readonly number: number;
  readonly kind: 'offered' | 'accepted' | 'refused' | 'recalled' | 'lapsed';
  readonly fromUnit: string;
  readonly toUnit: string;
  readonly offeredAt: string;
  readonly giver: string;
  /** When it was accepted, refused, recalled or lapsed. */
  readonly endedAt: string | null;
  readonly receiver: string | null;
  readonly reason: string | null;
}

export type StopState = 'passed' | 'now' | 'offered' | 'to-come';

/** One stay at a step, or one that is still to come. */
export interface Stop {
  readonly key: string;
  readonly step: string;
  readonly unit: string;
  readonly tier: string;
  readonly state: StopState;
  readonly enteredAt: string | null;
  readonly leftAt: string | null;
  readonly assignee: string | null;
  readonly outcome: string | null;
  /** It came back to this step, or goes back from it. */
  readonly sentBack: boolean;
  /** How it came here from another unit; the tries that failed come first. */
  readonly handoffs: readonly HandoffTold[];
  /** It comes, or will come, from another unit. */
  readonly crosses: boolean;
}

/** What a way is told from. */
export interface JourneySource {
  readonly events: readonly DossierEvent[];
  readonly state: DossierState;
  readonly route: ProcedureCase['route'] | null;
  readonly units: KnownUnits | null;
}

type Draft = { -readonly [K in keyof Stop]: Stop[K] };

/** The way of a dossier: every stay it had, where it is, and the main way from there to its end. */
export function journeyOf(source: JourneySource): readonly Stop[] {
  const { stops, open } = passedStops(source.events);
  const { state } = source;
  const last = stops.at(-1);
  if (last !== undefined && !state.closed) {
    const waits = state.handoff.kind === 'offered';
    if (!waits) Object.assign(last, { state: 'now', leftAt: null });
  }
  const offered = offeredStop(source, open);
  return [...stops, ...(offered === null ? [] : [offered]), ...stopsToCome(source, offered ?? last ?? null)];
}

interface Passed {
  readonly stops: Draft[];
  /** Hand-offs since the last stay began. */
  readonly open: readonly HandoffTold[];
}

function passedStops(events: readonly DossierEvent[]): Passed {
  const stops: Draft[] = [];
  let open: HandoffTold[] = [];
  let clock = '';
  let sentBack = false;
  for (const event of events) {
    const last = stops.at(-1);
    if (event.type === 'StepAssigned') {
      if (event.data.clock.id === clock && last !== undefined) last.assignee = event.data.assignee;
      else stops.push(stayOf(event, { nth: stops.length, handoffs: open, last, sentBack }));
      if (event.data.clock.id !== clock) [open, sentBack] = [[], false];
      clock = event.data.clock.id;
    } else if (event.type === 'StepCompleted' && last !== undefined) {
      Object.assign(last, { leftAt: event.at, outcome: event.data.outcome });
    } else if (event.type === 'StepReturned' && last !== undefined) {
      Object.assign(last, { leftAt: event.at });
      sentBack = true;
    } else if (event.type === 'DossierCompleted' && last !== undefined) {
      last.leftAt ??= event.at;
    } else {
      open = withHandoff(open, event);
    }
  }
  return { stops, open };
}

interface Entered {
  readonly nth: number;
  readonly handoffs: readonly HandoffTold[];
  readonly last: Stop | undefined;
  readonly sentBack: boolean;
}

function stayOf(event: Extract<DossierEvent, { type: 'StepAssigned' }>, entered: Entered): Draft {
  const { nth, handoffs, last, sentBack } = entered;
  return {
    key: `${nth}`,
    step: event.data.step,
    unit: event.position.unit,
    tier: event.position.tier,
    state: 'passed',
    enteredAt: event.at,
    leftAt: null,
    assignee: event.data.assignee,
    outcome: null,
    sentBack,
    handoffs,
    crosses: last !== undefined && (handoffs.length > 0 || last.unit !== event.position.unit),
  };
}

function withHandoff(open: readonly HandoffTold[], event: DossierEvent): HandoffTold[] {
  if (event.type === 'HandoffOffered') {
    const { handoff: number, from, to } = event.data;
    const told = { number, fromUnit: from.unit, toUnit: to.unit, offeredAt: event.at, giver: event.actor.subject };
    return [...open, { ...told, kind: 'offered', endedAt: null, receiver: null, reason: null }];
  }
  const end = endOf(event);
  if (end === null) return [...open];
  return open.map((one) => (one.number === end.number ? { ...one, ...end.said, endedAt: event.at } : one));
}

function endOf(event: DossierEvent): { readonly number: number; readonly said: Partial<HandoffTold> } | null {
  switch (event.type) {
    case 'HandoffAccepted':
      return { number: event.data.handoff, said: { kind: 'accepted', receiver: event.actor.subject } };
    case 'HandoffLapsed':
      return { number: event.data.handoff, said: { kind: 'lapsed' } };
    case 'HandoffRefused':
      return {
        number: event.data.handoff,
        said: { kind: 'refused', receiver: event.actor.subject, reason: event.data.reason },
      };
    case 'HandoffRecalled':
      return { number: event.data.handoff, said: { kind: 'recalled', reason: event.data.reason } };
    default:
      return null;
  }
}

/** The step that waits for a hand-off: offered to it, or offered and come to nothing so far. */
function offeredStop({ state }: JourneySource, handoffs: readonly HandoffTold[]): Draft | null {
  if (state.handoff.kind === 'none' || state.closed) return null;
  const { to } = state.handoff;
  return {
    ...emptyStop(`offered-${state.handoff.number}`, to),
    state: state.handoff.kind === 'offered' ? 'offered' : 'to-come',
    handoffs,
    crosses: true,
  };
}

function emptyStop(key: string, place: Pick<Stop, 'step' | 'unit' | 'tier'>): Draft {
  const { step, unit, tier } = place;
  const nothing = { enteredAt: null, leftAt: null, assignee: null, outcome: null, sentBack: false, handoffs: [] };
  return { key, step, unit, tier, state: 'to-come', ...nothing, crosses: false };
}

/** By the first outcome of each step: nobody knows what will be decided. */
function stopsToCome({ route, state, units }: JourneySource, from: Stop | null): readonly Stop[] {
  const endsHere = ['refused', 'withdrawn', 'stopped', 'returned'].includes(state.business.kind);
  if (route === null || from === null || state.closed || endsHere) return [];
  const stops: Draft[] = [];
  const seen = new Set([from.step]);
  let unit = from.unit;
  for (let step = nextOf(route.steps, from.step); step !== null && !seen.has(step.id);) {
    seen.add(step.id);
    const code = unitOf(step.unit, state, units);
    const tier = units?.items.find((one) => one.code === code)?.tier ?? '';
    stops.push({ ...emptyStop(`next-${step.id}`, { step: step.id, unit: code, tier }), crosses: code !== unit });
    unit = code;
    step = nextOf(route.steps, step.id);
  }
  return stops;
}

function nextOf(steps: readonly RouteStep[], id: string): RouteStep | null {
  const to = steps.find((step) => step.id === id)?.outcomes.find((outcome) => outcome.kind === 'forward')?.to;
  return steps.find((step) => step.id === to) ?? null;
}

function unitOf(selector: UnitSelector, state: DossierState, units: KnownUnits | null): string {
  switch (selector.of) {
    case 'receiving':
      return state.receivingUnit;
    case 'returning':
      return state.returningUnit || state.receivingUnit;
    case 'competent':
      return state.competentUnit;
    case 'competent-parent':
      return units?.items.find((one) => one.code === state.competentUnit)?.parent ?? '';
    case 'unit':
      return selector.code;
  }
}
