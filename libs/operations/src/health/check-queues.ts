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
  readonly type: (typeof types)[number][1];
  /** Builds of the workers that live; an unversioned one is `–`. */
  readonly builds: readonly string[];
  readonly backlog: number;
  readonly ageMs: number;
}

/** Whether somebody works on each queue, on what build, and how much waits. */
export async function checkQueues(client: Client, queues: readonly string[]): Promise<Check[]> {
  try {
    const { current, builds } = await new DossierOperations(client, { answerWithinMs: callMs }).deployment();
    const checks = await Promise.all(queues.map((queue) => checkQueue(client, queue, current)));
    return [deploymentCheck(current, builds), ...checks];
  } catch (error) {
    const what = {
      vi: `không đọc được hàng đợi: ${reasonOf(error)}`,
      en: `queues can't be read: ${reasonOf(error)}`,
    };
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
  if (current !== null) return ok('worker.build', what.vi, what.en, { current, known: builds.length });
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
  const what = { vi: told(served, texts.vi), en: told(served, texts.en) };
  const facts = factsOf(served);
  if (served.some(({ builds }) => builds.length === 0)) {
    const todo = { vi: `chạy worker phục vụ ${queue}`, en: `no worker: start one that serves ${queue}` };
    return { ...notOk(id, 'bad', what, todo), facts };
  }
  if (current !== null && served.some(({ builds }) => !builds.includes(current))) {
    const todo = {
      vi: `không worker nào chạy bản ${current}: chạy một worker bản đó`,
      en: `no worker has build ${current}: start one`,
    };
    return { ...notOk(id, 'bad', what, todo), facts };
  }
  if (served.some(({ backlog, ageMs }) => backlog > 0 && ageMs >= standingMs)) {
    const todo = { vi: 'thêm worker; xem việc mắc loại D', en: 'add workers; see what is stuck by kind D' };
    return { ...notOk(id, 'bad', what, todo), facts };
  }
  return ok(id, what.vi, what.en, facts);
}

const texts = {
  vi: { workflow: 'luồng xử lý', activity: 'việc ngoài', workers: 'worker', waiting: 'việc chờ' },
  en: { workflow: 'workflow', activity: 'activity', workers: 'workers', waiting: 'waiting' },
} as const;

function told(states: readonly QueueState[], say: (typeof texts)['vi' | 'en']): string {
  const parts = states.map(({ type, builds, backlog }) => {
    const running = [...new Set(builds)].join(', ');
    return `${say[type]}: ${builds.length} ${say.workers}${running === '' ? '' : ` (${running})`}, ${backlog} ${say.waiting}`;
  });
  return parts.join('; ');
}

function factsOf(states: readonly QueueState[]): Record<string, number | string> {
  return {
    pollers: states.reduce((sum, { builds }) => sum + builds.length, 0),
    backlog: states.reduce((sum, { backlog }) => sum + backlog, 0),
    oldestSeconds: Math.round(Math.max(0, ...states.map(({ ageMs }) => ageMs)) / 1_000),
    builds: [...new Set(states.flatMap(({ builds }) => builds))].join(', '),
  };
}

async function readQueue(
  client: Client,
  queue: string,
  taskQueueType: 1 | 2,
  type: QueueState['type'],
): Promise<QueueState> {
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
