import { randomUUID } from 'node:crypto';
import { commandNames, isDomainError, ordinaryRules } from '@lienthong/domain';
import type { CaseRules, DossierEvent, TurnName } from '@lienthong/domain';
import { dossierWorkflowId, verifyChain } from '@lienthong/contracts/temporal';
import { sampleRouteWithLegs, until } from '@lienthong/testing';
import { DossierHarness, simulationFrom } from './dossier-harness';
import type { GivenTurn } from './dossier-harness';
import { openTestTopic } from './test-topic';
import type { TestTopic } from './test-topic';

const hour = 3_600;
const complete = (outcome: string): GivenTurn => ({ name: 'complete-step', data: { outcome } });
const accept: GivenTurn = { name: 'accept-handoff', data: {} };
const toOfficer: readonly GivenTurn[] = [complete('day-du'), accept, complete('chuyen')];
const opinion: GivenTurn = { name: 'give-opinion', data: { leg: 'y-kien', agree: true, note: 'đồng ý' } };
const residence: GivenTurn = { name: 'complete-leg', data: { leg: 'cu-tru', outcome: 'done', note: 'xong' } };

let topic: TestTopic;
let harness: DossierHarness;
let serial = 0;

beforeAll(async () => {
  topic = await openTestTopic();
  const temporalAddress = process.env['LT_TEST_TEMPORAL'] ?? '';
  harness = await DossierHarness.start({ temporalAddress, publisher: topic.publisher });
});

afterAll(async () => {
  await harness.close();
  await topic.close();
});

async function received(factor = 1, rules: Partial<CaseRules> = {}): Promise<string> {
  serial += 1;
  const code = `000.01.19.H55-200302-${String(serial).padStart(4, '0')}`;
  await harness.receive(code, {
    route: sampleRouteWithLegs(),
    facts: { rules: { ...ordinaryRules, ...rules } },
    simulation: simulationFrom('2020-03-02T08:00:00+07:00', factor),
  });
  return code;
}

const eventsOf = (code: string): Promise<readonly DossierEvent[]> => harness.gateway.events(code, 1);

async function hasEvent(code: string, type: DossierEvent['type']): Promise<DossierEvent | null> {
  return (await eventsOf(code)).find((event) => event.type === type) ?? null;
}

describe('parallel legs on the real servers', () => {
  it('join once all have ended; a command too early leaves no trace in the history', async () => {
    const code = await received();
    await harness.giveAll(code, toOfficer);
    const before = await harness.historyLength(code);
    await expect(harness.give(code, complete('trinh-tinh'))).rejects.toMatchObject({ code: 'LEG.STILL_RUNNING' });
    expect(await harness.historyLength(code)).toBe(before);
    await harness.giveAll(code, [opinion, residence, complete('trinh-tinh')]);
    expect(verifyChain(await eventsOf(code))).toMatch(/^[0-9a-f]{64}$/);
  });

  it('silence is consent at the exact instant, however fast time runs, and an opinion after it is too late', async () => {
    const code = await received(hour * 4);
    await harness.giveAll(code, toOfficer);
    await until(() => hasEvent(code, 'OpinionDefaulted'), 60_000);
    const events = await eventsOf(code);
    const asked = events.find((event) => event.type === 'OpinionRequested');
    const defaulted = events.find((event) => event.type === 'OpinionDefaulted');
    expect(defaulted?.at).toBe(asked?.type === 'OpinionRequested' ? asked.data.clock.dueAt : null);
    const late = { ...opinion, actor: { subject: 'x', unit: 'H55', role: 'leader' } } as const;
    await expect(harness.give(code, late)).rejects.toMatchObject({ code: 'OPINION.ALREADY_DEFAULTED' });
  });
});

describe('the financial gate', () => {
  const request: GivenTurn = {
    name: 'request-payment',
    data: { reference: 'TB-1', kind: 'tax', amountVnd: 50_000, ground: 'NĐ 151/2025' },
  };
  const payment = { reference: 'TB-1', receipt: 'BL-1', amountVnd: 50_000, how: 'paid' } as const;

  it('a payment told of while every worker is down is kept, and opens the gate once', async () => {
    const code = await received();
    await harness.giveAll(code, [...toOfficer, request]);
    await harness.stopWorker();
    await harness.gateway.pay(code, payment);
    await harness.gateway.pay(code, payment);
    await harness.startWorker();
    await until(() => hasEvent(code, 'PaymentConfirmed'), 60_000);
    const confirmed = (await eventsOf(code)).filter((event) => event.type === 'PaymentConfirmed');
    expect(confirmed).toHaveLength(1);
    expect((await harness.gateway.snapshot(code)).state).toMatchObject({
      business: { kind: 'processing' },
      clock: { kind: 'running' },
    });
  });

  it('one that comes early waits; one for a withdrawn dossier is refused', async () => {
    const code = await received();
    await harness.gateway.pay(code, payment);
    await until(() => hasEvent(code, 'PaymentConfirmed'), 30_000);
    await harness.giveAll(code, [...toOfficer, request]);
    expect((await harness.gateway.snapshot(code)).state.business.kind).toBe('processing');
    await harness.give(code, { name: 'withdraw', data: { reason: 'không cần nữa' } });
    await harness.client.workflow.getHandle(dossierWorkflowId(code)).result();
    const other = { ...payment, receipt: 'BL-2' };
    await expect(harness.gateway.pay(code, other)).rejects.toMatchObject({ code: 'PAYMENT.DOSSIER_CLOSED' });
    await harness.gateway.pay(code, payment);
  });
});

describe('turns of a whole life', () => {
  it('a refusal above reaches the citizen through the desk, and its history is closed by that alone', async () => {
    const code = await received();
    await harness.giveAll(code, [
      complete('day-du'),
      accept,
      { name: 'refuse', data: { reason: 'không thuộc diện', ground: 'Điều 5' } },
    ]);
    expect((await harness.gateway.snapshot(code)).state.closed).toBe(false);
    await harness.giveAll(code, [accept, { name: 'deliver-refusal', data: {} }]);
    const outcome: unknown = await harness.client.workflow.getHandle(dossierWorkflowId(code)).result();
    expect(outcome).toMatchObject({ outcome: 'refused' });
  });

  it('closes by silence at the instant the case gives, and what comes later is told so', async () => {
    const silence = { amount: 1, unit: 'calendar-days' } as const;
    const supplement = { ...ordinaryRules.supplement, silence, ground: '1.005399' };
    const code = await received(hour * 6, { supplement });
    const lacks = [{ paper: 'DON', reason: 'thiếu chữ ký' }];
    await harness.give(code, { name: 'request-supplement', data: { lacks, ground: 'Mẫu số 02' } });
    await harness.client.workflow.getHandle(dossierWorkflowId(code)).result();
    expect((await hasEvent(code, 'DossierStopped'))?.at).toMatch(/T17:00:00\+07:00$/);
    const papers = [{ code: 'DON', originals: 1, copies: 0 }];
    const supply = {
      name: 'supply-supplement',
      data: { papers },
      actor: { subject: 'x', unit: '05431', role: 'desk-officer' },
    } as const;
    await expect(harness.give(code, supply)).rejects.toMatchObject({ code: 'DOSSIER.CLOSED' });
  });

  it('escalates a late one three times, once each, though the worker is restarted in between', async () => {
    const code = await received(hour * 24);
    await until(() => hasEvent(code, 'SlaEscalated'), 60_000);
    await harness.stopWorker();
    await harness.startWorker();
    const levels = async (): Promise<number[]> =>
      (await eventsOf(code)).flatMap((event) =>
        event.type === 'SlaEscalated' && event.data.clock === 'dossier' ? [event.data.level] : [],
      );
    await until(async () => (await levels()).length >= 3, 90_000);
    expect(await levels()).toEqual([1, 2, 3]);
    await harness.give(code, { name: 'withdraw', data: { reason: 'hết' }, id: randomUUID() });
  });
});

describe('every command out of turn on the real server', () => {
  const data: Readonly<Record<string, object>> = {
    'complete-step': { outcome: 'da-tra' },
    'return-step': { reason: 'r' },
    'assign-step': { assignee: 'cb' },
    'request-supplement': { lacks: [{ paper: 'DON', reason: 'r' }], ground: 'g' },
    'supply-supplement': { papers: [] },
    refuse: { reason: 'r', ground: 'g' },
    'refuse-handoff': { reason: 'r' },
    'recall-handoff': { reason: 'r' },
    'dispute-paper': { paper: 'DON', reason: 'r' },
    'settle-dispute': { paper: 'DON', resolution: 'delivered' },
    'request-payment': { reference: 'TB', kind: 'tax', amountVnd: 1, ground: 'g' },
    'request-opinion': { leg: 'y-kien', question: 'q' },
    'give-opinion': { leg: 'y-kien', agree: true, note: 'n' },
    'complete-leg': { leg: 'cu-tru', outcome: 'done', note: 'n' },
    'issue-partial-result': { result: 'KQ' },
    'return-partial-result': { result: 'KQ' },
    'extend-deadline': { amount: 1, reason: 'r' },
    urge: { reason: 'r' },
    'answer-urge': { note: 'n' },
    'answer-alert': { clock: 'dossier', note: 'n' },
    withdraw: { reason: 'r' },
    stop: { reason: 'r', ground: 'g', by: 'agency' },
    'succeed-unit': { from: '05431', to: '05482', ground: 'g' },
    'replan-deadline': { decree: 'd' },
  };
  const lacks = [{ paper: 'DON', reason: 'r' }];
  const states: readonly [string, readonly GivenTurn[]][] = [
    ['received', []],
    ['offered', [complete('day-du')]],
    ['awaiting papers', [{ name: 'request-supplement', data: { lacks, ground: 'g' } }]],
    ['legs running', toOfficer],
    ['recalled', [complete('day-du'), { name: 'recall-handoff', data: { reason: 'r' } }]],
  ];

  it.each(states)(
    '%s: what the table does not have is refused with a code, and the history is unchanged',
    async (_, turns) => {
      const code = await received();
      for (const turn of turns) await harness.give(code, turn);
      const { allowed } = await harness.gateway.snapshot(code);
      const barred = commandNames.filter(
        (name): name is TurnName => name !== 'receive' && !allowed.some((one) => one.command === name),
      );
      expect(barred.length).toBeGreaterThan(5);
      const before = await harness.historyLength(code);
      for (const name of barred) {
        const actor = { subject: 'cb', unit: '05431', role: 'desk-officer' } as const;
        const refused = await harness.give(code, { name, data: data[name] ?? {}, actor } as GivenTurn).then(
          () => 'carried out',
          (error: unknown) => (isDomainError(error) ? error.code : String(error)),
        );
        expect(`${name}: ${refused}`).toMatch(/: (DOSSIER\.OUT_OF_TURN|LEG\.UNKNOWN)$/);
      }
      expect(await harness.historyLength(code)).toBe(before);
    },
  );
});
