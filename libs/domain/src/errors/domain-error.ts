import type { ErrorCode } from './error-codes';

/** Values that help a reader of the error: plain data, never personal. */
export type ErrorContext = Readonly<Record<string, unknown>>;

/**
 * A refusal by a rule of the domain. `code` is stable and dotted; `detail` names the thing, the value and the rule.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly context: ErrorContext = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'DomainError';
  }
}

/** Tells a rule's refusal from a fault, also across bundles where `instanceof` does not hold. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error;
}
