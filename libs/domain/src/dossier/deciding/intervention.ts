import type { DossierState } from '../dossier-state';
import type { EventBody, EventData } from '../events';

/**
 * What an operator's act on the run of a dossier brings about: one event for each operation, in any state, and nothing
 * else; null if it is recorded already, or before there is a dossier.
 */
export function decideIntervention(told: EventData['OperatorIntervened'], state: DossierState): EventBody | null {
  const { operation, act, reason, trailHead } = told;
  if (state.position === null || state.interventions?.includes(operation) === true) return null;
  return { type: 'OperatorIntervened', position: state.position, data: { operation, act, reason, trailHead } };
}
