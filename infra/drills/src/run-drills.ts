import { join } from 'node:path';
import type { ServerStack } from '@lienthong/infra/servers';
import type { Drill, DrillResult, DrillSize } from './drill';
import { onGround } from './drill-ground';
import type { GroundOptions } from './drill-ground';
import { brokenRelease } from './drills/broken-release';
import { deadWorkers } from './drills/dead-workers';
import { healthy } from './drills/healthy';
import { killedBulk, twice, unseenHandoff } from './drills/lost-records';
import { causeNotFixed, outsideSystem } from './drills/outside-system';
import { paused } from './drills/paused';
import { unfired } from './drills/unfired';
import { falsified, poisoned } from './drills/views';

/** Legal hours pass in seconds: the only way to see a due instant pass while one waits. */
const fast = 20_000;

/** The drills by the ground they share, in the order they happen there. */
const grounds: readonly { readonly factor: number; readonly drills: readonly Drill[] }[] = [
  {
    factor: 1,
    drills: [
      healthy,
      outsideSystem,
      causeNotFixed,
      paused,
      deadWorkers,
      unseenHandoff,
      poisoned,
      falsified,
      twice,
      killedBulk,
      brokenRelease,
    ],
  },
  { factor: fast, drills: [unfired] },
];

export const allDrills: readonly Drill[] = grounds.flatMap(({ drills }) => drills);

/** How one drill went. */
export interface DrillReport {
  readonly drill: Drill;
  readonly result: DrillResult | null;
  /** Why it did not go as it must; null if it did. */
  readonly problem: string | null;
}

export interface DrillRun {
  readonly servers: ServerStack;
  readonly dataDir: string;
  readonly logDir: string;
  readonly size: DrillSize;
  /** Ids of those wanted; left out: all. */
  readonly only?: readonly string[];
  readonly progress: (line: string) => void;
}

/**
 * Runs the drills of each ground one after the other, and the grounds side by side, since most of a drill is waiting. One
 * that fails does not keep the others from happening.
 */
export async function runDrills(run: DrillRun, onReport: (report: DrillReport) => void): Promise<void> {
  const { servers, dataDir, logDir, progress } = run;
  await Promise.all(
    grounds.map(async ({ factor, drills }) => {
      const wanted = drills.filter(({ id }) => run.only === undefined || run.only.includes(id));
      if (wanted.length === 0) return;
      const options: GroundOptions = { servers, dataDir, logDir: join(logDir, `x${factor}`), factor, progress };
      await onGround(options, async (ground) => {
        for (const drill of wanted) {
          progress(`${drill.id}: ${drill.name.vi} / ${drill.name.en}`);
          const report = await drill.run(ground, run.size).then(
            (result): DrillReport => ({ drill, result, problem: null }),
            (error: unknown): DrillReport => ({
              drill,
              result: null,
              problem: error instanceof Error ? error.message : String(error),
            }),
          );
          onReport(report);
        }
      });
    }),
  );
}
