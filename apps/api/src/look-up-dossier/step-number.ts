import { findStep } from '@lienthong/domain';
import type { PinnedRoute } from '@lienthong/domain';
import type { StepNumber } from '@lienthong/contracts';

/** Counts forward steps to a step by the shortest way, and from it on by the first way out of each. */
export function stepNumber(route: PinnedRoute, id: string): StepNumber | null {
  const step = findStep(route, id);
  const number = stepsTo(route, id);
  if (step === undefined || number === null) return null;
  return { number, of: number + stepsAfter(route, id), name: step.name };
}

function stepsTo(route: PinnedRoute, id: string): number | null {
  let reached = [route.start];
  const seen = new Set(reached);
  for (let number = 1; reached.length > 0; number += 1) {
    if (reached.includes(id)) return number;
    reached = reached.flatMap((from) => forward(route, from)).filter((next) => !seen.has(next));
    reached.forEach((next) => seen.add(next));
  }
  return null;
}

function stepsAfter(route: PinnedRoute, id: string): number {
  const seen = new Set([id]);
  for (let next = forward(route, id)[0]; next !== undefined && !seen.has(next); next = forward(route, next)[0]) {
    seen.add(next);
  }
  return seen.size - 1;
}

function forward(route: PinnedRoute, id: string): string[] {
  const outcomes = findStep(route, id)?.outcomes ?? [];
  return outcomes.flatMap(({ kind, to }) => (kind === 'forward' && to !== null ? [to] : []));
}
