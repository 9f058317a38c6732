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

/** What happens concerns the unit that holds the dossier, and those that the event names. */
export function streamedEvent(event: DossierEvent): StreamedEvent {
  const { code, seq, type, at, position } = event;
  const units = new Set([position.unit, ...unitsNamedBy(event)]);
  return { code, seq, type, at, unit: position.unit, step: position.step, units: [...units] };
}

function unitsNamedBy(event: DossierEvent): readonly string[] {
  switch (event.type) {
    case 'HandoffOffered':
    case 'HandoffAccepted':
    case 'HandoffLapsed':
    case 'HandoffRefused':
    case 'HandoffRecalled':
      return [event.data.from.unit, event.data.to.unit];
    case 'PaperDisputed':
      return [event.data.giver];
    case 'OpinionRequested':
    case 'LegOpened':
      return [event.data.to.unit];
    case 'OpinionDefaulted':
      return [event.data.unit];
    case 'DossierUrged':
      return [event.data.to];
    case 'UnitSucceeded':
      return [event.data.from, event.data.to];
    default:
      return [];
  }
}
