import type { PublicCase, PublicStep } from '@lienthong/contracts';

/** Steps of a case as it goes if nothing is in the way, and those that only another outcome leads to. */
export function waysOf({ steps, route }: Pick<PublicCase, 'steps' | 'route'>): {
  readonly main: readonly PublicStep[];
  readonly other: readonly PublicStep[];
} {
  const onMain = new Set<string>();
  let next: string | null | undefined = route.start;
  while (next != null && !onMain.has(next)) {
    const id: string = next;
    onMain.add(id);
    next = route.steps.find((step) => step.id === id)?.outcomes.find(({ kind }) => kind === 'forward')?.to;
  }
  return { main: steps.filter(({ id }) => onMain.has(id)), other: steps.filter(({ id }) => !onMain.has(id)) };
}
