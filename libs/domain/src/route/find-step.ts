import type { PinnedRoute, PinnedStep } from './pinned-route';

/** The step with this id, if the route has it. */
export function findStep(route: PinnedRoute, id: string): PinnedStep | undefined {
  return route.steps.find((step) => step.id === id);
}

/** The step with this id. A pinned route was linted, so a missing step is a fault, not a refusal. */
export function getStep(route: PinnedRoute, id: string): PinnedStep {
  const step = findStep(route, id);
  if (step === undefined) throw new Error(`route ${route.code} has no step ${id}`);
  return step;
}
