import type { Route, RouteStep, StepOutcome } from '../route';

/** Steps that a step leads to, by id. */
export type Edges = ReadonlyMap<string, readonly string[]>;

/** The edges of a route made by the outcomes that `keep` keeps; the end of the dossier is no step. */
export function edgesOf(route: Route, keep: (outcome: StepOutcome) => boolean = () => true): Edges {
  return new Map(
    route.steps.map((step) => [step.id, step.outcomes.filter(keep).flatMap((outcome) => outcome.to ?? [])]),
  );
}

/** Whether an outcome goes on, not back. */
export const isForward = (outcome: StepOutcome): boolean => outcome.kind === 'forward';

/** Steps that can be come to from a step in one move or more; the step itself only by a cycle. */
export function reachedFrom(edges: Edges, from: string): Set<string> {
  const reached = new Set<string>();
  const open = [...(edges.get(from) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(edges.get(id) ?? []));
  }
  return reached;
}

/** Whether a step can end the dossier by forward outcomes alone. */
export function endsForward(route: Route, step: RouteStep): boolean {
  const ahead = reachedFrom(edgesOf(route, isForward), step.id).add(step.id);
  return route.steps.some(
    (other) => ahead.has(other.id) && other.outcomes.some((outcome) => isForward(outcome) && outcome.to === null),
  );
}

/** Whether forward outcomes alone lead from some step back to itself. */
export function hasForwardCycle(route: Route): boolean {
  const edges = edgesOf(route, isForward);
  return route.steps.some((step) => reachedFrom(edges, step.id).has(step.id));
}

/**
 * The forward way from the start that takes longest, and how long. Only for routes without a forward cycle.
 *
 * @param weigh what a step takes, in any unit
 */
export function longestForwardWay(route: Route, weigh: (step: RouteStep) => number): { ids: string[]; total: number } {
  const edges = edgesOf(route, isForward);
  const steps = new Map(route.steps.map((step) => [step.id, step]));
  const known = new Map<string, { ids: string[]; total: number }>();
  const from = (id: string): { ids: string[]; total: number } => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const step = steps.get(id);
    let rest: { ids: string[]; total: number } = { ids: [], total: 0 };
    for (const next of edges.get(id) ?? []) {
      const way = from(next);
      if (way.total > rest.total) rest = way;
    }
    const way = { ids: [id, ...rest.ids], total: (step === undefined ? 0 : weigh(step)) + rest.total };
    known.set(id, way);
    return way;
  };
  return from(route.start);
}
