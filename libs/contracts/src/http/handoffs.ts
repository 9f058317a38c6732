import type { BilingualText, Position } from '@lienthong/domain';
import type { ListedDossier } from './dossiers';

/** A paper that goes with a hand-off. */
export interface HandedPaper {
  readonly code: string;
  readonly name: BilingualText;
  readonly originals: number;
  readonly copies: number;
}

/** A hand-off that is open: offered and not answered, or refused, recalled, lapsed and waiting for its giver. */
export interface ListedHandoff {
  readonly code: string;
  readonly number: number;
  readonly kind: 'offered' | 'refused' | 'recalled' | 'lapsed';
  readonly from: Position;
  readonly to: Position;
  /** Name of the step that it is offered for. */
  readonly toStepName: BilingualText;
  readonly offeredAt: string;
  /** By when it must be accepted; of one that lapsed: by when it should have been. */
  readonly dueAt: string | null;
  /** When it was refused, recalled or lapsed; null while it is offered. */
  readonly endedAt: string | null;
  /** Why it was refused or recalled. */
  readonly reason: string | null;
  /** Subject of the officer who offered it. */
  readonly giver: string;
  readonly papers: readonly HandedPaper[];
  readonly dossier: ListedDossier;
}

/** `GET /handoffs?direction=in|out&unit=&cursor=&limit=`. */
export interface HandoffPage {
  readonly items: readonly ListedHandoff[];
  readonly next: string | null;
}
