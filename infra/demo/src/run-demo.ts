import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '@lienthong/platform';
import { startServers } from '@lienthong/infra/servers';
import type { ServerStack } from '@lienthong/infra/servers';
import { launchStack } from '@lienthong/infra/stack';
import type { Stack } from '@lienthong/infra/stack';
import { LegalWall } from './carry/legal-wall';
import type { DemoOptions } from './demo-options';
import { inspectRun } from './inspect-run';
import type { DemoDossier } from './plan/dossier-file.schema';
import { loadDossiers } from './plan/load-dossiers';
import { factorFor, firstDateFrom, planRun, simulationFor } from './plan/run-frame';
import type { RunPlan } from './plan/run-frame';
import { printReport } from './print-report';
import type { Paper } from './print-report';
import { legalText } from './report/legal-text';
import { runOffices } from './run-offices';
import type { OfficesDone } from './run-offices';

/** Real time that the services may take to start before the plan is moved to the next day. */
const startLeadMs = 9_000;

interface Stage {
  readonly options: DemoOptions;
  readonly dossiers: readonly DemoDossier[];
  readonly signal: AbortSignal;
  readonly paper: Paper;
}

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
  try {
    const held = await onServers(home, logDir, stage, (servers) => onStack({ servers, home, logDir }, plan, factor, stage));
    const seconds = Math.round((Date.now() - began) / 1000);
    paper.print(`\n  ${seconds} s · nhật ký / logs: ${logDir}`);
    return held;
  } catch (error) {
    paper.print(`\n  Nhật ký / logs: ${logDir}`);
    throw error;
  } finally {
    await rm(join(home, 'data'), { recursive: true, force: true });
  }
}

async function onServers<T>(home: string, logDir: string, stage: Stage, work: (servers: ServerStack) => Promise<T>): Promise<T> {
  const progress = (line: string): void => stage.paper.print(`  ${line}`);
  const servers = await startServers({ dataDir: join(home, 'data', 'servers'), logDir, progress });
  try {
    stage.signal.throwIfAborted();
    return await work(servers);
  } finally {
    await servers.stop();
  }
}

async function onStack(
  place: { readonly servers: ServerStack; readonly home: string; readonly logDir: string },
  planned: RunPlan,
  factor: number,
  stage: Stage,
): Promise<boolean> {
  const { paper, signal } = stage;
  const simulation = simulationFor(planned, factor, startLeadMs);
  const stack = await launchStack({
    name: `demo-${randomBytes(3).toString('hex')}`,
    dataDir: join(place.home, 'data'),
    logDir: place.logDir,
    servers: place.servers,
    simulation,
    progress: (line) => paper.print(`  ${line}`),
  });
  try {
    signal.throwIfAborted();
    const wall = new LegalWall(simulation, signal);
    const date = firstDateFrom(wall.now(), planned);
    const late = date !== planned.frame.firstDay;
    const plan = late ? planRun(stage.dossiers, planned.frame.catalogue, date) : planned;
    if (late) paper.print(`  khởi động chậm, bắt đầu từ / slow to start, so work begins on ${legalText(plan.beginsAt, true)}`);
    paper.print(`  API ${stack.apiUrl} · Temporal UI ${place.servers.addresses.temporalUi ?? '–'}\n`);
    const done = await runOffices(stage.dossiers, plan, stack, { wall, signal });
    return await judge(done, plan, stack, stage);
  } finally {
    await stack.stop();
  }
}

async function judge(done: OfficesDone, plan: RunPlan, stack: Stack, { paper, signal }: Stage): Promise<boolean> {
  const { counts, carried } = done;
  const replanned = carried.reduce((sum, one) => sum + one.replanned, 0);
  paper.print(
    `  ${done.acts} việc của ${done.officers} cán bộ trong ${done.wallSeconds.toFixed(0)} s, đến ${legalText(done.endedAt, true)}` +
      ` / acts of officers; gửi lại / repeated ${counts.repeated}, tính lại / replanned ${replanned}\n`,
  );
  signal.throwIfAborted();
  const inspection = await inspectRun(carried, stack);
  await printReport(inspection, done, plan.frame, paper);
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
