import { temporal } from '@temporalio/proto';

/** The parts of a history's events that tell how much work a workflow made. */
export interface HistoryEvent {
  readonly eventType?: temporal.api.enums.v1.EventType | null;
  readonly markerRecordedEventAttributes?: {
    readonly markerName?: string | null;
    readonly details?: Readonly<
      Record<string, { readonly payloads?: readonly { readonly data?: Uint8Array | null }[] | null }>
    > | null;
  } | null;
}

/** What one update brought about. */
export interface UpdateWork {
  /** Local activities by type, in order of their first call. */
  readonly localActivities: Readonly<Record<string, number>>;
  readonly timers: number;
}

/** How much work one workflow is for the server and its worker. */
export interface HistoryWork {
  readonly updates: readonly UpdateWork[];
  readonly workflowTasks: number;
  readonly searchAttributeWrites: number;
  /** Activities that went through the server: none, while Kafka answers. */
  readonly serverActivities: number;
  readonly timersFired: number;
  readonly events: number;
}

const types = temporal.api.enums.v1.EventType;

/** Counts a history. What comes before the first update is counted to it: it came with the start. */
export function workOf(history: readonly HistoryEvent[]): HistoryWork {
  const count = (type: temporal.api.enums.v1.EventType): number =>
    history.filter((event) => event.eventType === type).length;
  const begins = history.flatMap((event, index) =>
    event.eventType === types.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED ? [index] : [],
  );
  const parts = begins.map((begin, nth) => history.slice(nth === 0 ? 0 : begin, begins[nth + 1]));
  return {
    updates: parts.map((part) => ({
      localActivities: tally(part.flatMap(localActivityType)),
      timers: part.filter((event) => event.eventType === types.EVENT_TYPE_TIMER_STARTED).length,
    })),
    workflowTasks: count(types.EVENT_TYPE_WORKFLOW_TASK_COMPLETED),
    searchAttributeWrites: count(types.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES),
    serverActivities: count(types.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED),
    timersFired: count(types.EVENT_TYPE_TIMER_FIRED),
    events: history.length,
  };
}

/** Local activities and timers of all updates together. */
export function totalsOf(work: HistoryWork): { readonly localActivities: number; readonly timers: number } {
  const localActivities = work.updates.flatMap((update) => Object.values(update.localActivities));
  return {
    localActivities: localActivities.reduce((sum, calls) => sum + calls, 0),
    timers: work.updates.reduce((sum, update) => sum + update.timers, 0),
  };
}

function localActivityType(event: HistoryEvent): string[] {
  const marker = event.markerRecordedEventAttributes;
  const data = marker?.details?.data?.payloads?.[0]?.data;
  if (marker?.markerName !== 'core_local_activity' || !data) return [];
  const { activity_type: type } = JSON.parse(Buffer.from(data).toString()) as { activity_type?: string };
  return [type ?? 'unknown'];
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
