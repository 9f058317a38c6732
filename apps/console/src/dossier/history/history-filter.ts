import type { DossierEvent } from '@lienthong/domain';
import { groupOf } from './event-words';
import type { EventGroup } from './event-words';

export type WhoFilter = 'everyone' | 'people' | 'system' | 'operator';

/** Whose act an event is: an intervention is an operator's, whatever role its actor had. */
export function actorKind(event: Pick<DossierEvent, 'type' | 'actor'>): Exclude<WhoFilter, 'everyone'> {
  if (event.type === 'OperatorIntervened' || event.actor.role === 'operator') return 'operator';
  return event.actor.role === 'system' ? 'system' : 'people';
}

/** Newest first; no groups means all. */
export function filteredEvents(
  events: readonly DossierEvent[],
  groups: readonly EventGroup[],
  who: WhoFilter,
): readonly DossierEvent[] {
  return events
    .filter((event) => groups.length === 0 || groups.includes(groupOf(event.type)))
    .filter((event) => who === 'everyone' || actorKind(event) === who)
    .reverse();
}
