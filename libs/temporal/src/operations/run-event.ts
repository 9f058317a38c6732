import { temporal } from '@temporalio/proto';
import { failureOf, instantOf, numberOf } from './plain-values';

type HistoryEvent = temporal.api.history.v1.IHistoryEvent;
type Payloads = temporal.api.common.v1.IPayloads;

/** Turns the payloads of an input into its values. */
export type Decode = (payloads: Payloads | null | undefined) => Promise<readonly unknown[]>;

/** One event of a Temporal history, with what operators need of it. All instants UTC. */
export interface RunEvent {
  readonly id: number;
  /** As Temporal names it, e.g. `WorkflowTaskCompleted`. */
  readonly type: string;
  readonly at: string;
  /** Of an activity that was scheduled. */
  readonly activity?: { readonly id: string; readonly type: string; readonly taskQueue: string };
  /** Event at which the activity that started or ended was scheduled. */
  readonly scheduledId?: number;
  /** Update that was admitted, accepted or completed. */
  readonly update?: { readonly id: string; readonly name: string | null };
  readonly signal?: string;
  /** Arguments of the activity, signal or update. */
  readonly input?: readonly unknown[];
  readonly failure?: string;
  /** Why a workflow task failed, e.g. `RESET_WORKFLOW`; why one timed out. */
  readonly cause?: string;
  /** Run that a reset began from. */
  readonly baseRunId?: string;
  /** Build of the worker that completed a workflow task. */
  readonly buildId?: string;
}

type Details = Omit<RunEvent, 'id' | 'type' | 'at'>;

const types = temporal.api.enums.v1.EventType;
const causes = temporal.api.enums.v1.WorkflowTaskFailedCause;

/** Reads one event. */
export async function toRunEvent(event: HistoryEvent, decode: Decode): Promise<RunEvent> {
  return {
    id: numberOf(event.eventId),
    type: camelName(types[event.eventType ?? 0] ?? ''),
    at: instantOf(event.eventTime) ?? '',
    ...ofWorkflowTask(event),
    ...(await ofActivity(event, decode)),
    ...(await ofInput(event, decode)),
  };
}

/** `EVENT_TYPE_WORKFLOW_TASK_COMPLETED` → `WorkflowTaskCompleted`. */
function camelName(name: string): string {
  const words = name.replace('EVENT_TYPE_', '').toLowerCase().split('_');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function ofWorkflowTask(event: HistoryEvent): Details {
  const completed = event.workflowTaskCompletedEventAttributes;
  if (completed) {
    const buildId = completed.deploymentVersion?.buildId;
    return buildId ? { buildId } : {};
  }
  const failed = event.workflowTaskFailedEventAttributes;
  if (!failed) return {};
  return {
    cause: (causes[failed.cause ?? 0] ?? '').replace('WORKFLOW_TASK_FAILED_CAUSE_', ''),
    failure: failureOf(failed.failure) ?? '',
    ...(failed.baseRunId ? { baseRunId: failed.baseRunId } : {}),
  };
}

async function ofActivity(event: HistoryEvent, decode: Decode): Promise<Details> {
  const scheduled = event.activityTaskScheduledEventAttributes;
  if (scheduled) {
    const { activityId, activityType, taskQueue, input } = scheduled;
    const activity = { id: activityId ?? '', type: activityType?.name ?? '', taskQueue: taskQueue?.name ?? '' };
    return { activity, input: await decode(input) };
  }
  const failed = event.activityTaskFailedEventAttributes ?? event.activityTaskTimedOutEventAttributes;
  const ended =
    failed ??
    event.activityTaskCompletedEventAttributes ??
    event.activityTaskStartedEventAttributes ??
    event.activityTaskCanceledEventAttributes;
  if (!ended) return {};
  const failure = failed ? (failureOf(failed.failure) ?? '') : undefined;
  return { scheduledId: numberOf(ended.scheduledEventId), ...(failure === undefined ? {} : { failure }) };
}

async function ofInput(event: HistoryEvent, decode: Decode): Promise<Details> {
  const signalled = event.workflowExecutionSignaledEventAttributes;
  if (signalled) return { signal: signalled.signalName ?? '', input: await decode(signalled.input) };
  const accepted = event.workflowExecutionUpdateAcceptedEventAttributes;
  const request = accepted?.acceptedRequest ?? event.workflowExecutionUpdateAdmittedEventAttributes?.request;
  const completed = event.workflowExecutionUpdateCompletedEventAttributes;
  const id = request?.meta?.updateId ?? accepted?.protocolInstanceId ?? completed?.meta?.updateId;
  if (!id) return {};
  const update = { id, name: request?.input?.name ?? null };
  return request ? { update, input: await decode(request.input?.args) } : { update };
}
