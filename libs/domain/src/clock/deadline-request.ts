import type { WorkCalendar } from '../calendar/work-calendar';
import type { Allotment } from './allotment';
import type { ExplanationLine } from './explanation';
import type { LedgerEntry } from './ledger';

/** A clock to be computed: what it was given, from when, in which calendar, and what befell it since. */
export interface DeadlineRequest extends Allotment {
  readonly start: string;
  readonly calendar: WorkCalendar;
  readonly ledger?: readonly LedgerEntry[] | null;
}

/** The due instant and why. */
export interface Deadline {
  /** From when the time counts: of the start or, after a RESTART, of the last one. */
  readonly effectiveStart: string;
  /** Null while the clock is paused. */
  readonly dueAt: string | null;
  /** Lines without a gap from the start to the due instant; while paused, to the instant of the pause. */
  readonly explanation: readonly ExplanationLine[];
}
