import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { DomainError } from '@lienthong/domain';
import type { DossierEvent, EventBody, EventEnvelope } from '@lienthong/domain';

/**
 * Canonical JSON: keys sorted by code unit, no white space, `undefined` left out; after RFC 8785 for the values that
 * events carry (strings, whole numbers, fractions like 0.8, booleans, null, arrays, objects).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** Hash of an event: SHA-256 over the canonical JSON of everything but the hash itself. */
export function eventHash(event: Omit<DossierEvent, 'hash'>): string {
  const { hash: _hash, ...content } = event as DossierEvent;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}

/** Numbers an event and links it to the one before. */
export function sealEvent(body: EventBody, envelope: Omit<EventEnvelope, 'hash'>): DossierEvent {
  const content = { ...envelope, ...body } as Omit<DossierEvent, 'hash'>;
  return { ...content, hash: eventHash(content) } as DossierEvent;
}

/**
 * Verifies a whole history from its first event; answers the head's hash.
 * @throws DomainError CHAIN.BROKEN naming the first event that does not fit
 */
export function verifyChain(events: readonly DossierEvent[]): string {
  let head = '';
  events.forEach((event, index) => {
    const wrong = brokenRule(event, index + 1, head);
    if (wrong !== null) {
      throw new DomainError('CHAIN.BROKEN', `event ${event.code}:${event.seq} ${wrong}`, {
        seq: event.seq,
        rule: wrong,
      });
    }
    head = event.hash;
  });
  return head;
}

function brokenRule(event: DossierEvent, expectedSeq: number, head: string): string | null {
  if (event.seq !== expectedSeq) return `stands where event ${expectedSeq} belongs`;
  if (event.prevHash !== head) return 'does not follow the event before it';
  return eventHash(event) === event.hash ? null : 'was altered after it was written';
}
