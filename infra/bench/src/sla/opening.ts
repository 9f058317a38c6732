import { closedLoop } from '../measure/load';

export interface OpeningPlan {
  readonly from: number;
  readonly to: number;
  readonly clients: number;
  /** All that are to be opened, these and others, for the line that tells how far it is. */
  readonly total: number;
  readonly progress: (line: string) => void;
}

const tellEveryMs = 5_000;

/** Opens those numbered from `from` up to (not with) `to`, many at a time; answers how long it took in ms. */
export async function openAll(plan: OpeningPlan, open: (nth: number) => Promise<void>): Promise<number> {
  const { from, to, clients, total, progress } = plan;
  const begin = performance.now();
  let done = 0;
  let told = begin;
  const failures: Error[] = [];
  await closedLoop(to - from, clients, async (index) => {
    // What is under way when one fails comes to its end first: connections are closed after it.
    if (failures.length > 0) return;
    await open(from + index).catch((error: Error) => failures.push(error));
    done++;
    const now = performance.now();
    if (now - told < tellEveryMs) return;
    told = now;
    const perSecond = (done / (now - begin)) * 1_000;
    const left = Math.ceil((total - from - done) / perSecond);
    progress(`mở hồ sơ / opening: ${from + done}/${total}, ${perSecond.toFixed(1)}/s, còn / left ~${left} s`);
  });
  const [first] = failures;
  if (first !== undefined) throw first;
  return performance.now() - begin;
}
