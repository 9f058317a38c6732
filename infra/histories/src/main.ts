import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { ordinaryRules } from '@lienthong/domain';
import { dossierTaskQueue, dossierWorkflowId, tierTaskQueue } from '@lienthong/contracts/temporal';
import { startServers } from '@lienthong/infra/servers';
import type { ServerStack } from '@lienthong/infra/servers';
import { DossierOperations, projectRoot } from '@lienthong/temporal';
import { sampleRouteWithLegs } from '@lienthong/testing';
import { DossierHarness, simulationFrom } from '../../../apps/worker/test/dossier-harness';
import { openTopic } from '../../../apps/worker/test/test-topic';
import { openLevelSystem } from './level-system';
import { scenarios } from './scenarios';
import type { Scenario } from './scenarios';

const folder = join(projectRoot(), 'workflows', 'histories');
const fileOf = (scenario: Scenario): string => join(folder, `${scenario.name}.json`);

/** Records the golden histories that are not there yet: `node dist/infra/histories/src/main.js`. */
async function main(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-histories-'));
  const servers = await startServers({ dataDir: home, logDir: join(home, 'logs'), only: ['temporal', 'kafka'] });
  try {
    const topic = await openTopic(servers.addresses.kafkaBrokers);
    const system = await openLevelSystem();
    const tiers = [...new Set(scenarios.flatMap((scenario) => scenario.connected ?? []))];
    const harness = await DossierHarness.start({
      temporalAddress: servers.addresses.temporalAddress,
      publisher: topic.publisher,
      host: { queues: [dossierTaskQueue, ...tiers.map(tierTaskQueue)] },
      parts: { levelSystems: Object.fromEntries(tiers.map((tier) => [tier, system.address])) },
    });
    for (const [index, scenario] of scenarios.entries()) {
      if (!existsSync(fileOf(scenario)))
        await record(scenario, `000.01.19.H55-200302-${String(index + 1).padStart(4, '0')}`, { harness, servers });
    }
    await harness.close();
    await topic.close();
    await system.close();
  } finally {
    await servers.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function record(
  scenario: Scenario,
  code: string,
  { harness, servers }: { harness: DossierHarness; servers: ServerStack },
): Promise<void> {
  const simulation = simulationFrom('2020-03-02T08:00:00+07:00', scenario.factor);
  const facts = { rules: { ...ordinaryRules, ...scenario.rules } };
  const input = harness.input(code, { simulation, facts, route: sampleRouteWithLegs() });
  await harness.gateway.receive({ ...input, ...(scenario.connected ? { connected: scenario.connected } : {}) });
  if (scenario.kafkaAway === true) await servers.controls.kafka.kill();
  for (let turn = 0; turn <= scenario.turns.length; turn += 1) {
    if (scenario.awaitEvent?.afterTurn === turn) await awaitEvent(harness, code, scenario.awaitEvent.type);
    if (scenario.payment?.afterTurn === turn) await tellOf(scenario.payment.reference, harness, code);
    if (scenario.intervention?.afterTurn === turn) await intervene(harness, code);
    const next = scenario.turns[turn];
    if (next !== undefined) await harness.give(code, next);
  }
  if (scenario.kafkaAway === true) {
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    await servers.controls.kafka.restart();
    await untilPublished(harness, code);
  }
  if (scenario.reset === true) await setBack(harness, code);
  const handle = harness.client.workflow.getHandle(dossierWorkflowId(code));
  if (scenario.open !== true) await handle.result();
  const history = await handle.fetchHistory();
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(scenario), `${historyToJSON(history)}\n`);
  process.stdout.write(`${scenario.name}: ${history.events?.length ?? 0} events\n`);
}

/** Once before it does anything, and twice, as payment channels do. */
async function tellOf(reference: string, harness: DossierHarness, code: string): Promise<void> {
  const payment = { reference, receipt: 'BL-1', amountVnd: 50_000, how: 'paid' } as const;
  await harness.gateway.pay(code, payment);
  await harness.gateway.pay(code, payment);
  await awaitEvent(harness, code, 'PaymentConfirmed');
}

/** Twice, as an operator that was interrupted does. */
async function intervene(harness: DossierHarness, code: string): Promise<void> {
  const actor = { subject: 'vh-01', unit: 'H55', role: 'operator' } as const;
  const told = { operation: 'op-1', act: 'reset', reason: 'kẹt vì lỗi bản dựng', trailHead: 'a'.repeat(64), actor };
  await harness.gateway.intervene(code, told);
  await harness.gateway.intervene(code, told);
  await awaitEvent(harness, code, 'OperatorIntervened');
}

/** Sets a dossier back to its first task, and waits until all that came after has been applied again and published. */
async function setBack(harness: DossierHarness, code: string): Promise<void> {
  const operations = new DossierOperations(harness.client);
  const before = await harness.gateway.events(code, 1);
  const { runId, events } = await operations.history(code);
  const first = events.find((event) => event.type === 'WorkflowTaskCompleted');
  if (first === undefined) throw new Error(`dossier ${code} has no task to go back to`);
  const order = { code, runId, eventId: first.id, reason: 'ghi lịch sử mẫu', requestId: `${code}-reset` };
  await operations.reset({ ...order, exclude: [], pinTo: null });
  const head = before.at(-1)?.hash;
  while ((await harness.gateway.events(code, before.length).catch(() => []))[0]?.hash !== head) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await untilPublished(harness, code);
}

async function awaitEvent(harness: DossierHarness, code: string, type: string): Promise<void> {
  while (!(await harness.gateway.events(code, 1)).some((event) => event.type === type)) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function untilPublished(harness: DossierHarness, code: string): Promise<void> {
  while ((await harness.gateway.snapshot(code)).unpublished > 0) {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
