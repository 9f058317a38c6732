import type { DossierEvent } from '@lienthong/domain';
import type { RunDescription, RunEvent } from '@lienthong/temporal';
import type { ProofVerdict } from '../acting/operation';
import type { ActParts } from './act-parts';
import { plain } from './plain-texts';

/** Ends of workflow tasks that say nothing of the code. */
const harmless = ['RESET_WORKFLOW', 'UNHANDLED_COMMAND'];

/** The event by which a run shows that it began with the reset of this key; an earlier try's is found by it. */
export function findReset(events: readonly RunEvent[], key: string): RunEvent | undefined {
  return events.findLast((event) => event.cause === 'RESET_WORKFLOW' && event.failure?.includes(markOf(key)) === true);
}

/** What a reset's reason ends with, so that it is known again. */
export function markOf(key: string): string {
  return `[${key}]`;
}

const notReset = plain(
  'Hồ sơ không được đặt lại: nó đã chuyển tiếp trước khi thao tác được thực hiện',
  'The dossier was not reset: it moved on before the act was done',
);

/** Whether the run that a reset began works: a task completed, no trouble, and the same events as were published. */
export async function proveReset(parts: ActParts, code: string, key: string): Promise<ProofVerdict> {
  const { events, runId } = await parts.runs.history(code);
  const reset = findReset(events, key);
  if (reset === undefined) return { verdict: 'not-progressed', told: notReset, evidence: { runId } };
  const since = events.filter((event) => event.id > reset.id);
  const failed = failureSince(since);
  if (failed !== null) return failed;
  const done = since.findLast((event) => event.type === 'WorkflowTaskCompleted');
  if (done === undefined) return { verdict: 'waiting' };
  const run = await parts.runs.describe(code, runId);
  if (run.status === 'RUNNING' && isTroubled(run)) return { verdict: 'waiting' };
  const same = await proveSameFacts(parts, code);
  if (same !== null) return same;
  return {
    verdict: 'progressed',
    told: plain(
      `Luồng mới đã chạy tiếp (sự kiện ${done.id}) và cho ra đúng những sự kiện đã công bố`,
      `The new run went on (event ${done.id}) and has the same events as were published`,
    ),
    evidence: { runId, eventId: done.id, ...(done.buildId === undefined ? {} : { buildId: done.buildId }) },
  };
}

function isTroubled(run: RunDescription): boolean {
  return run.reportedProblems.length > 0 || (run.pendingWorkflowTask?.attempt ?? 1) > 1;
}

function failureSince(since: readonly RunEvent[]): ProofVerdict | null {
  const last = since.findLast(
    ({ cause, type }) =>
      type === 'WorkflowTaskCompleted' || (type === 'WorkflowTaskFailed' && !harmless.includes(cause ?? '')),
  );
  if (last?.type !== 'WorkflowTaskFailed') return null;
  const failure = last.failure ?? last.cause ?? '';
  return {
    verdict: 'not-progressed',
    told: plain(`Luồng mới lại lỗi: ${failure}`, `The new run fails again: ${failure}`),
    evidence: { eventId: last.id, failure },
  };
}

/** Null if the workflow has, at the view's last event, that very event. */
async function proveSameFacts(parts: ActParts, code: string): Promise<ProofVerdict | null> {
  const row = await parts.views.findRow(code);
  if (row === null) return null;
  const [event] = await parts.gateway.events(code, row.seq);
  if (event?.hash === row.head) return null;
  // What was applied again may still be under way.
  if (event === undefined) return { verdict: 'waiting' };
  const view = await parts.views.find(code);
  const differs = firstDifference(view?.events ?? [], await parts.gateway.events(code, 1)) ?? row.seq;
  return {
    verdict: 'not-progressed',
    told: plain(
      `Luồng mới khác với điều đã công bố từ sự kiện ${differs}`,
      `The new run diverged from what was published at event ${differs}`,
    ),
    evidence: { seq: differs, viewSeq: row.seq },
  };
}

/** Number of the first event that two histories do not share; null if one is the beginning of the other. */
export function firstDifference(known: readonly DossierEvent[], others: readonly DossierEvent[]): number | null {
  const at = known.findIndex((event, index) => others[index] !== undefined && others[index].hash !== event.hash);
  return at === -1 ? null : at + 1;
}
