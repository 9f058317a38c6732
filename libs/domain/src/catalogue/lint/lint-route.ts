import type { Procedure, ProcedureCase } from '../procedure';
import type { RouteStep, StepOutcome } from '../route';
import { errorAt, repeated } from './lint-finding';
import type { LintFinding, Place } from './lint-finding';
import { edgesOf, endsForward, isForward, reachedFrom } from './route-graph';

/** Findings on the shape of a case's route: names, ways, and where the result is issued and returned. */
export function lintRoute(procedure: Procedure, procedureCase: ProcedureCase): LintFinding[] {
  const place = { procedure, case: procedureCase };
  const { route } = procedureCase;
  const names = lintNames(place, procedureCase);
  const outcomes = route.steps.flatMap((step) =>
    step.outcomes.flatMap((outcome) => lintOutcome({ ...place, step }, step, outcome)),
  );
  const ways = route.steps.flatMap((step) => lintWays({ ...place, step }, procedureCase, step));
  // Causes first: an outcome that leads nowhere also leaves steps without a way on.
  return [...names, ...outcomes, ...ways, ...lintReturn(place, procedureCase)];
}

function lintNames(place: Place, { route }: ProcedureCase): LintFinding[] {
  const found = repeated(route.steps.map((step) => step.id)).map((id) =>
    errorAt(
      { ...place, step: route.steps.find((step) => step.id === id) },
      'step-duplicate',
      `Bước "${id}" có nhiều hơn một lần`,
      `step "${id}" occurs more than once`,
    ),
  );
  if (!route.steps.some((step) => step.id === route.start)) {
    const en = `the route starts at step "${route.start}", which it has not`;
    found.push(errorAt(place, 'start-unknown', `Bước đầu "${route.start}" không có trong quy trình`, en));
  }
  return found;
}

function lintWays(place: Place, { route }: ProcedureCase, step: RouteStep): LintFinding[] {
  const found: LintFinding[] = [];
  const all = edgesOf(route);
  if (step.id !== route.start && !reachedFrom(all, route.start).has(step.id)) {
    found.push(errorAt(place, 'step-unreachable', `Không có đường tới bước "${step.id}"`, `no way leads to it`));
  }
  if (!endsForward(route, step)) {
    const onCycle = reachedFrom(all, step.id).has(step.id);
    found.push(
      onCycle
        ? errorAt(
            place,
            'cycle-without-way-out',
            'Vòng lặp không có đường tiến ra',
            'a cycle without a forward way out',
          )
        : errorAt(place, 'step-dead-end', 'Không có đường tới kết thúc', 'no way from it to the end'),
    );
  }
  if (reachedFrom(edgesOf(route, isForward), step.id).has(step.id)) {
    const en = 'forward outcomes lead back to it; a way back must be of kind "return"';
    found.push(errorAt(place, 'forward-cycle', 'Kết quả "forward" quay lại chính bước này', en));
  }
  for (const code of repeated(step.outcomes.map((outcome) => outcome.code))) {
    found.push(errorAt(place, 'outcome-duplicate', `Kết quả "${code}" bị trùng`, `outcome "${code}" occurs twice`));
  }
  return found;
}

function lintOutcome(place: Place, step: RouteStep, outcome: StepOutcome): LintFinding[] {
  const steps = place.case?.route.steps ?? [];
  const { code, to } = outcome;
  if (to !== null && !steps.some((other) => other.id === to)) {
    const en = `outcome "${code}" leads to step "${to}", which the route has not`;
    return [errorAt(place, 'outcome-to-unknown-step', `Kết quả "${code}" dẫn tới bước "${to}" không có`, en)];
  }
  if (outcome.kind === 'return' && !(to !== null && comesBefore(place, to, step.id))) {
    const en = `outcome "${code}" is of kind "return", but leads to ${to ?? 'the end'}, which is no earlier step`;
    return [errorAt(place, 'return-not-to-earlier-step', `Kết quả "${code}" không trả về bước trước`, en)];
  }
  if (to === null && outcome.effect !== 'result-returned') {
    const en = `outcome "${code}" ends the dossier without "result-returned"`;
    return [errorAt(place, 'end-without-result-returned', `Kết quả "${code}" kết thúc mà chưa trả kết quả`, en)];
  }
  if (to !== null && outcome.effect === 'result-returned') {
    const en = `outcome "${code}" returns the result, but does not end the dossier`;
    return [errorAt(place, 'result-returned-not-at-end', `Kết quả "${code}" đã trả mà chưa kết thúc`, en)];
  }
  return [];
}

function comesBefore(place: Place, earlier: string, later: string): boolean {
  return place.case !== undefined && reachedFrom(edgesOf(place.case.route, isForward), earlier).has(later);
}

function lintReturn(place: Place, { route }: ProcedureCase): LintFinding[] {
  const returning = route.steps.filter((step) => step.outcomes.some((outcome) => outcome.effect === 'result-returned'));
  if (returning.length === 0) {
    const en = 'no step returns the result to the citizen (effect "result-returned")';
    return [errorAt(place, 'result-returned-missing', 'Không có bước trả kết quả cho người dân', en)];
  }
  const issues = (outcome: StepOutcome): boolean =>
    outcome.effect === 'result-issued' || outcome.effect === 'negative-reply-issued';
  const withoutResult = reachedFrom(
    edgesOf(route, (outcome) => !issues(outcome)),
    route.start,
  ).add(route.start);
  return returning
    .filter((step) => withoutResult.has(step.id))
    .map((step) => {
      const en = 'it can return a result that no step before has issued';
      return errorAt({ ...place, step }, 'returned-without-result', 'Trả kết quả khi chưa có kết quả được ký', en);
    });
}
