import { temporal } from '@temporalio/proto';
import { dossierCodeOf } from '@lienthong/contracts/temporal';
import { failureOf, instantOf, numberOf } from './plain-values';

type Described = temporal.api.workflowservice.v1.IDescribeWorkflowExecutionResponse;
type Info = temporal.api.workflow.v1.IWorkflowExecutionInfo;
type Pending = temporal.api.workflow.v1.IPendingActivityInfo;

/** Temporal's status of a run, without its prefix. */
export type RunStatus =
  'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELED' | 'TERMINATED' | 'CONTINUED_AS_NEW' | 'TIMED_OUT' | 'PAUSED';

/** Who paused something, when and why. */
export interface Pause {
  readonly by: string;
  readonly reason: string;
  readonly since: string | null;
}

/** An activity that has not ended. All instants UTC. */
export interface PendingActivity {
  readonly id: string;
  readonly type: string;
  /** `SCHEDULED` (waits, also for its next try), `STARTED`, `PAUSED` … */
  readonly state: string;
  /** Number of the try under way, or of the next one. */
  readonly attempt: number;
  readonly failure: string | null;
  readonly startedAt: string | null;
  readonly failedAt: string | null;
  readonly nextTry: string | null;
  readonly paused: Pause | null;
}

/** How a run is routed to workers. */
export interface Versioning {
  /** Build that completed its last workflow task; null before the first, or by a worker without version. */
  readonly buildId: string | null;
  /** Build that it was pinned to by an operator. */
  readonly pinnedTo: string | null;
}

/** What lists tell of a run. */
export interface ListedRun {
  readonly code: string;
  readonly runId: string;
  readonly status: RunStatus;
  readonly startedAt: string | null;
  readonly closedAt: string | null;
  readonly historyLength: number;
  readonly historyBytes: number;
  readonly unit: string | null;
  readonly tier: string | null;
  readonly procedure: string | null;
  /** Temporal's own words on what is wrong with it, e.g. `cause=WorkflowTaskFailedCause…`. */
  readonly reportedProblems: readonly string[];
  readonly versioning: Versioning;
}

/** A run as Temporal knows it now. */
export interface RunDescription extends ListedRun {
  readonly pendingActivities: readonly PendingActivity[];
  readonly pendingWorkflowTask: { readonly attempt: number; readonly since: string | null } | null;
  readonly pause: Pause | null;
}

const statuses = temporal.api.enums.v1.WorkflowExecutionStatus;
const activityStates = temporal.api.enums.v1.PendingActivityState;

export function toListedRun(info: Info): ListedRun {
  const { versioningInfo } = info;
  return {
    code: dossierCodeOf(info.execution?.workflowId ?? '') ?? '',
    runId: info.execution?.runId ?? '',
    status: (statuses[info.status ?? 0] ?? '').replace('WORKFLOW_EXECUTION_STATUS_', '') as RunStatus,
    startedAt: instantOf(info.startTime),
    closedAt: instantOf(info.closeTime),
    historyLength: numberOf(info.historyLength),
    historyBytes: numberOf(info.historySizeBytes),
    unit: keyword(info, 'LtUnit'),
    tier: keyword(info, 'LtTier'),
    procedure: keyword(info, 'LtProcedure'),
    reportedProblems: keywords(info, 'TemporalReportedProblems'),
    versioning: {
      buildId: versioningInfo?.deploymentVersion?.buildId ?? null,
      pinnedTo: versioningInfo?.versioningOverride?.pinned?.version?.buildId ?? null,
    },
  };
}

export function toRunDescription(described: Described): RunDescription {
  const task = described.pendingWorkflowTask;
  const pause = described.workflowExtendedInfo?.pauseInfo;
  return {
    ...toListedRun(described.workflowExecutionInfo ?? {}),
    pendingActivities: (described.pendingActivities ?? []).map(toPendingActivity),
    pendingWorkflowTask: task
      ? { attempt: task.attempt ?? 1, since: instantOf(task.originalScheduledTime ?? task.scheduledTime) }
      : null,
    pause: pause ? { by: pause.identity ?? '', reason: pause.reason ?? '', since: instantOf(pause.pausedTime) } : null,
  };
}

function toPendingActivity(pending: Pending): PendingActivity {
  const { pauseInfo } = pending;
  return {
    id: pending.activityId ?? '',
    type: pending.activityType?.name ?? '',
    state: (activityStates[pending.state ?? 0] ?? '').replace('PENDING_ACTIVITY_STATE_', ''),
    attempt: pending.attempt ?? 1,
    failure: failureOf(pending.lastFailure),
    startedAt: instantOf(pending.lastStartedTime),
    failedAt: instantOf(pending.lastAttemptCompleteTime),
    nextTry: instantOf(pending.nextAttemptScheduleTime),
    paused:
      pending.paused === true
        ? {
            by: pauseInfo?.manual?.identity ?? '',
            reason: pauseInfo?.manual?.reason ?? '',
            since: instantOf(pauseInfo?.pauseTime),
          }
        : null,
  };
}

function keyword(info: Info, name: string): string | null {
  const value = attribute(info, name);
  return typeof value === 'string' ? value : null;
}

function keywords(info: Info, name: string): readonly string[] {
  const value = attribute(info, name);
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}

/** Search attributes are JSON whatever the payloads of the workflow are coded with. */
function attribute(info: Info, name: string): unknown {
  const data = info.searchAttributes?.indexedFields?.[name]?.data;
  return data ? (JSON.parse(Buffer.from(data).toString()) as unknown) : undefined;
}
