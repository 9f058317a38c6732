import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dossierWorkflowId } from '@lienthong/contracts/temporal';
import { buildIdOf, bundlePath, workerDeployment } from '@lienthong/temporal';
import { wholeWay } from '@lienthong/testing';
import { DossierHarness } from './dossier-harness';
import { openTestTopic } from './test-topic';
import type { TestTopic } from './test-topic';

let topic: TestTopic;
const open: DossierHarness[] = [];

beforeAll(async () => {
  topic = await openTestTopic();
});

afterAll(async () => {
  for (const harness of open.reverse()) await harness.close();
  await topic.close();
});

/** A harness whose worker is of this build; in the namespace of another if one is given. */
async function harnessOf(
  buildId: string,
  given: { becomeCurrent: boolean; bundle?: string; namespace?: string },
): Promise<DossierHarness> {
  const { becomeCurrent, bundle, namespace } = given;
  const harness = await DossierHarness.start({
    temporalAddress: process.env['LT_TEST_TEMPORAL'] ?? '',
    publisher: topic.publisher,
    ...(namespace === undefined ? {} : { namespace }),
    host: {
      deployment: { name: workerDeployment, buildId, becomeCurrent },
      ...(bundle === undefined ? {} : { bundle }),
    },
  });
  open.push(harness);
  return harness;
}

async function currentBuild({ client, namespace }: DossierHarness): Promise<string | null | undefined> {
  const { workerDeploymentInfo } = await client.workflowService.describeWorkerDeployment({
    namespace,
    deploymentName: workerDeployment,
  });
  return workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId;
}

async function buildOf({ client }: DossierHarness, code: string): Promise<string | null | undefined> {
  const { raw } = await client.workflow.getHandle(dossierWorkflowId(code)).describe();
  return raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId;
}

function newCode(): string {
  return `000.01.19.H55-200302-${randomUUID().slice(0, 8)}`;
}

describe('a worker with a version', () => {
  it('is the current one once it has started, and carries dossiers from then on', async () => {
    const built = buildIdOf(bundlePath());
    expect(built).toMatch(/^[0-9a-f]{12}$/);
    const harness = await harnessOf(built, { becomeCurrent: true });
    await expect(currentBuild(harness)).resolves.toBe(built);
    const code = newCode();
    await harness.receive(code);
    await expect(harness.giveAll(code, wholeWay())).resolves.toMatchObject({ business: 'returned' });
    await expect(buildOf(harness, code)).resolves.toBe(built);
  });

  it('waits where another is to stay current; a dossier goes over to the one that becomes it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lienthong-bundle-'));
    const bundle = join(folder, 'bundle.js');
    copyFileSync(bundlePath(), bundle);
    const first = await harnessOf('first', { becomeCurrent: true });
    const code = newCode();
    await first.receive(code);
    const [start, ...rest] = wholeWay();
    if (start === undefined) throw new Error('the way is empty');
    const { namespace } = first;
    await harnessOf('waiting', { becomeCurrent: false, bundle, namespace });
    await expect(currentBuild(first)).resolves.toBe('first');
    await first.give(code, start);
    await expect(buildOf(first, code)).resolves.toBe('first');
    await harnessOf('second', { becomeCurrent: true, bundle, namespace });
    await first.stopWorker();
    await expect(first.giveAll(code, rest)).resolves.toMatchObject({ business: 'returned' });
    await expect(buildOf(first, code)).resolves.toBe('second');
    rmSync(folder, { recursive: true, force: true });
  });
});
