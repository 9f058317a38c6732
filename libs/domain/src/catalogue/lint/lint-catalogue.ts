import type { Catalogue } from '../catalogue';
import { lintActs } from './lint-acts';
import { lintCaseRules } from './lint-case-rules';
import { lintCompetence } from './lint-competence';
import type { LintFinding } from './lint-finding';
import { lintLegs } from './lint-legs';
import { lintProcedures } from './lint-procedures';
import { lintRoute } from './lint-route';
import { lintTimes } from './lint-times';
import { lintUnits } from './lint-units';

/**
 * Everything that is wrong with a catalogue; empty = it may be loaded. An error would strand some dossier (a step without
 * a way on, a place without a competent unit) or promise a date that the route can't keep.
 */
export function lintCatalogue(catalogue: Catalogue): LintFinding[] {
  return [
    ...lintUnits(catalogue),
    ...lintProcedures(catalogue),
    ...catalogue.procedures.flatMap((procedure) =>
      procedure.cases.flatMap((procedureCase) => [
        ...lintRoute(procedure, procedureCase),
        ...lintActs(procedure, procedureCase),
        ...lintLegs(procedure, procedureCase),
        ...lintCaseRules(procedure, procedureCase),
        ...lintTimes(procedure, procedureCase),
        ...lintCompetence(catalogue, procedure, procedureCase),
      ]),
    ),
  ];
}
