import type { DossierEvent, EventType } from '@lienthong/domain';

/** Topic of all facts about dossiers; the key is the dossier's code. */
export const dossierTopic = 'lienthong.dossier.v1';

/** Where an event that cannot be applied is parked, with its dossier. */
export const dossierDeadLetterTopic = 'lienthong.dossier.v1.dlt';

/** Partitions of the topics, fixed from day one: order is kept for each dossier by its key. */
export const dossierTopicPartitions = 6;

/** `vn.lienthong.dossier.handoff-offered.v1` for HandoffOffered. */
export function cloudEventType(type: EventType, version = 1): string {
  const kebab = type.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
  return `vn.lienthong.dossier.${kebab}.v${version}`;
}

/** `<code>:<seq>`: the same for every copy of an event, so that duplicates are known as such. */
export function cloudEventId(event: Pick<DossierEvent, 'code' | 'seq'>): string {
  return `${event.code}:${event.seq}`;
}
