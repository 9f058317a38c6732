import type { Allotment } from '../clock/allotment';

/**
 * What the clock does when the asked papers have come: goes on (`pause`), begins anew (`restart`), or goes on with
 * `amount` more of the case's own unit (`add`). Procedures use all three (domain.md 1.4).
 */
export type SupplementClock =
  { readonly mode: 'pause' } | { readonly mode: 'restart' } | { readonly mode: 'add'; readonly amount: number };

/** Who is told next while nobody answers; `afterHours` are working hours after the due instant. */
export interface Escalation {
  readonly to: 'head-of-office' | 'leader' | 'higher-tier';
  readonly afterHours: number;
}

/** Rules of a case beside its route; pinned with the dossier. */
export interface CaseRules {
  readonly supplement: {
    readonly clock: SupplementClock;
    /** How long the applicant may be silent before the dossier is closed; null = it waits. */
    readonly silence: Allotment | null;
    readonly ground: string | null;
  };
  readonly extension: {
    readonly max: number;
    /** Largest sum of all extensions in the case's own unit; null = not limited. */
    readonly cap: number | null;
    readonly ground: string | null;
  };
  readonly urge: { readonly everyDays: number; readonly replyHours: number };
  /** Shares of the dossier's working time at which a warning is given, rising, each between 0 and 1. */
  readonly warnShares: readonly number[];
  /** Steps of the escalation, in order of time. */
  readonly escalation: readonly Escalation[];
}

/** Rules of a case that says nothing else. Source of the figures: domain.md 1.2 (24 hours to answer), 1.6, 5.1 M12, M16. */
export const ordinaryRules: CaseRules = {
  supplement: { clock: { mode: 'pause' }, silence: null, ground: null },
  extension: { max: 1, cap: null, ground: null },
  urge: { everyDays: 3, replyHours: 24 },
  warnShares: [0.5, 0.8],
  escalation: [
    { to: 'head-of-office', afterHours: 2 },
    { to: 'leader', afterHours: 8 },
    { to: 'higher-tier', afterHours: 24 },
  ],
};

/** Rules of dossiers that were received before rules were pinned: one warning, nothing else by itself. */
export const firstRules: CaseRules = { ...ordinaryRules, warnShares: [0.8], escalation: [] };

/** The rules a case pins. */
export function rulesOf(procedureCase: { readonly rules?: Partial<CaseRules> }): CaseRules {
  return { ...ordinaryRules, ...procedureCase.rules };
}
