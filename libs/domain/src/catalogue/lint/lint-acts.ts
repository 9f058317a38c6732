import type { Procedure, ProcedureCase } from '../procedure';
import type { OutcomeEffect, Route, RouteStep, StepOutcome } from '../route';
import { errorAt, repeated } from './lint-finding';
import type { LintFinding, Place } from './lint-finding';
import { edgesOf, reachedFrom } from './route-graph';

/** Findings on what is done at a step: who signs and issues, what comes only after the result, and its turns. */
export function lintActs(procedure: Procedure, procedureCase: ProcedureCase): LintFinding[] {
  const { route } = procedureCase;
  const tellsSigning = route.steps.some((step) => step.outcomes.some((outcome) => outcome.effect === 'signed'));
  const unsigned = reachedWithout(route, (effect) => effect === 'signed');
  const unissued = reachedWithout(route, isIssue);
  return route.steps.flatMap((step) => {
    const place = { procedure, case: procedureCase, step };
    return [
      ...lintSigning(place, step),
      ...(unsigned.has(step.id) ? lintUnsigned(place, step, tellsSigning) : []),
      ...(unissued.has(step.id) ? lintBeforeIssue(place, step) : lintAfterIssue(place, step)),
      ...lintTurns(place, step, procedureCase.maxSupplements),
    ];
  });
}

const isIssue = (effect: OutcomeEffect | undefined): boolean =>
  effect === 'result-issued' || effect === 'negative-reply-issued';
const byLeaderOnly = (step: RouteStep): boolean => step.roles.every((role) => role === 'leader');

/** Steps that can be come to without passing an outcome with such an effect; the start is one. */
function reachedWithout(route: Route, stops: (effect: OutcomeEffect | undefined) => boolean): Set<string> {
  return reachedFrom(
    edgesOf(route, (outcome) => !stops(outcome.effect)),
    route.start,
  ).add(route.start);
}

function lintSigning(place: Place, step: RouteStep): LintFinding[] {
  const signed = step.outcomes.find((outcome) => outcome.effect === 'signed');
  if (signed === undefined || byLeaderOnly(step)) return [];
  const en = `outcome "${signed.code}" signs, but the step is also open to ${step.roles.join(', ')}; only a leader signs`;
  return [errorAt(place, 'signed-not-by-leader', `Kết quả "${signed.code}" là ký mà không chỉ do lãnh đạo`, en)];
}

/** A clerk numbers and issues what a leader has signed; a leader who issues has signed with it. */
function lintUnsigned(place: Place, step: RouteStep, tellsSigning: boolean): LintFinding[] {
  if (byLeaderOnly(step)) return [];
  const wants = ({ effect }: StepOutcome): boolean =>
    effect === 'result-issued' || (effect === 'negative-reply-issued' && tellsSigning);
  return step.outcomes.filter(wants).map(({ code }) => {
    const en = `outcome "${code}" issues what no leader has signed ("signed") on some way to it`;
    return errorAt(place, 'issued-unsigned', `Kết quả "${code}" ban hành khi chưa ai ký`, en);
  });
}

function lintBeforeIssue(place: Place, step: RouteStep): LintFinding[] {
  if (step.unit.of !== 'returning') return [];
  const en = 'the returning unit does it, but the result may not be issued yet';
  return [errorAt(place, 'returning-before-result', 'Nơi trả kết quả làm bước này khi chưa có kết quả', en)];
}

function lintAfterIssue(place: Place, step: RouteStep): LintFinding[] {
  return step.turns
    .filter((turn) => turn !== 'partial-result')
    .map((turn) => {
      const en = `turn "${turn}" is offered when the result has been issued`;
      return errorAt(place, 'turn-after-result', `Còn "${turn}" khi kết quả đã ban hành`, en);
    });
}

function lintTurns(place: Place, { turns }: RouteStep, maxSupplements: number): LintFinding[] {
  const found = repeated(turns).map((turn) =>
    errorAt(place, 'turn-duplicate', `"${turn}" có hai lần`, `turn "${turn}" is there twice`),
  );
  if (turns.includes('supplement') && maxSupplements === 0) {
    const en = 'it offers turn "supplement", but the case allows none';
    found.push(errorAt(place, 'supplement-not-allowed', 'Có yêu cầu bổ sung nhưng trường hợp không cho phép', en));
  }
  return found;
}
