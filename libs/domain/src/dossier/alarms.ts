import type { DossierState } from './dossier-state';
import type { EventBody, Position } from './events';
import type { SlaClock } from './sla-clock';

/** Share of the working time after which a warning is given. */
export const warnShare = 0.8;

/** Something that falls due by itself: a warning, a breach, the lapse of an offer. */
export interface Alarm {
  /** The exact legal instant with +07:00. */
  readonly at: string;
  readonly clock: SlaClock;
  readonly kind: 'warn' | 'breach' | 'lapse';
}

/** Alarms still to come, soonest first. Only running clocks have any; a closed dossier has none. */
export function pendingAlarms(state: DossierState): Alarm[] {
  if (state.closed) return [];
  const { dossier, step, handoff } = state.clocks;
  const running = state.clock.kind === 'running' ? [dossier] : [];
  // A result that lies ready waits for the citizen; the desk is not late when nobody comes.
  const atWork = state.business.kind === 'result-ready' ? null : step;
  return [...running, atWork, handoff]
    .flatMap((clock) => (clock === null ? [] : alarmsOf(clock)))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The event an alarm brings about. A hand-off that is not accepted in time lapses; that is its breach. */
export function alarmEvents(alarm: Alarm, state: DossierState): readonly EventBody[] {
  const position = alarmPosition(state);
  const { id, kind, dueAt } = alarm.clock;
  if (alarm.kind === 'warn') {
    return [{ type: 'SlaWarned', position, data: { clock: id, kind, dueAt: dueAt ?? alarm.at, share: warnShare } }];
  }
  const breached: EventBody = { type: 'SlaBreached', position, data: { clock: id, kind, dueAt: alarm.at } };
  if (alarm.kind === 'breach' || state.handoff.kind !== 'offered') return [breached];
  const { number, from, to } = state.handoff;
  return [breached, { type: 'HandoffLapsed', position, data: { handoff: number, from, to, dueAt: alarm.at } }];
}

function alarmsOf(clock: SlaClock): Alarm[] {
  if (clock.dueAt === null) return [];
  const alarms: Alarm[] = [];
  if (!clock.warned && clock.warnAt !== null) alarms.push({ at: clock.warnAt, clock, kind: 'warn' });
  if (!clock.breached) alarms.push({ at: clock.dueAt, clock, kind: clock.kind === 'handoff' ? 'lapse' : 'breach' });
  return alarms;
}

function alarmPosition(state: DossierState): Position {
  if (state.position === null) throw new Error(`dossier ${state.code} has clocks but no position`);
  return state.position;
}
