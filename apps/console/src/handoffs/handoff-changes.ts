import type { ListedHandoff } from '@lienthong/contracts';
import type { DossierEvent } from '@lienthong/domain';

/** What a hand-off came to, as its dossier's history tells. */
export interface HandoffEnding {
  readonly kind: 'accepted' | 'refused' | 'recalled' | 'lapsed' | 'left';
  readonly at: string;
  /** Unit and officer who did it. */
  readonly unit: string;
  readonly subject: string;
  readonly reason: string | null;
}

/** What changed between two looks at a list. */
export interface HandoffChanges {
  readonly arrived: readonly ListedHandoff[];
  /** No longer there. */
  readonly gone: readonly ListedHandoff[];
  /** There, but refused, recalled or lapsed since. */
  readonly turned: readonly ListedHandoff[];
}

/** A hand-off is its dossier and its number: one offered anew is another. */
export function keyOf({ code, number }: Pick<ListedHandoff, 'code' | 'number'>): string {
  return `${code} ${number}`;
}

export function changesOf(before: readonly ListedHandoff[], after: readonly ListedHandoff[]): HandoffChanges {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const here = new Set(after.map(keyOf));
  return {
    arrived: after.filter((one) => !old.has(keyOf(one))),
    gone: before.filter((one) => !here.has(keyOf(one))),
    turned: after.filter((one) => {
      const was = old.get(keyOf(one));
      return was !== undefined && was.kind !== one.kind;
    }),
  };
}

const endings = {
  HandoffAccepted: 'accepted',
  HandoffRefused: 'refused',
  HandoffRecalled: 'recalled',
  HandoffLapsed: 'lapsed',
} as const;

/** Null while it is still offered. */
export function endingOf(events: readonly DossierEvent[], number: number): HandoffEnding | null {
  for (const event of [...events].reverse()) {
    const { at, actor } = event;
    const by = { at, unit: actor.unit, subject: actor.subject };
    switch (event.type) {
      case 'HandoffAccepted':
      case 'HandoffLapsed':
        if (event.data.handoff === number) return { ...by, kind: endings[event.type], reason: null };
        break;
      case 'HandoffRefused':
      case 'HandoffRecalled':
        if (event.data.handoff === number) return { ...by, kind: endings[event.type], reason: event.data.reason };
        break;
      case 'DossierWithdrawn':
      case 'DossierStopped':
        return { ...by, kind: 'left', reason: null };
      default:
    }
  }
  return null;
}
