import { DomainError } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';

/** Where a history has got to; nothing before its first event. */
export interface HistoryHead {
  readonly seq: number;
  readonly head: string;
}

/** The events that follow a head without a gap, and where the next gap begins if there is one. */
export interface NextEvents {
  readonly run: readonly DossierEvent[];
  readonly gapFrom: number | null;
}

/**
 * Picks, from events delivered in any order and any number of times, those that come next.
 * @throws DomainError CHAIN.BROKEN with `seq` of the event that contradicts the head or another event
 */
export function nextEvents(known: HistoryHead | undefined, delivered: readonly DossierEvent[]): NextEvents {
  let head = known ?? { seq: 0, head: '' };
  const run: DossierEvent[] = [];
  for (const event of [...delivered].sort((a, b) => a.seq - b.seq)) {
    if (event.seq > head.seq + 1) return { run, gapFrom: head.seq + 1 };
    if (event.seq === head.seq && event.hash !== head.head) throw broken(event, 'contradicts one that is known');
    if (event.seq <= head.seq) continue;
    if (event.prevHash !== head.head) throw broken(event, 'does not follow the event before it');
    if (event.seq === 1 && event.type !== 'DossierReceived') throw broken(event, 'is no receipt');
    run.push(event);
    head = { seq: event.seq, head: event.hash };
  }
  return { run, gapFrom: null };
}

function broken(event: DossierEvent, rule: string): DomainError {
  return new DomainError('CHAIN.BROKEN', `event ${event.code}:${event.seq} ${rule}`, { seq: event.seq, rule });
}
