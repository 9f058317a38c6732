import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  isGrpcServiceError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DomainError, errorCodes } from '@lienthong/domain';
import type { ErrorCode, ErrorContext } from '@lienthong/domain';

const grpcCancelled = 1;
const grpcDeadline = 4;
const grpcNotFound = 5;
const grpcExhausted = 8;
const grpcUnavailable = 14;

/** What a failed call to Temporal means for the caller. */
export type CallFailure = 'refused' | 'no-answer' | 'away' | 'not-there' | 'already-closed' | 'fault';

/** Sorts an error of the client by what it means, not by its class. */
export function callFailure(error: unknown): CallFailure {
  if (error instanceof WorkflowUpdateFailedError) return refusalOf(error) === undefined ? 'fault' : 'refused';
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return 'no-answer';
  if (error instanceof WorkflowExecutionAlreadyStartedError) return 'already-closed';
  if (error instanceof WorkflowNotFoundError) return 'not-there';
  const code = grpcCode(error);
  if (code === grpcDeadline || code === grpcCancelled) return 'no-answer';
  if (code === grpcUnavailable || code === grpcExhausted) return 'away';
  return code === grpcNotFound ? 'not-there' : 'fault';
}

/** The domain's refusal inside an update's failure, if that is what it is. */
export function refusalOf(error: unknown): DomainError | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || !isErrorCode(cause.type)) return undefined;
  return new DomainError(cause.type, cause.message, (cause.details?.[0] ?? {}) as ErrorContext);
}

/** Temporal does not answer: nothing was done, try again. */
export function temporalAway(): DomainError {
  return new DomainError('SERVICE.TEMPORAL_UNAVAILABLE', 'the workflow service does not answer; nothing was changed');
}

function isErrorCode(type: string | null | undefined): type is ErrorCode {
  return (errorCodes as readonly (string | null | undefined)[]).includes(type);
}

function grpcCode(error: unknown): number | undefined {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (isGrpcServiceError(current)) return current.code;
  }
  return undefined;
}
