import type { Info } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { dossierCodeOf } from '@lienthong/contracts/temporal';
import type { ActivityTrouble } from '@lienthong/read-model';
import type { TroubleLedger } from './trouble-ledger';

/** A try or two may fail in the best of systems. */
const notedFromAttempt = 3;
const longestMessage = 500;

/**
 * Notes activities that fail again and again, and forgets them once they succeed. Temporal itself calls an activity that
 * is retried for ever no problem and offers no search for one. Local activities are left out: they are short and pure.
 */
export function troubleWatch(ledger: TroubleLedger): ActivityInterceptorsFactory {
  return ({ info }) => ({
    inbound: {
      execute: async (input, next) => {
        const { workflowExecution } = info;
        if (info.isLocal || workflowExecution === undefined) return next(input);
        const id = `${workflowExecution.workflowId}/${info.activityId}`;
        try {
          const result = await next(input);
          if (wasTriedBefore(info)) ledger.clear(id);
          return result;
        } catch (error) {
          if (isLast(error)) ledger.clear(id);
          else if (info.attempt >= notedFromAttempt && !(error instanceof CancelledFailure)) {
            ledger.note({ _id: id, ...workflowExecution, ...troubleOf(info, error) });
          }
          throw error;
        }
      },
    },
  });
}

/** An operator's retry makes the attempts count from 1 again; the schedule still tells. */
function wasTriedBefore(info: Info): boolean {
  return info.attempt > 1 || info.currentAttemptScheduledTimestampMs > info.scheduledTimestampMs;
}

/** Such an activity is not retried: its workflow has to live with the failure. */
function isLast(error: unknown): boolean {
  return error instanceof ApplicationFailure && error.nonRetryable === true;
}

function troubleOf(info: Info, error: unknown): Omit<ActivityTrouble, '_id' | 'workflowId' | 'runId'> {
  const { message, name } = error instanceof Error ? error : new Error(String(error));
  const now = new Date().toISOString();
  return {
    code: dossierCodeOf(info.workflowExecution?.workflowId ?? '') ?? null,
    activity: info.activityType,
    taskQueue: info.taskQueue,
    attempt: info.attempt,
    failure: message.slice(0, longestMessage),
    failureType: (error instanceof ApplicationFailure ? error.type : undefined) ?? name,
    firstAt: now,
    lastAt: now,
  };
}
