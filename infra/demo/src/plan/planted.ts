import type { DossierEvent, DossierState } from '@lienthong/domain';
import type { DemoDossier, Outcome } from './dossier-file.schema';

/** A breach that the data of the demo brings about on purpose. */
export interface PlantedBreach {
  readonly dossier: string;
  readonly kind: 'step' | 'handoff' | 'dossier';
  /** Step that is slept through or not accepted; null for the appointment itself. */
  readonly step: string | null;
}

/** A breach that happened, as an event tells of it. */
export interface SeenBreach extends PlantedBreach {
  readonly at: string;
}

/** All breaches that a dossier's data plants. */
export function plantedBreaches(dossier: DemoDossier): PlantedBreach[] {
  const planted = dossier.departures.flatMap((departure): PlantedBreach[] => {
    const where = { dossier: dossier.id, step: departure.at };
    if (departure.do === 'sleep' || (departure.do === 'stop' && departure.breached))
      return [{ ...where, kind: 'step' }];
    if (departure.do === 'extend') return [{ dossier: dossier.id, kind: 'dossier', step: null }];
    return departure.do === 'lapse' ? [{ ...where, kind: 'handoff' }] : [];
  });
  return dossier.expect === 'late' ? [...planted, { dossier: dossier.id, kind: 'dossier', step: null }] : planted;
}

/** All breaches among a dossier's events. A hand-off's is its lapse. */
export function seenBreaches(id: string, events: readonly DossierEvent[]): SeenBreach[] {
  return events.flatMap((event): SeenBreach[] => {
    if (event.type === 'HandoffLapsed') {
      return [{ dossier: id, kind: 'handoff', step: event.data.to.step, at: event.at }];
    }
    if (event.type !== 'SlaBreached' || (event.data.kind !== 'step' && event.data.kind !== 'dossier')) return [];
    const step = event.data.kind === 'step' ? event.position.step : null;
    return [{ dossier: id, kind: event.data.kind, step, at: event.at }];
  });
}

/** Whether both are the same breach. */
export function sameBreach(a: PlantedBreach, b: PlantedBreach): boolean {
  return a.dossier === b.dossier && a.kind === b.kind && a.step === b.step;
}

/** How a dossier ended, or that it is still open. */
export function outcomeOf(state: DossierState): Outcome {
  if (state.business.kind === 'refused') return 'refused';
  return state.timeliness ?? 'open';
}
