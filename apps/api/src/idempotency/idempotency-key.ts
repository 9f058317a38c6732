import { createHash, randomUUID } from 'node:crypto';
import { DomainError } from '@lienthong/domain';

/** Response and request header. */
export const idempotencyHeader = 'Idempotency-Key';

const rule = '1 to 128 visible ASCII letters without spaces';

/**
 * The key of a request, or a new one where the client gave none (then a lost answer can't be asked for again).
 * @throws DomainError `IDEMPOTENCY.KEY_INVALID`
 */
export function idempotencyKey(header: string | readonly string[] | undefined): string {
  if (header === undefined) return randomUUID();
  if (typeof header === 'string' && /^[\x21-\x7e]{1,128}$/.test(header)) return header;
  throw new DomainError('IDEMPOTENCY.KEY_INVALID', `the header ${idempotencyHeader} must be ${rule}, given once`);
}

/** Id of a command: the same for every repetition by the same subject, and told to nobody as the key itself. */
export function commandIdOf(subject: string, key: string): string {
  return createHash('sha256').update(`${subject}\n${key}`).digest('hex');
}
