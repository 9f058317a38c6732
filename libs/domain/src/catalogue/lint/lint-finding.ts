import type { Procedure, ProcedureCase } from '../procedure';
import type { RouteStep } from '../route';
import type { Text } from '../text';
import type { Unit } from '../unit';

/** Every rule of the catalogue's linter. */
export type LintRule =
  | 'step-duplicate'
  | 'start-unknown'
  | 'outcome-to-unknown-step'
  | 'outcome-duplicate'
  | 'step-unreachable'
  | 'step-dead-end'
  | 'cycle-without-way-out'
  | 'forward-cycle'
  | 'return-not-to-earlier-step'
  | 'result-returned-missing'
  | 'end-without-result-returned'
  | 'result-returned-not-at-end'
  | 'returned-without-result'
  | 'legs-exceed-total'
  | 'amount-invalid'
  | 'channel-missing'
  | 'no-competent-unit'
  | 'no-receiving-unit'
  | 'role-without-officer'
  | 'code-duplicate'
  | 'validity-overlap'
  | 'validity-reversed'
  | 'case-missing'
  | 'paper-group-of-one'
  | 'paper-count-invalid'
  | 'tier-unknown'
  | 'tier-order'
  | 'parent-missing'
  | 'officer-office-unknown'
  | 'calendar-missing'
  | 'successor-unknown'
  | 'version-duplicate'
  | 'leg-duplicate'
  | 'consent-not-of-opinion'
  | 'consent-without-ground'
  | 'signed-not-by-leader'
  | 'issued-unsigned'
  | 'returning-before-result'
  | 'turn-after-result'
  | 'turn-duplicate'
  | 'supplement-not-allowed'
  | 'supplement-rules-unused'
  | 'added-time-invalid'
  | 'silence-invalid'
  | 'extension-invalid'
  | 'rule-without-ground'
  | 'urge-invalid'
  | 'warn-shares-invalid'
  | 'escalation-invalid';

/** One thing wrong with the catalogue, and where. `file` is known to who read it from files. */
export interface LintFinding {
  readonly severity: 'error' | 'warning';
  readonly rule: LintRule;
  readonly message: Text;
  readonly file?: string;
  readonly procedure?: string;
  readonly case?: string;
  readonly step?: string;
  readonly unit?: string;
  /** First day of validity of the procedure or unit: with its code the key. */
  readonly validFrom?: string;
}

/** Where in a procedure a finding lies. */
export interface Place {
  readonly procedure: Procedure;
  readonly case?: ProcedureCase;
  readonly step?: RouteStep;
}

/** An error at a place in a procedure. */
export function errorAt(place: Place, rule: LintRule, vi: string, en: string): LintFinding {
  const { procedure } = place;
  return {
    severity: 'error',
    rule,
    message: { vi, en },
    procedure: procedure.code,
    validFrom: procedure.validFrom,
    ...(place.case === undefined ? {} : { case: place.case.code }),
    ...(place.step === undefined ? {} : { step: place.step.id }),
  };
}

/** An error of a unit. */
export function errorOf(unit: Unit, rule: LintRule, vi: string, en: string): LintFinding {
  return { severity: 'error', rule, message: { vi, en }, unit: unit.code, validFrom: unit.validFrom };
}

/** Values that occur more than once, each once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}
