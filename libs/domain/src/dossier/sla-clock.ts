import type { CaseRules } from '../catalogue/case-rules';
import type { Allotment } from '../clock/allotment';
import type { LedgerEntry } from '../clock/ledger';
import type { PinnedUnit } from '../route/pinned-route';

export const slaClockKinds = ['dossier', 'step', 'handoff', 'leg', 'urge', 'silence'] as const;

/** `leg`: work or opinion of another unit; `urge`: the duty to answer; `silence`: when a silent applicant's dossier closes. */
export type SlaClockKind = (typeof slaClockKinds)[number];

/**
 * A clock before its instants are known. `id` is `dossier`, `step:<id>:<nth>`, `handoff:<nth>`, `leg:<code>:<nth>`,
 * `urge:<nth>` or `silence:<nth>`. A hand-off has no allotment: its deadline is the rule of acceptance (design 7).
 */
export interface ClockDraft {
  readonly id: string;
  readonly kind: SlaClockKind;
  readonly start: string;
  readonly allotted: Allotment | null;
  readonly entries: readonly LedgerEntry[];
  /** Calendar series of the unit that must act; left out: the one that the dossier pinned. */
  readonly calendar?: string;
}

/** Instants of one clock, computed outside the workflow from the pinned calendar; null while paused. */
export interface ClockInstants {
  readonly dueAt: string | null;
  /** When 80 % of the working time has gone. */
  readonly warnAt: string | null;
  /** Instants of the rules' warning shares, in their order; left out: `warnAt` alone. */
  readonly marks?: readonly string[];
  /** Instants of the rules' escalation, in its order. */
  readonly escalateAt?: readonly string[];
  /** Series it was planned in, where that is not the dossier's. */
  readonly calendar?: string;
}

/** A clock with its instants, as events carry it. */
export type PlannedClock = ClockDraft & ClockInstants;

/** Instants by clock id. */
export type ClockPlan = Readonly<Record<string, ClockInstants>>;

/** A clock in the state of a dossier, with what has come of it. */
export type SlaClock = PlannedClock & {
  /** Highest share a warning was given for; 0 = none. */
  readonly warned: number;
  readonly breached: boolean;
  /** Steps of the escalation taken. */
  readonly escalated: number;
  /** Somebody answered for the breach: it is escalated no further. */
  readonly answered: boolean;
};

/**
 * Binds a draft to its instants; a plan that lacks one is a fault of the caller. The calendar is the plan's word, not
 * the draft's: a plan made before units had calendars of their own was made in the dossier's, and replays as that.
 */
export function plannedClock(draft: ClockDraft, plan: ClockPlan): PlannedClock {
  const instants = plan[draft.id];
  if (instants === undefined) throw new Error(`plan lacks clock ${draft.id}`);
  const { calendar: _wanted, ...rest } = draft;
  return { ...rest, ...instants };
}

/** What a draft says of its calendar: nothing where the unit that must act works by the dossier's. */
export function calendarPart(unit: PinnedUnit, state: { readonly calendar: string }): Pick<ClockDraft, 'calendar'> {
  return unit.calendar === state.calendar ? {} : { calendar: unit.calendar };
}

/** The draft of a clock that runs already, with one more ledger entry. */
export function continuedDraft(clock: ClockDraft, entry?: LedgerEntry): ClockDraft {
  const { id, kind, start, allotted, entries, calendar } = clock;
  const continuedEntries = entry === undefined ? entries : [...entries, entry];
  return { id, kind, start, allotted, entries: continuedEntries, ...(calendar === undefined ? {} : { calendar }) };
}

/** Whether a clock stands still for a reason: paused for it, neither resumed nor begun anew since. */
export function isPausedFor(clock: ClockDraft, reason: string): boolean {
  const last = clock.entries.findLast(
    (entry) => entry.op === 'restart' || ((entry.op === 'pause' || entry.op === 'resume') && entry.reason === reason),
  );
  return last?.op === 'pause';
}

/** The event's form of a clock in the state: what has come of it is left out. */
export function plannedPart(clock: SlaClock): PlannedClock {
  const { warned: _warned, breached: _breached, escalated: _escalated, answered: _answered, ...planned } = clock;
  return planned;
}

/** A clock that has just begun. */
export function freshClock(clock: PlannedClock): SlaClock {
  return { ...clock, warned: 0, breached: false, escalated: 0, answered: false };
}

/** Share of the working time at which the clocks of steps, legs and duties warn. */
export const warnShare = 0.8;

/** When a clock warns, by share, rising. */
export function warningsOf(clock: PlannedClock, rules: CaseRules): { readonly share: number; readonly at: string }[] {
  if (clock.marks === undefined) return clock.warnAt === null ? [] : [{ share: warnShare, at: clock.warnAt }];
  return clock.marks.map((at, index) => ({ share: rules.warnShares[index] ?? warnShare, at }));
}
