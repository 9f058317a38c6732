import type { Client } from '@temporalio/client';
import { DossierOperations, millisOf, numberOf } from '@lienthong/temporal';
import { notOk, ok, reasonOf } from './check';
import type { Check } from './check';

const callMs = 5_000;
/** A worker that lives asks at least once a minute; Temporal remembers it for five. */
const aliveMs = 75_000;
const standingMs = 10_000;

const types = [
  [1, 'workflow'],
  [2, 'activity'],
] as const;

interface QueueState {
  readonly type: string;
  /** Builds of the workers that live; an unversioned one is `–`. */
  readonly builds: readonly string[];
  readonly backlog: number;
  readonly ageMs: number;
}

/** Seconds come as a 64-bit number of the wire's. */
/** Whether somebody works on each queue, on what build, and how much waits. */
export async function checkQueues(client: Client, queues: readonly string[]): Promise<Check[]> {
  try {
    const { current, builds } = await new DossierOperations(client, { answerWithinMs: callMs }).deployment();
    const checks = await Promise.all(queues.map((queue) => checkQueue(client, queue, current)));
    return [deploymentCheck(current, builds), ...checks];
  } catch (error) {
    const what = { vi: 'không đọc được hàng đợi', en: reasonOf(error) };
    const todo = { vi: 'chạy lại khi Temporal trả lời', en: 'run again when Temporal answers' };
    return [notOk('queues', 'unknown', what, todo)];
  }
}

function deploymentCheck(current: string | null, builds: readonly string[]): Check {
  const all = builds.join(', ') || '–';
  const what = {
    vi: `bản hiện hành ${current ?? '–'}; biết: ${all}`,
    en: `current build ${current ?? '–'}; known: ${all}`,
  };
  if (current !== null) return ok('worker.build', what.vi, what.en);
  return notOk('worker.build', 'bad', what, {
    vi: 'chạy một worker với WORKER_BECOME_CURRENT khác false',
    en: 'start a worker with WORKER_BECOME_CURRENT not false',
  });
}

async function checkQueue(client: Client, queue: string, current: string | null): Promise<Check> {
  const id = `queue.${queue}`;
  const states = await Promise.all(types.map(([number, type]) => readQueue(client, queue, number, type)));
  // A tier's queue carries deliveries only.
  const served = queue.startsWith('tier-') ? states.filter(({ type }) => type === 'activity') : states;
  const told = served
    .map(
      ({ type, builds, backlog }) =>
        `${type}: ${builds.length} worker [${[...new Set(builds)].join(' ')}], ${backlog} chờ / waiting`,
    )
    .join('; ');
  const what = { vi: told, en: `current build ${current ?? '–'}` };
  if (served.some(({ builds }) => builds.length === 0)) {
    return notOk(id, 'bad', what, {
      vi: `chạy worker phục vụ ${queue}`,
      en: `no worker: start one that serves ${queue}`,
    });
  }
  if (current !== null && served.some(({ builds }) => !builds.includes(current))) {
    const todo = {
      vi: `không worker nào chạy bản ${current}: chạy một worker bản đó`,
      en: `no worker has build ${current}: start one`,
    };
    return notOk(id, 'bad', what, todo);
  }
  if (served.some(({ backlog, ageMs }) => backlog > 0 && ageMs >= standingMs)) {
    return notOk(id, 'bad', what, {
      vi: 'thêm worker, xem stuck list --kind D',
      en: 'add workers; see stuck list --kind D',
    });
  }
  return ok(id, what.vi, what.en);
}

async function readQueue(client: Client, queue: string, taskQueueType: 1 | 2, type: string): Promise<QueueState> {
  const { namespace } = client.options;
  const { pollers, stats } = await client.withDeadline(Date.now() + callMs, () =>
    client.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: queue },
      taskQueueType,
      reportStats: true,
      reportPollers: true,
    }),
  );
  const alive = (pollers ?? []).filter(({ lastAccessTime }) => (millisOf(lastAccessTime) ?? 0) > Date.now() - aliveMs);
  const builds = alive.map(({ deploymentOptions }) => deploymentOptions?.buildId || '–');
  const age = stats?.approximateBacklogAge;
  return { type, builds, backlog: numberOf(stats?.approximateBacklogCount), ageMs: millisOf(age) ?? 0 };
}
