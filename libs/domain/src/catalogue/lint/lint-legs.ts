import type { Procedure, ProcedureCase } from '../procedure';
import type { RouteLeg, RouteStep } from '../route';
import { errorAt, repeated } from './lint-finding';
import type { LintFinding, Place } from './lint-finding';

/**
 * Findings on parallel legs. A dossier knows its legs by code for life, so a code names one leg of the whole route.
 * Silence is consent only for an opinion and only by law, so with the ground.
 */
export function lintLegs(procedure: Procedure, procedureCase: ProcedureCase): LintFinding[] {
  const { steps } = procedureCase.route;
  const twice = repeated(steps.flatMap((step) => legsOf(step).map((leg) => leg.code)));
  return steps.flatMap((step) => {
    const place = { procedure, case: procedureCase, step };
    return legsOf(step).flatMap((leg) => [...lintCode(place, leg, twice), ...lintConsent(place, leg)]);
  });
}

/** The legs of a step, of most none. */
export function legsOf(step: RouteStep): readonly RouteLeg[] {
  return step.legs ?? [];
}

function lintCode(place: Place, { code }: RouteLeg, twice: readonly string[]): LintFinding[] {
  if (!twice.includes(code)) return [];
  const en = `leg "${code}" is there twice in the route`;
  return [errorAt(place, 'leg-duplicate', `Nhánh "${code}" có hai lần trong quy trình`, en)];
}

function lintConsent(place: Place, { code, kind, defaultConsent }: RouteLeg): LintFinding[] {
  if (defaultConsent === undefined) return [];
  if (kind !== 'opinion') {
    const en = `leg "${code}" is work, not an opinion: silence can't do it`;
    return [errorAt(place, 'consent-not-of-opinion', `Nhánh "${code}" là việc phải làm, không phải ý kiến`, en)];
  }
  if (defaultConsent.ground.trim() !== '') return [];
  const en = `leg "${code}" takes silence for consent without a legal ground`;
  return [errorAt(place, 'consent-without-ground', `Nhánh "${code}": im lặng là đồng ý mà không có căn cứ`, en)];
}
