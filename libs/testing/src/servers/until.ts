import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until a probe answers something other than null or false. @throws Error after `withinMs` (default 15 s) */
export async function until<T>(probe: () => Promise<T | null | false>, withinMs = 15_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await probe();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`still waiting after ${withinMs} ms`);
    await sleep(25);
  }
}
