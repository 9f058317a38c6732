import { setTimeout as sleep } from 'node:timers/promises';

/** Closed loop, for capacity: `clients` work through `count` jobs, each starting the next as soon as one is done. */
export async function closedLoop(count: number, clients: number, job: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < count) await job(next++);
  };
  await Promise.all(Array.from({ length: Math.min(clients, count) }, client));
}

/**
 * Open loop, for latency: job i starts at i / rate, whether or not those before are done; so a slow system meets the
 * same arrivals as a fast one. `job` is told when it was due (performance.now()).
 */
export async function openLoop(
  count: number,
  ratePerSecond: number,
  job: (index: number, dueAt: number) => Promise<void>,
): Promise<void> {
  const begin = performance.now();
  const running: Promise<void>[] = [];
  for (let index = 0; index < count; index++) {
    const dueAt = begin + (index * 1000) / ratePerSecond;
    await until(dueAt);
    const started = job(index, dueAt);
    // Its failure is told by Promise.all below; until then it must not count as unhandled.
    started.catch(() => undefined);
    running.push(started);
  }
  await Promise.all(running);
}

/** Waits until performance.now() has reached an instant. */
export async function until(instant: number): Promise<void> {
  const left = instant - performance.now();
  if (left > 0) await sleep(left);
}
