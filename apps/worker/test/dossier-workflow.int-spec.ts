import { randomUUID } from 'node:crypto';
import { DomainError, foldEvents } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import { verifyChain } from '@lienthong/contracts/temporal';
import { dossierWorkflowId } from '@lienthong/contracts/temporal';
import { wayWithSupplement, wholeWay } from '@lienthong/testing';
import { DossierHarness, simulationFrom } from './dossier-harness';
import { openTestTopic } from './test-topic';
import type { TestTopic } from './test-topic';

let topic: TestTopic;
let harness: DossierHarness;

beforeAll(async () => {
  topic = await openTestTopic();
  harness = await DossierHarness.start({
    temporalAddress: process.env['LT_TEST_TEMPORAL'] ?? '',
    publisher: topic.publisher,
  });
});

afterAll(async () => {
  await harness.close();
  await topic.close();
});

function newCode(): string {
  return `000.01.19.H55-200302-${randomUUID().slice(0, 8)}`;
}

async function refusalOf(act: Promise<unknown>): Promise<DomainError> {
  const error: unknown = await act.then(
    () => new Error('it was not refused'),
    (refusal: unknown) => refusal,
  );
  if (!(error instanceof DomainError)) throw error;
  return error;
}

async function until(holds: () => Promise<boolean>, withinMs = 20_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('the workflow of a dossier', () => {
  it('carries it to the province and back; what is on Kafka is complete, in order and unbroken', async () => {
    const code = newCode();
    await harness.receive(code);
    const last = await harness.giveAll(code, wholeWay());
    expect(last).toMatchObject({ business: 'returned', allowed: [] });
    const outcome = (await harness.client.workflow.getHandle(dossierWorkflowId(code)).result()) as { head: string };
    const published = await topic.eventsOf(code, last.seq);
    expect(published.map((event) => event.seq)).toEqual(published.map((_, index) => index + 1));
    expect(verifyChain(published)).toBe(outcome.head);
    const { state } = await harness.gateway.snapshot(code);
    expect(foldEvents(code, published)).toEqual(state);
  });

  it('refuses an illegal command without a trace: the history is not one event longer', async () => {
    const code = newCode();
    await harness.receive(code);
    const before = await harness.historyLength(code);
    const actor = { subject: 'cb', unit: '05431', role: 'desk-officer' } as const;
    const outOfTurn = await refusalOf(harness.give(code, { name: 'accept-handoff', data: {}, actor }));
    expect(outOfTurn.code).toBe('DOSSIER.OUT_OF_TURN');
    const step = expect.objectContaining({ command: 'complete-step' }) as object;
    expect(outOfTurn.context).toMatchObject({ holder: '05431', allowed: expect.arrayContaining([step]) as object });
    const stranger = { subject: 'la', unit: '05434', role: 'desk-officer' } as const;
    const foreign = await refusalOf(
      harness.give(code, { name: 'complete-step', data: { outcome: 'day-du' }, actor: stranger }),
    );
    expect([foreign.code, foreign.context]).toEqual(['DOSSIER.NOT_YOUR_UNIT', {}]);
    expect(await harness.historyLength(code)).toBe(before);
  });

  it('does the same command once, however often it is given, also after the dossier is closed', async () => {
    const code = newCode();
    await harness.receive(code);
    const turn = { name: 'complete-step', data: { outcome: 'day-du' }, id: 'once' } as const;
    const actor = { subject: 'cb', unit: '05431', role: 'desk-officer' } as const;
    const answers = await Promise.all([1, 2, 3].map(() => harness.give(code, { ...turn, actor })));
    expect(new Set(answers.map((answer) => answer.seq)).size).toBe(1);
    await harness.giveAll(code, wholeWay().slice(1));
    await harness.client.workflow.getHandle(dossierWorkflowId(code)).result();
    expect(await harness.give(code, { ...turn, actor })).toEqual(answers[0]);
    const other = await refusalOf(harness.give(code, { ...turn, id: 'another', actor }));
    expect(other.code).toBe('DOSSIER.CLOSED');
  });

  it('receives a code once: the same receipt again gives the same answer', async () => {
    const input = harness.input(newCode());
    const [first, second] = [await harness.gateway.receive(input), await harness.gateway.receive(input)];
    expect(second).toEqual(first);
  });

  it('warns, breaches and lets an offer lapse at the exact working instants, whenever the timers fire', async () => {
    const code = newCode();
    // One legal day in two seconds: the four hours of the desk's step run out on Monday afternoon.
    const simulation = simulationFrom('2020-03-02T08:00:00+07:00', 43_200);
    await harness.receive(code, { simulation });
    await until(async () => (await harness.gateway.events(code, 1)).some((event) => event.type === 'SlaBreached'));
    const alarms = await alarmsOf(code);
    const { clocks } = (await harness.gateway.snapshot(code)).state;
    expect(alarms.slice(0, 2)).toEqual([
      ['SlaWarned', clocks.step?.warnAt],
      ['SlaBreached', clocks.step?.dueAt],
    ]);
    await harness.give(code, { name: 'complete-step', data: { outcome: 'day-du' } });
    await until(async () => (await harness.gateway.snapshot(code)).state.handoff.kind === 'lapsed');
    await harness.give(code, { name: 'offer-handoff', data: {} });
  });

  async function alarmsOf(code: string): Promise<(string | undefined)[][]> {
    const events: readonly DossierEvent[] = await harness.gateway.events(code, 1);
    return events.filter((event) => event.actor.role === 'system').map((event) => [event.type, event.at]);
  }

  it('keeps a receipt that comes while no worker runs, and takes it when one comes', async () => {
    const alone = await DossierHarness.start({
      temporalAddress: process.env['LT_TEST_TEMPORAL'] ?? '',
      publisher: topic.publisher,
      withWorker: false,
    });
    const input = alone.input(newCode());
    expect(await alone.gateway.receive(input)).toEqual({ kind: 'kept' });
    await alone.startWorker();
    await until(async () => (await alone.gateway.events(input.code, 1)).length === 2);
    expect(await alone.gateway.receive(input)).toMatchObject({ kind: 'accepted', receipt: { seq: 2 } });
    await alone.close();
  });

  it('goes on after the worker was replaced and its cache is gone', async () => {
    const code = newCode();
    await harness.receive(code);
    await harness.giveAll(code, wayWithSupplement().slice(0, 3));
    await harness.stopWorker();
    await harness.startWorker();
    expect(await harness.giveAll(code, wayWithSupplement().slice(3))).toMatchObject({ business: 'returned' });
  });

  it('tells operators where it is by search attributes, and a reader of the UI in plain words', async () => {
    const code = newCode();
    await harness.receive(code);
    await harness.giveAll(code, wholeWay().slice(0, 2));
    const query = `LtUnit = '164' AND LtProcedure = '2.001396' AND WorkflowId = '${dossierWorkflowId(code)}'`;
    await until(async () => (await harness.client.workflow.count(query)).count === 1);
  });
});
