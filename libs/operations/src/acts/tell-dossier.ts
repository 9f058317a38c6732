import type { ActTarget } from '../acting/operation';
import type { ActParts } from './act-parts';

/**
 * Tells the dossier itself of the act, so that it is an event of its history, once for each operation. A run that has
 * ended records nothing more: there the operators' trail alone has it.
 */
export async function tellDossier(parts: ActParts, target: ActTarget, reason = target.reason): Promise<void> {
  const { code, operation, request, actor, trailHead } = target;
  await parts.gateway.intervene(code, { operation, act: request.act, reason, actor, trailHead });
}
