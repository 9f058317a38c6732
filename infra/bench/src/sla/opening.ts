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
  await closedLoop(to - from, clients, async (index) => {
    await open(from + index);
    done++;
    const now = performance.now();
    if (now - told < tellEveryMs) return;
    told = now;
    const perSecond = (done / (now - begin)) * 1_000;
    const left = Math.ceil((total - from - done) / perSecond);
    progress(`mở hồ sơ / opening: ${from + done}/${total}, ${perSecond.toFixed(1)}/s, còn / left ~${left} s`);
  });
  return performance.now() - begin;
}
