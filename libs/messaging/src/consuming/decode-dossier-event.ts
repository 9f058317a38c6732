import type { KafkaMessage } from 'kafkajs';
import { z } from 'zod';
import type { DossierEvent } from '@lienthong/domain';
import { eventCatalogue, parseDossierEvent } from '@lienthong/contracts';
import { eventHash } from '@lienthong/contracts/temporal';
import { PoisonMessage } from './poison-message';

/**
 * The event in a record: of a known type, right by its schema, filed under its own dossier, and as it was sealed.
 * @throws PoisonMessage saying what is wrong
 */
export function decodeDossierEvent(message: Pick<KafkaMessage, 'key' | 'value'>): DossierEvent {
  const value = parsedJson(message.value);
  const event = checked(value);
  const key = message.key?.toString() ?? '';
  if (key !== event.code) {
    throw new PoisonMessage('RECORD.WRONG_KEY', `event ${event.code}:${event.seq} is filed under key "${key}"`);
  }
  if (eventHash(event) !== event.hash) {
    throw new PoisonMessage('EVENT.ALTERED', `event ${event.code}:${event.seq} does not match its hash`);
  }
  return event;
}

function parsedJson(value: Buffer | null): unknown {
  if (value === null) throw new PoisonMessage('RECORD.EMPTY', 'the record has no value');
  try {
    return JSON.parse(value.toString()) as unknown;
  } catch {
    // The parser's own message quotes the value, which may hold anything: this text goes to boards and logs.
    throw new PoisonMessage('RECORD.BAD_JSON', `the value of ${value.length} bytes is no well-formed JSON`);
  }
}

/** Answers the value itself: a member that a later version added belongs to what was hashed. */
function checked(value: unknown): DossierEvent {
  try {
    parseDossierEvent(value);
    return value as DossierEvent;
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const code = isUnknownType(value) ? 'EVENT.UNKNOWN_TYPE' : 'EVENT.WRONG_SCHEMA';
    throw new PoisonMessage(code, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong'}`);
  }
}

function isUnknownType(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return typeof value.type === 'string' && !Object.hasOwn(eventCatalogue, value.type);
}
