import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchStack } from '@lienthong/infra/stack';
import type { Stack } from '@lienthong/infra/stack';
import { parseInstant } from '@lienthong/domain';
import { projectRoot } from '@lienthong/temporal';
import { BareSide } from './bare/bare-side';
import { bareTurns, differences } from './bare/bare-turns';
import { readEnvironment } from './environment';
import { measureHandOffs } from './hand-offs';
import type { Part } from './measure/cpu';
import type { BenchOptions } from './options';
import { makeBenchCatalogue } from './ours/bench-catalogue';
import { legalOrigin } from './ours/bench-route';
import { OurSide } from './ours/our-side';
import type { BenchReport } from './report/report';
import { compare, runRounds } from './rounds';
import { VoidRunError } from './side';

type Progress = (line: string) => void;

/** Sets everything up, measures, checks that nothing was lost, and takes everything down. @throws VoidRunError */
export async function runBench(options: BenchOptions, progress: Progress): Promise<BenchReport> {
  const folder = join(projectRoot(), '.lienthong', 'bench');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const stack = await launchStack({
    // On servers of the environment a run must not meet what an earlier one left.
    name: `bench-${Date.now().toString(36)}`,
    dataDir: folder,
    logDir: join(folder, 'logs'),
    progress,
    env: { CATALOGUE_DIR: makeBenchCatalogue(projectRoot(), folder), LOG_LEVEL: 'warn' },
    simulation: { wallOrigin: Date.now(), legalOrigin: parseInstant(legalOrigin), factor: 1 },
  });
  try {
    return await measureOn(stack, folder, { options, progress });
  } finally {
    await stack.stop();
    rmSync(join(folder, 'servers'), { recursive: true, force: true });
  }
}

async function measureOn(
  stack: Stack,
  folder: string,
  { options, progress }: { readonly options: BenchOptions; readonly progress: Progress },
): Promise<BenchReport> {
  const ours = await OurSide.start(stack);
  let bare: BareSide | undefined;
  try {
    const probe = await ours.probe();
    bare = await BareSide.start({
      address: stack.servers.addresses.temporalAddress,
      namespace: `${stack.settings.namespace}-bare`,
      folder,
      turns: bareTurns(probe.work),
      inputBytes: probe.inputBytes,
    });
    const bareWork = await bare.probe();
    const unlike = differences(probe.work, bareWork);
    if (unlike.length > 0) throw new VoidRunError(`both sides must do the same work: ${unlike.join('; ')}`);
    const parts = [...serverParts(stack), ...ours.parts, ...bare.parts, { name: 'driver', pids: () => [process.pid] }];
    const rounds = await runRounds({ ours, bare, parts, progress, ...options });
    const comparison = compare(rounds, options.dossiers);
    if (options.latencySeconds > 0) progress('đo độ trễ ở nửa tải / measuring latency at half load');
    const { latencySeconds } = options;
    const handOffs =
      latencySeconds === 0 ? null : await measureHandOffs(ours, comparison.ours.median / 2, latencySeconds);
    progress('kiểm tra không mất gì / checking that nothing was lost');
    const checked = await ours.verify();
    const environment = await readEnvironment(stack.servers);
    const work = { ours: probe.work, bare: bareWork, inputBytes: probe.inputBytes };
    return { at: new Date().toISOString(), options, comparison, rounds, handOffs, work, checked, environment };
  } finally {
    await bare?.stop();
    await ours.stop();
  }
}

/** Processes of the servers that are ours. */
export function serverParts(stack: Stack): Part[] {
  return (['temporal', 'kafka', 'mongo'] as const).map((name) => ({
    name: name === 'mongo' ? 'store' : name,
    pids: () => stack.servers.controls[name].pids(),
  }));
}
