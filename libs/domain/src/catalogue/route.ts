import type { Allotment } from '../clock/allotment';
import type { Text } from './text';
import type { Role } from './unit';

/** Which unit does a step, resolved to a concrete one when a dossier is received. */
export type UnitSelector =
  /** The unit whose desk received the dossier. */
  | { readonly of: 'receiving' }
  /** The unit competent for the matter, e.g. the commune of residence. */
  | { readonly of: 'competent' }
  /** The parent (next higher level) of the competent unit. */
  | { readonly of: 'competent-parent' }
  /** One fixed unit. */
  | { readonly of: 'unit'; readonly code: string };

/** What an outcome means for the business state of the dossier, beside moving it. */
export type OutcomeEffect =
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
}

/** `supplement`: ask the applicant for papers (form 02); `refuse`: refuse to go on (form 03). */
export type StepTurn = 'supplement' | 'refuse';

/** The way of one case through the levels. */
export interface Route {
  readonly code: string;
  readonly start: string;
  readonly steps: readonly RouteStep[];
}
