import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { formatInstant, legalMillis, pendingAlarms } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import { dossierWorkflowId, tierTaskQueue, verifyChain } from '@lienthong/contracts/temporal';
import type { Intervention } from '@lienthong/contracts/temporal';
import { DossierOperations, bundlePath, replayHistories } from '@lienthong/temporal';
import { until, wayWithSupplement, wholeWay } from '@lienthong/testing';
import { DossierHarness, simulationFrom } from './dossier-harness';
import { openTestTopic } from './test-topic';
import type { TestTopic } from './test-topic';

const temporalAddress = process.env['LT_TEST_TEMPORAL'] ?? '';
const intervention: Intervention = {
  operation: 'op-1',
  act: 'reset',
  reason: 'kẹt vì lỗi bản dựng',
  trailHead: 'a'.repeat(64),
  actor: { subject: 'vh-01', unit: 'H55', role: 'operator' },
};
const payment = { reference: 'TB-1', receipt: 'BL-1', amountVnd: 50_000, how: 'paid' } as const;

let topic: TestTopic;
let harness: DossierHarness;

beforeAll(async () => {
  topic = await openTestTopic();
  harness = await DossierHarness.start({ temporalAddress, publisher: topic.publisher });
});

afterAll(async () => {
  await harness.close();
  await topic.close();
});

const newCode = (): string => `000.01.19.H55-200302-${randomUUID().slice(0, 8)}`;
const eventsOf = (code: string): Promise<readonly DossierEvent[]> => harness.gateway.events(code, 1);

async function hasEvent(code: string, type: DossierEvent['type']): Promise<boolean> {
  return (await eventsOf(code)).some((event) => event.type === type);
}

/** Completed workflow tasks of a dossier, oldest first. */
async function completedTasks(code: string): Promise<number[]> {
  const { events } = await new DossierOperations(harness.client).history(code);
  return events.filter((event) => event.type === 'WorkflowTaskCompleted').map(({ id }) => id);
}

/** Goes back to a completed task; what came after it is applied again. */
async function resetTo(code: string, eventId: number): Promise<void> {
  const operations = new DossierOperations(harness.client);
  const { runId } = await operations.describe(code);
  const order = { code, runId, eventId, reason: 'test', requestId: randomUUID() };
  expect(await operations.reset({ ...order, exclude: [], pinTo: null })).not.toBe(runId);
}

/** The history after a reset, once it is as long as the one before. */
async function appliedAgain(code: string, before: readonly DossierEvent[]): Promise<readonly DossierEvent[]> {
  return until(async () => {
    const events = await eventsOf(code).catch(() => []);
    return events.length >= before.length ? events.slice(0, before.length) : null;
  }, 40_000);
}

/** What a worker that takes the dossier over would say of its history. */
async function replayed(code: string): Promise<string | null> {
  const { raw } = await new DossierOperations(harness.client).history(code);
  for await (const { failure } of replayHistories(bundlePath(), [{ workflowId: code, history: raw }])) return failure;
  return 'not replayed';
}

describe('an intervention', () => {
  it('is one event though told twice, hashed and published as the others, and changes no state', async () => {
    const code = newCode();
    await harness.receive(code);
    const before = (await harness.gateway.snapshot(code)).state;
    expect(await harness.gateway.intervene(code, intervention)).toBe('told');
    await harness.gateway.intervene(code, { ...intervention, reason: 'lần nữa' });
    await until(() => hasEvent(code, 'OperatorIntervened'));
    const { seq } = await harness.give(code, wholeWay()[0] ?? { name: 'accept-handoff', data: {} });
    const events = await topic.eventsOf(code, seq);
    const { actor, operation, act, reason, trailHead } = { ...intervention };
    expect(events.filter((event) => event.type === 'OperatorIntervened')).toMatchObject([
      { seq: before.seq + 1, actor, cause: 'operation op-1', data: { operation, act, reason, trailHead } },
    ]);
    expect(verifyChain(events)).toBe(events.at(-1)?.hash);
    expect(events[before.seq]?.position).toEqual(before.position);
  });

  it('of what has ended or never was is told so', async () => {
    const code = newCode();
    await harness.receive(code);
    await harness.give(code, { name: 'withdraw', data: { reason: 'không cần nữa' } });
    await harness.client.workflow.getHandle(dossierWorkflowId(code)).result();
    expect(await harness.gateway.intervene(code, intervention)).toBe('closed');
    await expect(harness.gateway.intervene(newCode(), intervention)).rejects.toMatchObject({
      code: 'DOSSIER.NOT_FOUND',
    });
  });
});

describe('a reset', () => {
  it('to the first task or a later one brings the same events with the same hashes, however many commands', async () => {
    const code = newCode();
    await harness.receive(code);
    const turns = wayWithSupplement().slice(0, -1);
    await harness.giveAll(code, turns.slice(0, 4));
    await harness.gateway.pay(code, payment);
    await until(() => hasEvent(code, 'PaymentConfirmed'));
    await harness.giveAll(code, turns.slice(4, 7));
    await harness.gateway.intervene(code, intervention);
    await until(() => hasEvent(code, 'OperatorIntervened'));
    await harness.giveAll(code, turns.slice(7));
    const before = await eventsOf(code);
    const tasks = await completedTasks(code);
    for (const task of [tasks.at(-3), tasks[Math.floor(tasks.length / 2)], tasks[0]]) {
      await resetTo(code, task ?? 0);
      expect((await appliedAgain(code, before)).map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
      expect(await replayed(code)).toBeNull();
    }
    expect(await harness.give(code, { name: 'complete-step', data: { outcome: 'da-tra' } })).toMatchObject({
      business: 'returned',
    });
  });

  it('leaves warnings and breaches between commands at their instants, and decides each command at its own', async () => {
    const code = newCode();
    // One legal day in six seconds: the working day that the desk's step has runs out while it waits.
    const simulation = simulationFrom('2020-03-02T08:00:00+07:00', 14_400);
    await harness.receive(code, { simulation });
    await until(() => hasEvent(code, 'SlaBreached'), 30_000);
    // No alarm within a second, so that none can come between a command's giving and its deciding.
    await until(async () => {
      const next = pendingAlarms((await harness.gateway.snapshot(code)).state)[0];
      return next !== undefined && next.at > formatInstant(legalMillis(Date.now() + 1_000, simulation));
    });
    await harness.giveAll(code, wholeWay().slice(0, 3));
    const before = await eventsOf(code);
    const [first = 0] = await completedTasks(code);
    await resetTo(code, first);
    const again = await appliedAgain(code, before);
    expect(again.map(({ type, at }) => `${type} ${at}`)).toEqual(before.map(({ type, at }) => `${type} ${at}`));
    expect(again.at(-1)?.hash).toBe(before.at(-1)?.hash);
    expect(await replayed(code)).toBeNull();
    await harness.give(code, { name: 'withdraw', data: { reason: 'hết' } });
  });
});

describe('a level whose system is away', () => {
  it('holds up neither the dossier, nor its publishing, nor another level; it is told once it is back', async () => {
    const taken: string[] = [];
    const system = createServer((request, response) => {
      taken.push(String(request.headers['idempotency-key']));
      request.resume();
      response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => system.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(system.address() as AddressInfo).port}/`;
    const serve = (tier: string): Promise<DossierHarness> =>
      DossierHarness.start({
        temporalAddress,
        publisher: topic.publisher,
        namespace: harness.namespace,
        host: { queues: [tierTaskQueue(tier)] },
        parts: { levelSystems: { [tier]: address } },
      });
    const province = await serve('tinh');
    const code = newCode();
    await harness.gateway.receive({ ...harness.input(code), connected: ['thanh-pho', 'tinh'] });
    const { seq } = await harness.giveAll(code, wholeWay());
    const events = await topic.eventsOf(code, seq);
    const keysOf = (tier: string): string[] =>
      events.flatMap((event) =>
        event.type === 'HandoffOffered' && event.data.to.tier === tier ? [`${code}:${event.seq}:deliver`] : [],
      );
    await until(() => Promise.resolve(taken.length === keysOf('tinh').length));
    expect(taken).toEqual(keysOf('tinh'));

    // Closed, published, and not ended: it waits for the city, and still records what operators do.
    expect((await harness.gateway.snapshot(code)).state.closed).toBe(true);
    await harness.gateway.intervene(code, intervention);
    expect((await topic.eventsOf(code, seq + 1)).at(-1)).toMatchObject({ type: 'OperatorIntervened', seq: seq + 1 });
    const city = await serve('thanh-pho');
    expect(await harness.client.workflow.getHandle(dossierWorkflowId(code)).result()).toMatchObject({ seq: seq + 1 });
    expect(keysOf('thanh-pho').length).toBeGreaterThan(1);
    expect(taken).toEqual([...keysOf('tinh'), ...keysOf('thanh-pho')]);
    await city.close();
    await province.close();
    await new Promise((resolve) => system.close(resolve));
  });
});
