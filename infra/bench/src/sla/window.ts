import { setTimeout as sleep } from 'node:timers/promises';
import { countSounded } from './tally';
import type { DueInstant } from './tally';
import type { TopicWatch } from './topic-watch';

/** How long after the last due instant an event may come before it counts as lost. */
const patienceMs = 90_000;
/** Watched on after all are there, for one that comes twice. */
const quietMs = 5_000;
const tellEveryMs = 10_000;
const pollMs = 250;

export interface WindowPlan {
  readonly name: string;
  readonly expected: readonly DueInstant[];
  readonly watch: TopicWatch;
  readonly progress: (line: string) => void;
}

/** Waits until every due instant has come and sounded, or patience is over; then a little longer. */
export async function passWindow({ name, expected, watch, progress }: WindowPlan): Promise<void> {
  const instants = expected.map(({ wallAt }) => wallAt);
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  for (let told = 0; ; await sleep(pollMs)) {
    const now = Date.now();
    watch.check();
    const tell = now - told >= tellEveryMs;
    if (!tell && now < last) continue;
    const sounded = countSounded(expected, watch.seen);
    if (tell) {
      told = now;
      const where =
        now < first ? `bắt đầu sau / begins in ${seconds(first - now)}` : `còn / left ${seconds(last - now)}`;
      progress(`${name}: ${sounded}/${expected.length} đã báo / sounded, ${where}`);
    }
    if (now > last && (sounded === expected.length || now > last + patienceMs)) break;
  }
  await sleep(quietMs);
  watch.check();
}

function seconds(millis: number): string {
  return `${Math.max(0, Math.ceil(millis / 1_000))} s`;
}
