import type { PendingActivity, RunEvent } from '@lienthong/temporal';
import type { Baseline, ProofVerdict } from '../acting/operation';
import type { ActParts } from './act-parts';
import { plain } from './plain-texts';
import { scheduledAt } from './pending-effects';

const endings = ['ActivityTaskCompleted', 'ActivityTaskFailed', 'ActivityTaskTimedOut', 'ActivityTaskCanceled'];

/**
 * Whether the activities that waited have done their work: each must have completed, in that very run. One that failed
 * again, in a try that began after the act, has not.
 */
export async function proveActivities(
  parts: ActParts,
  code: string,
  baseline: Baseline,
  appliedAt: string,
): Promise<ProofVerdict> {
  const ids = baseline.evidence.eventIds ?? [];
  const { events } = await parts.runs.history(code, baseline.runId);
  const ended = ids.map((id) => events.find((event) => event.scheduledId === id && endings.includes(event.type)));
  const broken = ended.find((event) => event !== undefined && event.type !== 'ActivityTaskCompleted');
  if (broken !== undefined) return failedFor(broken.failure ?? broken.type, { eventId: broken.id });
  const last = ended.at(-1);
  if (last !== undefined && ended.every((event) => event !== undefined)) return completed(last, baseline);
  const { pendingActivities } = await parts.runs.describe(code, baseline.runId);
  return newFailure(pendingActivities, events, { ids, appliedAt }) ?? { verdict: 'waiting' };
}

function completed(event: RunEvent, { runId }: Baseline): ProofVerdict {
  const { id } = event;
  return {
    verdict: 'progressed',
    told: plain(`Hoạt động đã hoàn thành (sự kiện ${id})`, `The activity completed (event ${id})`),
    evidence: { runId, eventId: id },
  };
}

/** A try that was under way when the act came counts as none: only one begun after it makes the attempt the second. */
function newFailure(
  pending: readonly PendingActivity[],
  events: readonly RunEvent[],
  { ids, appliedAt }: { readonly ids: readonly number[]; readonly appliedAt: string },
): ProofVerdict | null {
  const again = scheduledAt(pending, events).find(
    ({ pending: { attempt, failedAt, failure, state }, scheduled }) =>
      ids.includes(scheduled.id) &&
      state !== 'STARTED' &&
      attempt >= 2 &&
      failure !== null &&
      (failedAt ?? '') >= appliedAt,
  );
  if (again === undefined) return null;
  const { attempt, failure, type } = again.pending;
  return failedFor(failure ?? '', { attempt, activity: type, eventId: again.scheduled.id });
}

function failedFor(failure: string, evidence: object): ProofVerdict {
  return {
    verdict: 'not-progressed',
    told: plain(`Lại lỗi: ${failure}`, `It failed again: ${failure}`),
    evidence: { ...evidence, failure },
  };
}
