import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { ordinaryRules } from '@lienthong/domain';
import { dossierWorkflowId } from '@lienthong/contracts/temporal';
import { startServers } from '@lienthong/infra/servers';
import type { ServerStack } from '@lienthong/infra/servers';
import { projectRoot } from '@lienthong/temporal';
import { sampleRouteWithLegs } from '@lienthong/testing';
import { DossierHarness, simulationFrom } from '../../../apps/worker/test/dossier-harness';
import { openTopic } from '../../../apps/worker/test/test-topic';
import { scenarios } from './scenarios';
import type { Scenario } from './scenarios';

/** Records the golden histories of this release: `node dist/infra/histories/src/main.js`. */
async function main(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'lienthong-histories-'));
  const servers = await startServers({ dataDir: home, logDir: join(home, 'logs'), only: ['temporal', 'kafka'] });
  try {
    const topic = await openTopic(servers.addresses.kafkaBrokers);
    const harness = await DossierHarness.start({
      temporalAddress: servers.addresses.temporalAddress,
      publisher: topic.publisher,
    });
    for (const [index, scenario] of scenarios.entries()) {
      await record(scenario, `000.01.19.H55-200302-${String(index + 1).padStart(4, '0')}`, { harness, servers });
    }
    await harness.close();
    await topic.close();
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
  await harness.receive(code, { simulation, facts, route: sampleRouteWithLegs() });
  if (scenario.kafkaAway === true) await servers.controls.kafka.kill();
  for (let turn = 0; turn <= scenario.turns.length; turn += 1) {
    if (scenario.awaitEvent?.afterTurn === turn) await awaitEvent(harness, code, scenario.awaitEvent.type);
    if (scenario.payment?.afterTurn === turn) await tellOf(scenario.payment.reference, harness, code);
    const next = scenario.turns[turn];
    if (next !== undefined) await harness.give(code, next);
  }
  if (scenario.kafkaAway === true) {
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    await servers.controls.kafka.restart();
    await untilPublished(harness, code);
  }
  const handle = harness.client.workflow.getHandle(dossierWorkflowId(code));
  if (scenario.open !== true) await handle.result();
  const history = await handle.fetchHistory();
  const folder = join(projectRoot(), 'workflows', 'histories');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${scenario.name}.json`), `${historyToJSON(history)}\n`);
  process.stdout.write(`${scenario.name}: ${history.events?.length ?? 0} events\n`);
}

/** Once before it does anything, and twice, as payment channels do. */
async function tellOf(reference: string, harness: DossierHarness, code: string): Promise<void> {
  const payment = { reference, receipt: 'BL-1', amountVnd: 50_000, how: 'paid' } as const;
  await harness.gateway.pay(code, payment);
  await harness.gateway.pay(code, payment);
  await awaitEvent(harness, code, 'PaymentConfirmed');
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
