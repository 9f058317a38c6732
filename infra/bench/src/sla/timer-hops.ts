import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { closedLoop } from '../measure/load';
import { latency } from '../measure/stats';
import type { Latency } from '../measure/stats';

/** What the histories tell of how a due instant was met; ms after it. */
export interface TimerHops {
  /** The server fired the timer. */
  readonly fired: Latency;
  /** The worker had the task in which the breach is decided. */
  readonly decided: Latency;
}

export interface DueWorkflow {
  readonly workflowId: string;
  /** Epoch ms. */
  readonly wallAt: number;
}

type Instant = { readonly seconds?: unknown; readonly nanos?: number | null } | null | undefined;

/** The parts of a history's events that are read here. */
interface TimedEvent {
  readonly eventType?: temporal.api.enums.v1.EventType | null;
  readonly eventTime?: Instant;
}

const types = temporal.api.enums.v1.EventType;
/** A share of the histories is enough for two percentiles, and costs the server little. */
const sampleSize = 600;
const readers = 8;

/** Reads histories after the window, evenly spread over it; null if none has the timer. */
export async function timerHops(client: Client, due: readonly DueWorkflow[]): Promise<TimerHops | null> {
  const every = Math.max(1, Math.floor(due.length / sampleSize));
  const sample = due.filter((_, index) => index % every === 0);
  const fired: number[] = [];
  const decided: number[] = [];
  await closedLoop(sample.length, readers, async (index) => {
    const one = sample[index];
    if (one === undefined) return;
    const { events } = await client.workflow.getHandle(one.workflowId).fetchHistory();
    const hops = hopsOf(events ?? [], one.wallAt);
    if (hops === null) return;
    fired.push(hops.fired);
    decided.push(hops.decided);
  });
  return fired.length === 0 ? null : { fired: latency(fired), decided: latency(decided) };
}

/** The first timer that fired at or after the instant, and the start of the task that followed. */
export function hopsOf(
  history: readonly TimedEvent[],
  wallAt: number,
): { readonly fired: number; readonly decided: number } | null {
  const at = history.findIndex(
    ({ eventType, eventTime }) => eventType === types.EVENT_TYPE_TIMER_FIRED && millisOf(eventTime) >= wallAt,
  );
  const task = history.find(
    ({ eventType }, index) => index > at && eventType === types.EVENT_TYPE_WORKFLOW_TASK_STARTED,
  );
  if (at === -1 || task === undefined) return null;
  return { fired: millisOf(history[at]?.eventTime) - wallAt, decided: millisOf(task.eventTime) - wallAt };
}

function millisOf(instant: Instant): number {
  return Number(instant?.seconds ?? 0) * 1_000 + (instant?.nanos ?? 0) / 1e6;
}
