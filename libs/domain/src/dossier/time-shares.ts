import type { WorkCalendar } from '../calendar/work-calendar';
import { compileCalendar } from '../calendar/compiled-calendar';
import { workedMillis } from '../calendar/working-time';
import { localMillisOf } from '../time/instant';
import { initialState } from './dossier-state';
import type { DossierState } from './dossier-state';
import { evolve } from './evolve';
import { runningLegs } from './evolve-legs';
import type { DossierEvent } from './events';

/**
 * What a stretch of a dossier's time was: worked on (`held`), offered and not yet accepted (`accepting`, charged to the
 * receiver), at other units beside the step (`consulting`), a paper in dispute (`disputed`, charged to its giver),
 * paused for the applicant (`paused`, charged to nobody), or ready for the citizen (`ready`, charged to nobody).
 */
export type TimeUse = 'held' | 'accepting' | 'consulting' | 'disputed' | 'paused' | 'ready';

/** Time of one unit for one use. `unit` is null where it is charged to nobody. */
export interface TimeShare {
  readonly unit: string | null;
  readonly use: TimeUse;
  /** Milliseconds by the wall clock. */
  readonly millis: number;
  /** Milliseconds of working time in the dossier's calendar. */
  readonly workingMillis: number;
}

/** Whose time it is at a state, and what for. */
export interface Charge {
  readonly use: TimeUse;
  readonly units: readonly (string | null)[];
}

/**
 * Who had a dossier for how long, from its receipt to its end or to `until`. Every millisecond is charged once: the
 * shares sum to the whole exactly. Time at several legs at once is split evenly, the rest of the division to the first.
 * @throws DomainError CLOCK.INSTANT_INVALID, CALENDAR.INVALID, CALENDAR.NOT_COVERED
 */
export function timeShares(events: readonly DossierEvent[], until: string, calendar: WorkCalendar): TimeShare[] {
  const compiled = compileCalendar(calendar);
  const sums = new Map<string, { unit: string | null; use: TimeUse; millis: number; workingMillis: number }>();
  const add = (charge: Charge, from: number, to: number): void => {
    if (to <= from) return;
    const parts = charge.units.length;
    const wall = split(to - from, parts);
    const working = split(workedMillis(compiled, from, to), parts);
    charge.units.forEach((unit, index) => {
      const key = `${charge.use} ${unit ?? ''}`;
      const sum = sums.get(key) ?? { unit, use: charge.use, millis: 0, workingMillis: 0 };
      sum.millis += wall[index] ?? 0;
      sum.workingMillis += working[index] ?? 0;
      sums.set(key, sum);
    });
  };
  let state = initialState(events[0]?.code ?? '');
  let from = 0;
  for (const event of events) {
    const at = localMillisOf(event.at);
    if (state.seq > 0 && !state.closed) add(chargeOf(state), from, at);
    state = evolve(state, event);
    from = at;
  }
  if (state.seq > 0 && !state.closed) add(chargeOf(state), from, localMillisOf(until));
  return [...sums.values()];
}

/** Whom the time that passes at a state is charged to. */
export function chargeOf(state: DossierState): Charge {
  const holder = state.position?.unit ?? state.receivingUnit;
  if (state.handoff.kind === 'offered') return { use: 'accepting', units: [state.handoff.to.unit] };
  if (state.business.kind === 'result-ready' && state.handoff.kind === 'none') return { use: 'ready', units: [null] };
  if (state.clock.kind === 'paused') return { use: 'paused', units: [null] };
  const [dispute] = state.disputes;
  if (dispute !== undefined) return { use: 'disputed', units: [dispute.giver] };
  const legs = runningLegs(state).map((leg) => leg.unit);
  return legs.length > 0 ? { use: 'consulting', units: legs } : { use: 'held', units: [holder] };
}

/** Whole parts that sum to the whole: the first takes what is left over. */
export function split(whole: number, parts: number): number[] {
  const each = Math.floor(whole / parts);
  return Array.from({ length: parts }, (_, index) => (index === 0 ? whole - each * (parts - 1) : each));
}
