import type { Role } from '@lienthong/domain';
import { until } from '@lienthong/testing';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { Desk } from './desk';
import type { Answer } from './desk';

const landDossier = {
  procedure: '1.013978',
  channel: 'desk',
  papers: [{ code: 'DON-DK', originals: 1, copies: 0 }],
  applicant: { name: 'Nguyễn Thị Mẫu' },
};

let api: ApiHarness;
let desk: Desk;

/** Monday 02/03/2026: communes and a province, without a city. */
beforeAll(async () => {
  const simulation = `${new Date().toISOString()},2026-03-02T08:00:00+07:00,1`;
  api = await startHarness({ overrides: { SIMULATION: simulation } });
  desk = new Desk(api);
}, 120_000);
afterAll(() => api.stop(), 60_000);

async function received(unit: string, body: object): Promise<string> {
  const answer = await desk.receive(await desk.token(unit, 'desk-officer'), body);
  expect({ status: answer.status, detail: answer.body.detail }).toEqual({ status: 201, detail: undefined });
  return answer.body.code;
}

async function given(code: string, unit: string, role: Role, command: string, body: object = {}): Promise<Answer> {
  const answer = await desk.command(await desk.token(unit, role), code, command, body);
  expect({ command, status: answer.status, detail: answer.body.detail }).toEqual({
    command,
    status: 200,
    detail: undefined,
  });
  return answer;
}

const read = async (code: string, unit: string, part = ''): Promise<Answer> =>
  desk.ask('GET', `/api/v1/dossiers/${code}${part}`, { token: await desk.token(unit, 'desk-officer') });

describe('a dossier under the hierarchy of 2025', () => {
  it('has the time of its channel: 17 working days online, 20 by post, 27 at the desk (1.013978)', async () => {
    const days = await Promise.all(
      (['online', 'public-post', 'desk'] as const).map(async (channel) => {
        const code = await received('05443', { ...landDossier, channel });
        await until(async () => (await read(code, '05443')).status === 200);
        const { allotted } = (await read(code, '05443', '/deadline')).body as unknown as { allotted: object };
        return allotted;
      }),
    );
    expect(days.map((one) => (one as { amount: number }).amount)).toEqual([17, 20, 27]);
  });

  it('received anywhere in the province goes to the competent commune, and its result to the desk that was named', async () => {
    const body = { ...landDossier, competentUnit: '05443', returningUnit: '05467' };
    const code = await received('19-TTPVHCC', body);
    const answer = await given(code, '19-TTPVHCC', 'desk-officer', 'complete-step', { outcome: 'day-du' });
    expect(answer.body.allowed.find(({ command }) => command === 'accept-handoff')).toMatchObject({ unit: '05443' });
    const { state } = (await read(code, '05467', `?min-seq=${answer.body.seq}`)).body as unknown as {
      state: { receivingUnit: string; competentUnit: string; returningUnit: string };
    };
    expect(state).toMatchObject({ receivingUnit: '19-TTPVHCC', competentUnit: '05443', returningUnit: '05467' });
  });
});

describe('traps of the field', () => {
  it('duplicate DVCQG delivery: the portal delivers one dossier twice, and there is one', async () => {
    const portal = await desk.token('05443', 'portal');
    const body = { ...landDossier, channel: 'online', receivingUnit: '05443' };
    const key = `dvcqg-${Date.now()}`;
    const [first, second] = [await desk.receive(portal, body, key), await desk.receive(portal, body, key)];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.code).toBe(first.body.code);
    const other = await desk.receive(portal, { ...body, channel: 'public-post' }, key);
    expect(other.body).toMatchObject({ status: 422, code: 'IDEMPOTENCY.KEY_REUSED' });
  });

  it('out-of-order ack: an acceptance that comes before its offer, or after a recall, changes nothing', async () => {
    const code = await received('19-TTPVHCC', { ...landDossier, competentUnit: '05443' });
    const accept = async (): Promise<Answer> =>
      desk.command(await desk.token('05443', 'desk-officer'), code, 'accept-handoff');
    expect((await accept()).body).toMatchObject({ status: 409, code: 'DOSSIER.OUT_OF_TURN' });
    await given(code, '19-TTPVHCC', 'desk-officer', 'complete-step', { outcome: 'day-du' });
    const recalled = await given(code, '19-TTPVHCC', 'desk-officer', 'recall-handoff', { reason: 'gửi nhầm' });
    expect((await accept()).body).toMatchObject({ status: 409, code: 'DOSSIER.OUT_OF_TURN' });
    const { events } = (await read(code, '19-TTPVHCC', `/events?min-seq=${recalled.body.seq}`)).body;
    expect(events.filter(({ type }) => type === 'HandoffAccepted')).toEqual([]);
  });
});

/** Ends every leg that runs, by the unit it belongs to. */
async function endLegs(code: string, answer: Answer): Promise<void> {
  type LegTurn = { command: string; unit: string; roles: Role[]; leg: string };
  const legs = (answer.body.allowed as unknown as LegTurn[]).filter(({ command }) => command === 'complete-leg');
  for (const { unit, roles, leg } of legs) {
    await given(code, unit, roles[0] ?? 'specialist', 'complete-leg', { leg, outcome: 'done', note: 'đã xong' });
  }
}

async function atTheTaxStep(): Promise<string> {
  const code = await received('05443', landDossier);
  const surveyed = await given(code, '05443', 'desk-officer', 'complete-step', { outcome: 'day-du' });
  await endLegs(code, surveyed);
  await given(code, '05443', 'specialist', 'complete-step', { outcome: 'du-dieu-kien' });
  const taxed = await given(code, '05443', 'specialist', 'complete-step', { outcome: 'khong-co-y-kien' });
  await endLegs(code, taxed);
  return code;
}

describe('payments over HTTP', () => {
  const payment = { reference: 'TB-19', receipt: 'BL-1', amountVnd: 2_000_000 };
  const tell = async (code: string, role: Role, body: object = payment): Promise<Answer> =>
    desk.ask('POST', `/api/v1/dossiers/${code}/payments`, { token: await desk.token('05443', role), body });

  it('open the gate once however often they are told, and only a payment channel may tell', async () => {
    const code = await atTheTaxStep();
    const request = { reference: 'TB-19', kind: 'tax', amountVnd: 2_000_000, ground: 'NĐ 151/2025' };
    const asked = await given(code, '05443', 'specialist', 'request-payment', request);
    expect(asked.body.dueAt).toBeNull();
    expect((await tell(code, 'desk-officer')).body).toMatchObject({ status: 403, code: 'AUTH.ROLE_NOT_ALLOWED' });
    expect((await tell(code, 'portal', { ...payment, amountVnd: -1 })).body).toMatchObject({
      status: 400,
      code: 'REQUEST.INVALID',
    });
    expect([(await tell(code, 'portal')).status, (await tell(code, 'portal')).status]).toEqual([202, 202]);
    await until(async () => (await read(code, '05443')).body.dueAt !== null);
    const { events } = (await read(code, '05443', '/events')).body;
    expect(events.filter(({ type }) => type === 'PaymentConfirmed')).toHaveLength(1);
  });

  it('for a withdrawn dossier are refused with 409, to be given back', async () => {
    const code = await atTheTaxStep();
    await given(code, '05443', 'desk-officer', 'withdraw', { reason: 'không cần nữa' });
    expect((await tell(code, 'portal')).body).toMatchObject({ status: 409, code: 'PAYMENT.DOSSIER_CLOSED' });
  });
});

describe('who had it for how long', () => {
  it('sums to the whole', async () => {
    const code = await atTheTaxStep();
    const answer = await read(code, '05443', '/time?min-seq=6');
    const {
      from,
      until: end,
      shares,
    } = answer.body as unknown as {
      from: string;
      until: string;
      shares: { millis: number }[];
    };
    expect(answer.status).toBe(200);
    const sum = shares.reduce((all, { millis }) => all + millis, 0);
    expect(sum).toBe(Date.parse(end) - Date.parse(from));
  });
});

describe('operators', () => {
  it('act only on what they oversee, and name only successors that the catalogue names', async () => {
    const code = await received('05443', landDossier);
    await until(async () => (await read(code, '05443')).status === 200);
    const succeed = { from: '05443', to: '05467', ground: 'NQ 1683' };
    const stranger = await desk.command(await desk.token('05467', 'operator'), code, 'succeed-unit', succeed);
    expect(stranger.body).toMatchObject({ status: 403, code: 'DOSSIER.NOT_YOUR_UNIT' });
    const overseer = await desk.command(await desk.token('19', 'operator'), code, 'succeed-unit', succeed);
    expect(overseer.body).toMatchObject({ status: 422, code: 'UNIT.SUCCESSION_INVALID' });
    const replan = await desk.command(await desk.token('19', 'operator'), code, 'replan-deadline', { decree: 'QĐ 0' });
    expect(replan.body).toMatchObject({ code: 'DECREE.UNKNOWN' });
  });
});
