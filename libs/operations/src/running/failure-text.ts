import { isDomainError } from '@lienthong/domain';
import type { PlainText } from '../stuck/finding';

/** A refusal by a rule ends an item; anything else is trouble of the servers, and may be over soon. */
export function isServerTrouble(error: unknown): boolean {
  return !isDomainError(error) || error.code.startsWith('SERVICE.');
}

export function failureText(error: unknown): string {
  if (isDomainError(error)) return `${error.code}: ${error.detail}`;
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** What went wrong in plain words, after a beginning that says with what. */
export function toldFailure(vi: string, en: string, error: unknown): PlainText {
  const why = failureText(error);
  return { vi: `${vi}: ${why}`, en: `${en}: ${why}` };
}
