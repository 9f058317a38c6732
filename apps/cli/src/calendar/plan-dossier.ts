import type { DossierView } from '@lienthong/contracts';
import { isDomainError, planClock, replannableClocks } from '@lienthong/domain';
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

/** Series of the calendar that a dossier pinned at its receipt. */
export function calendarOf(view: DossierView): string | null {
  const received = view.events[0];
  return received?.type === 'DossierReceived' ? received.data.calendar : null;
}

/** Plans a dossier's running clocks anew, as its workflow will. */
export function planDossier(view: DossierView, now: WorkCalendar, then: WorkCalendar): DossierPlan {
  const { state } = view;
  const plan = { code: view._id, unit: view.holder ?? state.position?.unit ?? '', dueAt: view.dueAt };
  const untouched = { ...plan, moves: [], otherCause: false, problem: null };
  if (state.clock.kind !== 'running') {
    return { ...untouched, kind: state.clock.kind === 'paused' ? 'paused' : 'stopped' };
  }
  const clocks = replannableClocks(state);
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
