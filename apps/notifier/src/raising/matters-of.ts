import type { DossierEvent, DossierState } from '@lienthong/domain';
import type { AlertKind } from '../rules/alert-kinds';
import type { EventOf, Matter } from './matter';

/** Plain matters: of the place where the dossier is, ended by what `about` says. */
const plain: Partial<Record<DossierEvent['type'], readonly [kind: AlertKind, about: string]>> = {
  SupplementRequested: ['supplement-requested', 'supplement'],
  PaymentRequested: ['payment-requested', 'payment'],
  DossierRefused: ['dossier-refused', 'notice'],
  DossierStopped: ['dossier-stopped', 'notice'],
  DeadlineExtended: ['deadline-extended', 'notice'],
  DeadlineReplanned: ['deadline-replanned', 'notice'],
  ApologyIssued: ['apology-issued', 'notice'],
  ProcessingFinished: ['result-ready', 'result'],
};

/** What an event gives people to be told. `state` is the dossier's after it; null if unknown. */
export function mattersOf(event: DossierEvent, state: DossierState | null): readonly Matter[] {
  const known = plain[event.type];
  if (known !== undefined) return [at(event, state, { kind: known[0], about: known[1] })];
  switch (event.type) {
    case 'StepAssigned':
      return assigned(event);
    case 'SlaWarned':
    case 'SlaBreached':
    case 'SlaEscalated':
      return ofClock(event, state);
    case 'HandoffOffered':
    case 'HandoffLapsed':
    case 'HandoffRefused':
      return [ofHandoff(event)];
    case 'OpinionRequested':
    case 'LegOpened': {
      const kind = event.type === 'LegOpened' ? 'leg-opened' : 'opinion-requested';
      return [{ kind, about: event.data.clock.id, place: event.data.to, assignee: null, event }];
    }
    case 'DossierUrged':
      return [urged(event, state)];
    default:
      return [];
  }
}

function at(event: DossierEvent, state: DossierState | null, part: Pick<Matter, 'kind' | 'about'>): Matter {
  return { ...part, place: event.position, assignee: state?.assignee ?? null, event };
}

/** Work that is given to one person is told to that person; what the office has is in its queue. */
function assigned(event: EventOf<'StepAssigned'>): readonly Matter[] {
  const { assignee, clock } = event.data;
  if (assignee === null) return [];
  return [{ kind: 'work-assigned', about: `work:${clock.id}`, place: event.position, assignee, event }];
}

type ClockEvent = EventOf<'SlaWarned' | 'SlaBreached' | 'SlaEscalated'>;
const clockKinds = { SlaWarned: 'sla-warned', SlaBreached: 'sla-breached', SlaEscalated: 'sla-escalated' } as const;

/** A hand-off's breach is its lapse and a silent applicant's the stop: those events tell of them. */
function ofClock(event: ClockEvent, state: DossierState | null): readonly Matter[] {
  const { clock, kind: clockKind } = event.data;
  if (event.type === 'SlaBreached' && (clockKind === 'handoff' || clockKind === 'silence')) return [];
  const marks = {
    clockKind,
    ...(event.type === 'SlaWarned' ? { share: event.data.share } : {}),
    ...(event.type === 'SlaEscalated' ? { target: event.data.to } : {}),
  };
  const matter = { ...at(event, state, { kind: clockKinds[event.type], about: clock }), ...marks };
  const leg = state?.legs.find((candidate) => candidate.clock.id === clock);
  if (leg !== undefined) return [{ ...matter, place: { unit: leg.unit, office: leg.office }, assignee: null }];
  return [clockKind === 'urge' && state !== null ? { ...matter, ...urgedPlace(event, state, state.urges.to) } : matter];
}

function ofHandoff(event: EventOf<'HandoffOffered' | 'HandoffLapsed' | 'HandoffRefused'>): Matter {
  const { handoff, from: giver, to: place } = event.data;
  switch (event.type) {
    case 'HandoffOffered':
      return { kind: 'handoff-offered', about: `handoff:${handoff}`, place, assignee: null, giver, event };
    case 'HandoffLapsed':
      return { kind: 'handoff-lapsed', about: `lapsed:${handoff}`, place, assignee: null, giver, event };
    case 'HandoffRefused':
      return { kind: 'handoff-refused', about: `not-taken:${handoff}`, place, assignee: null, giver, event };
  }
}

function urged(event: EventOf<'DossierUrged'>, state: DossierState | null): Matter {
  const { clock, to } = event.data;
  return { kind: 'dossier-urged', about: clock.id, ...urgedPlace(event, state, to), event };
}

/** The urged unit's office that has the dossier; its desk if it is not there yet. */
function urgedPlace(event: DossierEvent, state: DossierState | null, to: string): Pick<Matter, 'place' | 'assignee'> {
  if (event.position.unit === to) return { place: event.position, assignee: state?.assignee ?? null };
  const offered = state?.handoff.kind === 'offered' ? state.handoff.to : null;
  return { place: { unit: to, office: offered?.unit === to ? offered.office : '' }, assignee: null };
}
