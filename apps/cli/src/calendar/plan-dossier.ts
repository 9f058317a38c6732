import type { DossierView } from '@lienthong/contracts';
import { isDomainError, planClock, replannableClocks, runningLegs } from '@lienthong/domain';
import type { SlaClock, WorkCalendar } from '@lienthong/domain';
import type { DueMove } from '@lienthong/read-model';

/**
 * What a calendar would do to a dossier. `moves`: at least one due instant; `stays`: none; `paused`, `stopped`: its clock
 * does not run, so it is not touched; `unplannable`: it can't be counted with that calendar.
 */
export interface DossierPlan {
  readonly code: string;
  /** Unit that has to act on it. */
  readonly unit: string;
  readonly kind: 'moves' | 'stays' | 'paused' | 'stopped' | 'unplannable';
  readonly moves: readonly DueMove[];
  /** Appointment as it stands. */
  readonly dueAt: string | null;
  /** Some instant is no longer what today's calendar gives, before the decree. */
  readonly otherCause: boolean;
  readonly problem: string | null;
}

/** A calendar series as it is and as a decree leaves it. */
export interface SeriesChange {
  readonly series: string;
  readonly now: WorkCalendar;
  readonly then: WorkCalendar;
}

/** Whether a dossier has a clock on a calendar: its own on the one it pinned, others on those of their units. */
export function isOnCalendar({ state }: DossierView, series: string): boolean {
  const { step, handoff, urge } = state.clocks;
  const clocks = [step, handoff, urge, ...runningLegs(state).map((leg) => leg.clock)];
  return state.calendar === series || clocks.some((clock) => clock?.calendar === series);
}

/** Plans a dossier's running clocks of a calendar anew, as its workflow will. */
export function planDossier(view: DossierView, { series, now, then }: SeriesChange): DossierPlan {
  const { state } = view;
  const plan = { code: view._id, unit: view.holder ?? state.position?.unit ?? '', dueAt: view.dueAt };
  const untouched = { ...plan, moves: [], otherCause: false, problem: null };
  if (state.clock.kind !== 'running') {
    return { ...untouched, kind: state.clock.kind === 'paused' ? 'paused' : 'stopped' };
  }
  const clocks = replannableClocks(state).filter((clock) => (clock.calendar ?? state.calendar) === series);
  try {
    const moves = clocks.flatMap((clock) => moveOf(clock, then));
    const otherCause = clocks.some((clock) => moveOf(clock, now).length > 0);
    return { ...plan, kind: moves.length > 0 ? 'moves' : 'stays', moves, otherCause, problem: null };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { ...untouched, kind: 'unplannable', problem: `${error.code}: ${error.detail}` };
  }
}

function moveOf(clock: SlaClock, calendar: WorkCalendar): DueMove[] {
  const { dueAt } = planClock(clock, calendar);
  if (dueAt === null || clock.dueAt === null || dueAt === clock.dueAt) return [];
  return [{ clock: clock.id, from: clock.dueAt, to: dueAt }];
}
