import type { DossierEvent, Escalation, EventType, SlaClockKind } from '@lienthong/domain';
import type { AlertKind } from '../rules/alert-kinds';

/** An office of a unit. */
export interface Place {
  readonly unit: string;
  readonly office: string;
}

/** Something that people may have to be told, before it is known whom and how. */
export interface Matter {
  readonly kind: AlertKind;
  /** What ends it: see `AlertRecord.about`. */
  readonly about: string;
  /** Where the work is that it is about. */
  readonly place: Place;
  /** Subject of the officer who has the work; null = the office has it. */
  readonly assignee: string | null;
  readonly giver?: Place;
  readonly target?: Escalation['to'];
  readonly clockKind?: SlaClockKind;
  readonly share?: number;
  readonly event: DossierEvent;
}

export type EventOf<T extends EventType> = Extract<DossierEvent, { type: T }>;
