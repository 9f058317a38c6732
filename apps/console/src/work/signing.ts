import type { ActOutcome, DossierActs, ListedDossier, PublicProcedure } from '@lienthong/contracts';

/**
 * Whether a row lies at a step that leaders alone do, as far as the procedure in force tells: a short list for the API to
 * judge, which alone knows the version that the dossier pinned. An outcome's effect does not tell: a leader also signs
 * what only goes up to the next level.
 */
export function maySign(row: ListedDossier, procedure: PublicProcedure | undefined): boolean {
  const steps = procedure?.cases.find(({ code }) => code === row.case)?.route.steps ?? [];
  return steps.some(({ name, roles }) => name.vi === row.stepName && roles.every((role) => role === 'leader'));
}

/** Whether the API would take a signature now. */
export function isSignable(acts: DossierActs | undefined): boolean {
  return possible(acts).length > 0;
}

/** The one way in which it can be signed now; null where there is none, or a choice. */
export function signingOf(acts: DossierActs): ActOutcome | null {
  const [first = null, ...others] = possible(acts);
  return others.length === 0 ? first : null;
}

function possible(acts: DossierActs | undefined): readonly ActOutcome[] {
  const complete = acts?.acts.find(({ command }) => command === 'complete-step');
  if (complete?.allowed !== true) return [];
  return (complete.outcomes ?? []).filter(({ allowed, kind }) => allowed && kind === 'forward');
}
