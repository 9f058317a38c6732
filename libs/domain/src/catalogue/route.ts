import type { Allotment } from '../clock/allotment';
import type { Text } from './text';
import type { Role } from './unit';

/** Which unit does a step, resolved to a concrete one when a dossier is received. */
export type UnitSelector =
  /** The unit whose desk received the dossier. */
  | { readonly of: 'receiving' }
  /** The unit whose desk gives the result to the citizen; the receiving one unless said otherwise. */
  | { readonly of: 'returning' }
  /** The unit competent for the matter, e.g. the commune of residence. */
  | { readonly of: 'competent' }
  /** The parent (next higher level) of the competent unit. */
  | { readonly of: 'competent-parent' }
  /** One fixed unit. */
  | { readonly of: 'unit'; readonly code: string };

/** What an outcome means for the business state of the dossier, beside moving it. */
export type OutcomeEffect =
  /** The leader signs; number and issue come after (NĐ 30/2020: to sign, to number and to issue are three acts). */
  | 'signed'
  /** The result (positive) is signed and numbered: ResultIssued. */
  | 'result-issued'
  /** A reply that the conditions are not met is signed: also a result, of refusal. */
  | 'negative-reply-issued'
  /** The citizen has the result: ResultReturned and DossierCompleted. */
  | 'result-returned';

/** One way out of a step. `kind: return` goes back to an earlier step and needs a reason. */
export interface StepOutcome {
  readonly code: string;
  readonly kind: 'forward' | 'return';
  readonly name: Text;
  /** Id of the next step; null ends the dossier. */
  readonly to: string | null;
  readonly effect?: OutcomeEffect;
}

/** A step of a route. A following step of another unit makes a hand-off. */
export interface RouteStep {
  readonly id: string;
  readonly name: Text;
  readonly unit: UnitSelector;
  readonly office: string;
  readonly roles: readonly Role[];
  readonly allotted: Allotment;
  readonly outcomes: readonly StepOutcome[];
  /** Turns that may be taken at this step besides its outcomes. */
  readonly turns: readonly StepTurn[];
  /** Work and opinions of other units that run beside the step; it can't be completed before all opened ones end. */
  readonly legs?: readonly RouteLeg[];
}

/**
 * `supplement`: ask the applicant for papers (form 02); `refuse`: refuse to go on (form 03); `payment`: ask for a fee
 * or tax, which stops the clock; `partial-result`: give out part of the result before the rest.
 */
export const stepTurns = ['supplement', 'refuse', 'payment', 'partial-result'] as const;
export type StepTurn = (typeof stepTurns)[number];

/** A parallel leg: another unit works, or says its opinion, while the step waits for it. */
export interface RouteLeg {
  readonly code: string;
  readonly name: Text;
  /** `work` must be done; an `opinion` may be silent, which counts as consent where the case says so. */
  readonly kind: 'work' | 'opinion';
  readonly unit: UnitSelector;
  readonly office: string;
  readonly roles: readonly Role[];
  readonly allotted: Allotment;
  /** Opened with the step, or when the officer asks for it. */
  readonly open: 'at-entry' | 'on-request';
  /** Silence past the time is consent; only for an opinion, with the legal ground. */
  readonly defaultConsent?: { readonly ground: string };
  /** Code of the partial result this leg brings, e.g. KQ.G18.000047. */
  readonly result?: string;
}

/** The way of one case through the levels. */
export interface Route {
  readonly code: string;
  readonly start: string;
  readonly steps: readonly RouteStep[];
}
