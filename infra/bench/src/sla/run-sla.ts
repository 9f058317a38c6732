import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchStack } from '@lienthong/infra/stack';
import type { Stack } from '@lienthong/infra/stack';
import { projectRoot } from '@lienthong/temporal';
import { readEnvironment } from '../environment';
import { cpuBetween, cpuOf, cpuOfMachine } from '../measure/cpu';
import type { Part } from '../measure/cpu';
import { makeBenchCatalogue } from '../ours/bench-catalogue';
import { serverParts } from '../run-bench';
import { measureBare } from './bare-window';
import { OurWindow } from './our-window';
import type { OurResult } from './our-window';
import type { SideResult } from './side-result';
import type { SlaOptions } from './sla-options';
import type { SlaReport } from './sla-report';

type Progress = (line: string) => void;

/** Sets everything up, measures ours and then the baseline, and takes everything down. @throws VoidRunError */
export async function runSla(options: SlaOptions, progress: Progress): Promise<SlaReport> {
  const folder = join(projectRoot(), '.lienthong', 'bench-sla');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const catalogueDir = makeBenchCatalogue(projectRoot(), folder);
  const stack = await launchStack({
    name: `bench-sla-${Date.now().toString(36)}`,
    dataDir: folder,
    logDir: join(folder, 'logs'),
    progress,
    env: { CATALOGUE_DIR: catalogueDir, LOG_LEVEL: 'warn' },
  });
  try {
    const foreign = foreignLoad(stack);
    const ours = await OurWindow.measure(stack, catalogueDir, { options, progress });
    const foreignCores = foreign();
    const bare = options.bare === 0 ? null : await bareBeside(stack, folder, { options, progress, ours });
    const environment = await readEnvironment(stack.servers);
    return { at: new Date().toISOString(), options, ours, bare, foreignCores, environment };
  } finally {
    await stack.stop();
    rmSync(join(folder, 'servers'), { recursive: true, force: true });
  }
}

function bareBeside(
  stack: Stack,
  folder: string,
  { options, progress, ours }: { readonly options: SlaOptions; readonly progress: Progress; readonly ours: OurResult },
): Promise<SideResult> {
  const { openedPerSecond, inputBytes, eventBytes } = ours;
  // A bare start asks for no answer and calls no activity: it was eight times as fast when this was written.
  const perSecond = 4 * openedPerSecond;
  progress('đường cơ sở: Temporal thuần / baseline: bare Temporal');
  return measureBare(stack, { ...options, folder, perSecond, inputBytes, eventBytes, progress });
}

/** Begins to count what processes use that have no part in the run; answers how many cores that was. */
function foreignLoad(stack: Stack): () => number | null {
  const parts: readonly Part[] = [
    ...serverParts(stack),
    ...Object.values(stack.services).map((service) => ({
      name: service.name,
      pids: () => (service.pid === undefined ? [] : [service.pid]),
    })),
    { name: 'driver', pids: () => [process.pid] },
  ];
  const [begin, machine, own] = [performance.now(), cpuOfMachine(), cpuOf(parts)];
  return () => {
    const after = cpuOfMachine();
    if (machine === null || after === null) return null;
    const each = Object.values(cpuBetween(own, cpuOf(parts)));
    // A service that was killed took its account with it.
    if (each.some((part) => part < 0)) return null;
    const used = each.reduce((sum, part) => sum + part, 0);
    return Math.max(0, after - machine - used) / ((performance.now() - begin) / 1_000);
  };
}
