import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '@lienthong/platform';
import { startServers } from '@lienthong/infra/servers';
import type { ServerStack } from '@lienthong/infra/servers';
import { LevelSystem } from '@lienthong/infra/drills';
import type { Stack } from '@lienthong/infra/stack';
import { tookAt } from './carry/api-client';
import type { DemoOptions } from './demo-options';
import { inspectRun } from './inspect-run';
import { launchInTime } from './launch-in-time';
import type { Place, Stage } from './launch-in-time';
import { loadDossiers } from './plan/load-dossiers';
import { checkStuckStory, tellStuckStory } from './operator/stuck-story';
import type { StuckStory } from './operator/stuck-story';
import { factorFor, planRun } from './plan/run-frame';
import type { RunPlan } from './plan/run-frame';
import { printReport } from './print-report';
import type { Paper } from './print-report';
import { legalText } from './report/legal-text';
import { runOffices } from './run-offices';
import type { OfficesDone } from './run-offices';

/**
 * The whole demo. Answers whether every check held; what it started is ended when it returns, whichever way.
 * @throws AbortError when broken off, Error when something did not start or a dossier stopped on its way
 */
export async function runDemo(options: DemoOptions, signal: AbortSignal, paper: Paper): Promise<boolean> {
  const began = Date.now();
  const stage: Stage = { options, dossiers: loadDossiers(options.dossiers), signal, paper };
  const plan = planRun(stage.dossiers, await loadCatalogue(), options.from);
  const factor = options.factor ?? factorFor(plan, options.seconds);
  paper.print(introduction(stage, plan, factor));
  const home = await mkdtemp(join(tmpdir(), 'lienthong-demo-'));
  const logDir = join(home, 'logs');
  const province = await LevelSystem.start();
  province.refuseFirst(1);
  try {
    const held = await onServers(home, logDir, stage, (servers) =>
      onStack({ servers, home, logDir, province }, plan, factor, stage),
    );
    const seconds = Math.round((Date.now() - began) / 1000);
    paper.print(`\n  ${seconds} s · nhật ký / logs: ${logDir}`);
    return held;
  } catch (error) {
    paper.print(`\n  Nhật ký / logs: ${logDir}`);
    throw error;
  } finally {
    await province.stop();
    await rm(join(home, 'data'), { recursive: true, force: true });
  }
}

async function onServers<T>(
  home: string,
  logDir: string,
  stage: Stage,
  work: (servers: ServerStack) => Promise<T>,
): Promise<T> {
  const progress = (line: string): void => stage.paper.print(`  ${line}`);
  const servers = await startServers({ dataDir: join(home, 'data', 'servers'), logDir, progress });
  try {
    stage.signal.throwIfAborted();
    return await work(servers);
  } finally {
    await servers.stop();
  }
}

async function onStack(place: Place, plan: RunPlan, factor: number, stage: Stage): Promise<boolean> {
  const { paper, signal } = stage;
  const { stack, simulation } = await launchInTime(place, plan, factor, stage);
  try {
    signal.throwIfAborted();
    paper.print(`  API ${stack.apiUrl} · Temporal UI ${place.servers.addresses.temporalUi ?? '–'}\n`);
    const [done, story] = await Promise.all([
      runOffices(stage.dossiers, plan, stack, { simulation, signal }),
      tellStuckStory(stack, place.province),
    ]);
    return await judge(done, plan, { stack, story, home: place.home }, stage);
  } finally {
    await stack.stop();
  }
}

async function judge(
  done: OfficesDone,
  plan: RunPlan,
  { stack, story, home }: { readonly stack: Stack; readonly story: StuckStory; readonly home: string },
  { paper, signal }: Stage,
): Promise<boolean> {
  const { counts, carried } = done;
  const seconds = done.wallSeconds.toFixed(0);
  const replanned = carried.reduce((sum, one) => sum + one.replanned, 0);
  paper.print(
    `
  ${done.acts} việc của ${done.officers} cán bộ trong ${seconds} s, đến ${legalText(done.endedAt, true)}; gửi lại ${counts.repeated}, tính lại ${replanned}
  ${done.acts} acts by ${done.officers} officers in ${seconds} s; sent again ${counts.repeated}, planned again ${replanned}
  Trả lời / answered: p50 ${tookAt(0.5, counts)} ms, p99 ${tookAt(0.99, counts)} ms
`,
  );
  signal.throwIfAborted();
  const inspected = await inspectRun(carried, plan, stack);
  const inspection = { ...inspected, checks: [...inspected.checks, checkStuckStory(story)] };
  await printReport({ inspection, story }, done, plan.frame, { paper, slipFolder: join(home, 'slips') });
  return inspection.checks.every((check) => check.ok);
}

function introduction({ dossiers, paper }: Stage, plan: RunPlan, factor: number): string {
  const hours = Math.round((Date.parse(plan.endsAt) - Date.parse(plan.beginsAt)) / 3_600_000);
  return `
  ${paper.ink.bold('Liên Thông')}: ${dossiers.length} hồ sơ, ${plan.acts} việc, xã → thành phố → tỉnh và trở lại
  ${dossiers.length} dossiers, ${plan.acts} acts, commune → city → province and back
  ${legalText(plan.beginsAt, true)} → ${legalText(plan.endsAt, true)}: ${hours} giờ, nhanh ${factor} lần / hours of legal time, ${factor} times faster
`;
}
