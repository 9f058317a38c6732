import type { DossierEvent } from '@lienthong/domain';

/** What the stream tells of an event: enough to know that a list changed and what to fetch; no free text. */
export interface StreamedEvent {
  readonly code: string;
  readonly seq: number;
  readonly type: DossierEvent['type'];
  readonly at: string;
  readonly unit: string;
  readonly step: string;
  /** Units whose lists the event changes. */
  readonly units: readonly string[];
}

/** A hand-off concerns both ends, everything else the unit that holds the dossier. */
export function streamedEvent(event: DossierEvent): StreamedEvent {
  const { code, seq, type, at, position } = event;
  const units = new Set([position.unit]);
  if (event.type === 'HandoffOffered' || event.type === 'HandoffAccepted' || event.type === 'HandoffLapsed') {
    units.add(event.data.from.unit).add(event.data.to.unit);
  }
  return { code, seq, type, at, unit: position.unit, step: position.step, units: [...units] };
}
