import { compileCalendar } from '../calendar/compiled-calendar';
import type { WorkCalendar } from '../calendar/work-calendar';
import { workedMillis } from '../calendar/working-time';
import { initialState } from '../dossier/dossier-state';
import type { DossierState } from '../dossier/dossier-state';
import { evolve } from '../dossier/evolve';
import type { DossierEvent } from '../dossier/events';
import { chargeOf, split } from '../dossier/time-shares';
import type { TimeUse } from '../dossier/time-shares';
import { localMillisOf } from '../time/instant';

/** Working time that one dossier spent for one use at one step with one unit, all its visits there together. */
export interface TimeStretch {
  readonly use: TimeUse;
  /** Step it was at; of what is offered, the step it is offered for. */
  readonly step: string;
  readonly tier: string;
  /** Null where the time is charged to nobody. */
  readonly unit: string | null;
  readonly workingMillis: number;
}

/**
 * Where a dossier's time went, step by step; the same charge as `timeShares`, so that both sum to the same.
 * @throws DomainError CLOCK.INSTANT_INVALID, CALENDAR.INVALID, CALENDAR.NOT_COVERED
 */
export function timeStretches(events: readonly DossierEvent[], until: string, calendar: WorkCalendar): TimeStretch[] {
  const compiled = compileCalendar(calendar);
  const sums = new Map<string, TimeStretch>();
  const add = (state: DossierState, from: number, to: number): void => {
    if (state.seq === 0 || state.closed || to <= from) return;
    const { use, units } = chargeOf(state);
    const { step, tier } = placeOf(state);
    const parts = split(workedMillis(compiled, from, to), units.length);
    units.forEach((unit, index) => {
      const key = [use, step, tier, unit].join('|');
      const workingMillis = (sums.get(key)?.workingMillis ?? 0) + (parts[index] ?? 0);
      sums.set(key, { use, step, tier, unit, workingMillis });
    });
  };
  let state = initialState(events[0]?.code ?? '');
  let from = 0;
  for (const event of events) {
    const at = localMillisOf(event.at);
    add(state, from, at);
    state = evolve(state, event);
    from = at;
  }
  add(state, from, localMillisOf(until));
  return [...sums.values()];
}

function placeOf({ handoff, position }: DossierState): { readonly step: string; readonly tier: string } {
  const place = handoff.kind === 'offered' ? handoff.to : position;
  return { step: place?.step ?? '', tier: place?.tier ?? '' };
}
