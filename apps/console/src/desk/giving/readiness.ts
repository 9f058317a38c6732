import type { ActOutcome, DossierActs } from '@lienthong/contracts';

/** What the desk can do for the citizen who stands before it. */
export type Readiness =
  /** The result lies here and can be handed over. */
  | { readonly kind: 'ready'; readonly outcome: string }
  | { readonly kind: 'refused' }
  /** It was sent here and is not accepted yet. */
  | { readonly kind: 'offered' }
  /** It is done but has to go on, e.g. down to the desk that received it. */
  | { readonly kind: 'pass-on' }
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'over' };

export interface GivingState {
  readonly readiness: Readiness;
  /** Partial results that lie ready, whatever the whole is. */
  readonly partial: readonly string[];
}

interface Told {
  readonly business: string;
  readonly closed: boolean;
}

/** Judged by what the API would take now from who asks, never by guess. */
export function givingState(dossier: Told, { acts }: Pick<DossierActs, 'acts'>): GivingState {
  const allowed = acts.filter((act) => act.allowed);
  const find = (command: string) => allowed.find((act) => act.command === command);
  const partial = find('return-partial-result')?.defaults?.results ?? [];
  return { readiness: readinessOf(dossier, find), partial };
}

function readinessOf(
  { business, closed }: Told,
  find: (command: string) => DossierActs['acts'][number] | undefined,
): Readiness {
  if (closed) return { kind: 'over' };
  if (find('deliver-refusal') !== undefined) return { kind: 'refused' };
  const isDone = business === 'result-ready' || business === 'refused';
  if (isDone && find('accept-handoff') !== undefined) return { kind: 'offered' };
  const outcomes = (find('complete-step')?.outcomes ?? []).filter((outcome) => outcome.allowed);
  const giving = outcomes.find(isHandedOver);
  if (giving !== undefined) return { kind: 'ready', outcome: giving.code };
  return isDone && outcomes.length > 0 ? { kind: 'pass-on' } : { kind: 'not-ready' };
}

/** An outcome by which the citizen has the result. */
function isHandedOver({ effect, kind, to }: ActOutcome): boolean {
  return effect === 'result-returned' || (kind === 'forward' && to === null);
}
