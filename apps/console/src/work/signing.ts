import type { ActOutcome, DossierActs, ListedDossier, PublicProcedure } from '@lienthong/contracts';

/** Effects of an outcome that only a leader can bring about. */
const signed: readonly (string | undefined | null)[] = ['signed', 'negative-reply-issued'];

/**
 * Whether a row lies at a step that is there to be signed, as far as the procedure in force tells: a short list for the
 * API to judge, which alone knows the version that the dossier pinned.
 */
export function maySign(row: ListedDossier, procedure: PublicProcedure | undefined): boolean {
  const steps = procedure?.cases.find(({ code }) => code === row.case)?.route.steps ?? [];
  return steps.some(
    ({ name, roles, outcomes }) =>
      name.vi === row.stepName && roles.includes('leader') && outcomes.some(({ effect }) => signed.includes(effect)),
  );
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
  return (complete.outcomes ?? []).filter(({ allowed, effect }) => allowed && signed.includes(effect));
}
