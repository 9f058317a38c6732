import type { ProcedureCase } from '@lienthong/domain';

/** Ids of the steps that a dossier takes if all is in order: from each the first way forward. */
export function mainWay({ route }: Pick<ProcedureCase, 'route'>): readonly string[] {
  const way: string[] = [];
  for (let id: string | null = route.start; id !== null && !way.includes(id);) {
    way.push(id);
    const step = route.steps.find((one) => one.id === id);
    id = step?.outcomes.find((outcome) => outcome.kind === 'forward')?.to ?? null;
  }
  return way;
}
