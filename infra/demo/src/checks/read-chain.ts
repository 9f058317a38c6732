import { isDomainError } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import { cloudEventId, cloudEventType, parseDossierEvent } from '@lienthong/contracts';
import { verifyChain } from '@lienthong/contracts/temporal';
import type { RawRecord } from '../evidence/event-log';

/** A dossier's history as Kafka has it. */
export interface ChainReading {
  /** Each event once, in order of arrival. */
  readonly events: readonly DossierEvent[];
  /** Records that repeat an earlier one to the letter: publishing is at least once. */
  readonly copies: number;
  /** What is wrong with it; empty when complete from 1, in order and linked. */
  readonly faults: readonly string[];
}

/** Reads one dossier's records: parsed by contract, headers equal to content, numbered 1, 2, 3 … and linked by hash. */
export function readChain(code: string, records: readonly RawRecord[]): ChainReading {
  const events: DossierEvent[] = [];
  const texts = new Map<number, string>();
  const faults: string[] = [];
  let copies = 0;
  for (const record of records) {
    const text = record.value.toString('utf8');
    const event = parsed(text, record, faults);
    if (event === null) continue;
    faults.push(...headerFaults(event, record));
    if (texts.get(event.seq) === text) {
      copies += 1;
      continue;
    }
    texts.set(event.seq, text);
    events.push(event);
  }
  faults.push(...chainFaults(code, events));
  return { events, copies, faults };
}

function parsed(text: string, record: RawRecord, faults: string[]): DossierEvent | null {
  try {
    const value: unknown = JSON.parse(text);
    parseDossierEvent(value);
    return value as DossierEvent;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    faults.push(`${placeOf(record)} is no event: ${why}`);
    return null;
  }
}

function headerFaults(event: DossierEvent, record: RawRecord): string[] {
  const { headers } = record;
  const expected = {
    ce_id: cloudEventId(event),
    ce_type: cloudEventType(event.type),
    ce_subject: event.code,
    ce_seq: String(event.seq),
    ce_hash: event.hash,
  };
  const wrong = Object.entries(expected).filter(([name, value]) => headers[name] !== value);
  const faults = wrong.map(
    ([name, value]) => `${placeOf(record)}: ${name} is ${headers[name]}, the event says ${value}`,
  );
  return record.key.toString() === event.code ? faults : [...faults, `${placeOf(record)}: key is not ${event.code}`];
}

function chainFaults(code: string, events: readonly DossierEvent[]): string[] {
  if (events.length === 0) return [`${code} has no event in Kafka`];
  try {
    verifyChain(events);
    return [];
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return [error.detail];
  }
}

function placeOf({ partition, offset }: RawRecord): string {
  return `record ${partition}/${offset}`;
}
