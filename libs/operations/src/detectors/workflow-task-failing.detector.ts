import { millisOf, numberOf } from '@lienthong/temporal';
import type { Detector, Trouble } from '../stuck/finding';
import { makeTrouble } from './make-trouble';
import { sideBySide } from '../running/side-by-side';
import { attributeValues } from './temporal-reader';
import type { Described, ListedDossier, TemporalReader } from './temporal-reader';

const query =
  'ExecutionStatus="Running" AND TemporalReportedProblems IN ("category=WorkflowTaskFailed","category=WorkflowTaskTimedOut")';
/** RESET_WORKFLOW: the mark of an operator's reset, no failure. */
const causeOfReset = 8;
/** A worker that is killed lets one task time out, which heals by itself. */
const attemptsThatTell = 3;
const width = 8;
const refreshMs = 30_000;

interface Known {
  readonly trouble: Trouble;
  readonly readAt: number;
}

/** A: the dossier's workflow task fails each time. The list is Temporal's; why it fails is asked once for each run. */
export class WorkflowTaskFailing implements Detector {
  readonly source = 'workflow-tasks';
  readonly kinds = ['A'] as const;
  readonly everyMs = 2_000;
  private known = new Map<string, Known>();

  constructor(private readonly temporal: TemporalReader) {}

  async detect(): Promise<readonly Trouble[]> {
    const listed = await this.temporal.list(query);
    const known = new Map<string, Known>();
    const found = await sideBySide(listed, width, async (dossier) => {
      const before = this.known.get(dossier.runId);
      const fresh = before !== undefined && Date.now() - before.readAt < refreshMs;
      const trouble = fresh ? before.trouble : await this.look(dossier, before !== undefined);
      if (trouble === null) return [];
      known.set(dossier.runId, fresh ? before : { trouble, readAt: Date.now() });
      return [trouble];
    });
    this.known = known;
    return found.flat();
  }

  private async look(dossier: ListedDossier, knownBefore: boolean): Promise<Trouble | null> {
    const { code, runId, attributes, place } = dossier;
    const described = await this.temporal.describe(code, runId);
    const task = described?.pendingWorkflowTask;
    if (described === null || task === null || task === undefined) return null;
    const attempt = task.attempt ?? 0;
    const failed = attributeValues(attributes, 'TemporalReportedProblems').includes('category=WorkflowTaskFailed');
    if (!failed && !knownBefore && attempt < attemptsThatTell) return null;
    const failure = await this.lastFailure(code, runId);
    const buildId = buildOf(described) ?? failure?.buildId;
    const evidence = {
      runId,
      attempt,
      historyLength: numberOf(described.workflowExecutionInfo?.historyLength),
      ...(failure === undefined ? {} : { eventId: failure.eventId, failure: failure.message }),
      ...(buildId === undefined ? {} : { buildId }),
    };
    const cause = failure === undefined ? 'workflow-task-timing-out' : 'workflow-task-failing';
    return makeTrouble({
      kind: 'A',
      subject: { type: 'dossier', code },
      place,
      cause,
      told: { build: buildId ?? '?', attempt },
      since: failure?.at ?? millisOf(task.originalScheduledTime) ?? Date.now(),
      evidence,
      suggested: 'reset',
      ...(failure === undefined ? {} : { text: failure.message }),
    });
  }

  private async lastFailure(
    code: string,
    runId: string,
  ): Promise<{ eventId: number; message: string; at?: number; buildId?: string } | undefined> {
    const events = await this.temporal.newestEvents(code, runId);
    for (const { eventId, eventTime, workflowTaskFailedEventAttributes: failed } of events) {
      if (failed === null || failed === undefined || Number(failed.cause) === causeOfReset) continue;
      const at = millisOf(eventTime);
      const buildId = failed.workerVersion?.buildId ?? failed.binaryChecksum ?? '';
      return {
        eventId: numberOf(eventId),
        message: failed.failure?.message ?? '',
        ...(at === undefined ? {} : { at }),
        ...(buildId === '' ? {} : { buildId }),
      };
    }
    return undefined;
  }
}

function buildOf({ workflowExecutionInfo }: Described): string | undefined {
  const { versioningInfo, mostRecentWorkerVersionStamp } = workflowExecutionInfo ?? {};
  const buildId = versioningInfo?.deploymentVersion?.buildId ?? mostRecentWorkerVersionStamp?.buildId;
  return buildId === null || buildId === '' ? undefined : buildId;
}
