import { ApplicationFailure } from '@temporalio/workflow';
import { isDomainError } from '@lienthong/domain';

/**
 * Runs a rule; a refusal becomes a failure that is never retried, with the error's code as its type and the context
 * as its detail. Anything else stays what it is: a fault that stops the task until it is mended.
 */
export function refusing<T>(rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    throw ApplicationFailure.nonRetryable(error.detail, error.code, error.context);
  }
}
