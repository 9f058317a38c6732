import type { DossierState, Leg } from './dossier-state';
import type { EventBody, Position } from './events';
import { runningLegs } from './evolve-legs';
import { warnShare, warningsOf } from './sla-clock';
import type { SlaClock } from './sla-clock';

/** Something that falls due by itself: a warning, a breach, an escalation, the lapse of an offer, consent by silence … */
export interface Alarm {
  /** The exact legal instant with +07:00. */
  readonly at: string;
  readonly clock: SlaClock;
  readonly kind: 'warn' | 'breach' | 'escalate' | 'lapse' | 'consent' | 'close';
  /** Of a warning. */
  readonly share?: number;
}

/** Alarms still to come, soonest first. Only running clocks have any; a closed dossier has none. */
export function pendingAlarms(state: DossierState): Alarm[] {
  if (state.closed) return [];
  const { dossier, step, handoff, urge, silence } = state.clocks;
  const running = state.clock.kind === 'running' ? [dossier] : [];
  // A result that lies ready waits for the citizen; the desk is not late when nobody comes.
  const atWork = state.business.kind === 'result-ready' ? null : step;
  const legs = runningLegs(state).map((leg) => leg.clock);
  return [...running, atWork, handoff, urge, silence, ...legs]
    .flatMap((clock) => (clock === null ? [] : alarmsOf(clock, state)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The events an alarm brings about. A hand-off that is not accepted in time lapses; that is its breach. */
export function alarmEvents(alarm: Alarm, state: DossierState): readonly EventBody[] {
  const position = alarmPosition(state);
  const { id, kind } = alarm.clock;
  const dueAt = alarm.clock.dueAt ?? alarm.at;
  switch (alarm.kind) {
    case 'warn':
      return [{ type: 'SlaWarned', position, data: { clock: id, kind, dueAt, share: alarm.share ?? warnShare } }];
    case 'escalate': {
      const level = alarm.clock.escalated + 1;
      const to = state.rules.escalation[level - 1]?.to ?? 'leader';
      return [{ type: 'SlaEscalated', position, data: { clock: id, kind, dueAt, level, to } }];
    }
    case 'breach':
      return [{ type: 'SlaBreached', position, data: { clock: id, kind, dueAt: alarm.at } }];
    case 'lapse':
      return [
        { type: 'SlaBreached', position, data: { clock: id, kind, dueAt: alarm.at } },
        ...lapseEvents(alarm, state, position),
      ];
    case 'consent':
      return consentEvents(legOf(alarm, state), position);
    case 'close':
      return closingEvents(state, position);
  }
}

function lapseEvents(alarm: Alarm, state: DossierState, position: Position): readonly EventBody[] {
  if (state.handoff.kind !== 'offered') return [];
  const { number, from, to } = state.handoff;
  return [{ type: 'HandoffLapsed', position, data: { handoff: number, from, to, dueAt: alarm.at } }];
}

function consentEvents(leg: Leg, position: Position): readonly EventBody[] {
  const { unit, nth, clock } = leg;
  const data = { leg: leg.leg, nth, unit, dueAt: clock.dueAt ?? '', ground: leg.consentGround ?? '' };
  return [{ type: 'OpinionDefaulted', position, data }];
}

/** The applicant stayed silent: the dossier is closed, as its case says. */
function closingEvents(state: DossierState, position: Position): readonly EventBody[] {
  const ground = state.rules.supplement.ground ?? '';
  const reason = 'Quá thời hạn bổ sung hồ sơ mà người nộp không bổ sung / no papers came within the time given';
  return [
    { type: 'DossierStopped', position, data: { reason, ground, by: 'silence' } },
    { type: 'DossierCompleted', position, data: { outcome: 'stopped', timeliness: null } },
  ];
}

function alarmsOf(clock: SlaClock, state: DossierState): Alarm[] {
  if (clock.dueAt === null) return [];
  const warnings = warningsOf(clock, state.rules)
    .filter((warning) => warning.share > clock.warned)
    .map(({ share, at }): Alarm => ({ at, clock, kind: 'warn', share }));
  if (!clock.breached) return [...warnings, { at: clock.dueAt, clock, kind: endOf(clock, state) }];
  const escalation = clock.answered ? undefined : clock.escalateAt?.[clock.escalated];
  return escalation === undefined ? warnings : [...warnings, { at: escalation, clock, kind: 'escalate' }];
}

function endOf(clock: SlaClock, state: DossierState): Alarm['kind'] {
  switch (clock.kind) {
    case 'handoff':
      return 'lapse';
    case 'silence':
      return 'close';
    case 'leg':
      return state.legs.some((leg) => leg.clock.id === clock.id && leg.consentGround !== null) ? 'consent' : 'breach';
    default:
      return 'breach';
  }
}

function legOf(alarm: Alarm, state: DossierState): Leg {
  const leg = state.legs.find((candidate) => candidate.clock.id === alarm.clock.id);
  if (leg === undefined) throw new Error(`dossier ${state.code} has no leg with clock ${alarm.clock.id}`);
  return leg;
}

function alarmPosition(state: DossierState): Position {
  if (state.position === null) throw new Error(`dossier ${state.code} has clocks but no position`);
  return state.position;
}
