import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { formatInstant, legalMillis } from '@lienthong/domain';
import type { Simulation } from '@lienthong/domain';
import type { ServerStack } from '@lienthong/infra/servers';
import { launchStack } from '@lienthong/infra/stack';
import type { Stack } from '@lienthong/infra/stack';
import type { LevelSystem } from '@lienthong/infra/drills';
import type { DemoOptions } from './demo-options';
import type { DemoDossier } from './plan/dossier-file.schema';
import { inTime, simulationFor } from './plan/run-frame';
import type { RunPlan } from './plan/run-frame';
import type { Paper } from './print-report';

/** Where a run happens. */
export interface Place {
  readonly servers: ServerStack;
  readonly home: string;
  readonly logDir: string;
  /** The province's own system, which is told of the hand-offs to it. */
  readonly province: LevelSystem;
}

/** What a run is given. */
export interface Stage {
  readonly options: DemoOptions;
  readonly dossiers: readonly DemoDossier[];
  readonly signal: AbortSignal;
  readonly paper: Paper;
}

export interface Launched {
  readonly stack: Stack;
  readonly simulation: Simulation;
}

/** Real time that the services get to start in before the first morning begins. */
const firstLeadMs = 10_000;
const tries = 3;

/**
 * Starts the services with legal time set so that the run's first morning begins when they are ready. The services
 * take the clock from their environment at start, so where they were too slow they are started anew with more lead.
 */
export async function launchInTime(place: Place, plan: RunPlan, factor: number, stage: Stage): Promise<Launched> {
  let lead = firstLeadMs;
  for (let attempt = 1; ; attempt += 1) {
    const began = Date.now();
    const simulation = simulationFor(plan, factor, lead);
    const stack = await launchStack({
      name: `demo-${randomBytes(3).toString('hex')}`,
      dataDir: join(place.home, 'data'),
      logDir: place.logDir,
      servers: place.servers,
      simulation,
      operator: true,
      env: { LEVEL_SYSTEMS: JSON.stringify({ tinh: place.province.url }) },
      progress: (line) => stage.paper.print(`  ${line}`),
    });
    const legalNow = formatInstant(legalMillis(Date.now(), simulation));
    if (inTime(legalNow, plan) || stage.signal.aborted) return { stack, simulation };
    await stack.stop();
    if (attempt === tries)
      throw new Error(
        `the services took ${Date.now() - began} ms to start, too long for factor ${factor}; try --seconds 240`,
      );
    stage.paper.print('  khởi động chậm, đặt lại đồng hồ / slow to start, so the clock is set anew');
    lead = (Date.now() - began) * 1.5;
  }
}
