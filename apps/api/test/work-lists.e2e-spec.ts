import type { DossierActs, DossierPage, HandoffPage, ListedDossier } from '@lienthong/contracts';
import { until } from '@lienthong/testing';
import type { Role } from '@lienthong/domain';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { Desk, marriageDossier } from './desk';

let api: ApiHarness;
let desk: Desk;
let officer: string;

beforeAll(async () => {
  api = await startHarness();
  desk = new Desk(api);
  officer = await desk.token('05431', 'desk-officer', 'cb-05431-mot-cua');
}, 180_000);
afterAll(() => api.stop(), 60_000);

async function get<T>(path: string, token = officer): Promise<T> {
  const { status, text } = await desk.ask('GET', `/api/v1${path}`, { token });
  expect({ path, status, text: status === 200 ? '' : text }).toEqual({ path, status: 200, text: '' });
  return JSON.parse(text) as T;
}

async function receive(body: object = marriageDossier): Promise<string> {
  const answer = await desk.receive(officer, body);
  expect({ status: answer.status, text: answer.status === 201 ? '' : answer.text }).toEqual({ status: 201, text: '' });
  await get(`/dossiers/${answer.body.code}?min-seq=2`);
  return answer.body.code;
}

/** Received at the ward and sent on by its own people until another unit must accept it. */
async function offered(): Promise<{ readonly code: string; readonly to: string }> {
  const { cases } = await get<{ cases: { code: string; papers: object[] }[] }>('/procedures/2.001396');
  const [first] = cases;
  const papers = (first?.papers ?? []).map((paper) => {
    const { code, originals, copies } = paper as { code: string; originals: number; copies: number };
    return { code, originals, copies };
  });
  const applicant = { name: 'Trần Văn Mẫu' };
  const code = await receive({ procedure: '2.001396', case: first?.code, papers, applicant });
  for (;;) {
    const { acts } = await get<DossierActs>(`/dossiers/${code}/acts`);
    const accept = acts.find(({ command }) => command === 'accept-handoff');
    const to = accept?.takes[0]?.unit;
    if (to !== undefined) return { code, to };
    const next = acts.find(({ command }) => command === 'complete-step')?.takes[0];
    const token = await desk.token(next?.unit ?? '', next?.roles[0] ?? 'leader');
    const mine = await get<DossierActs>(`/dossiers/${code}/acts`, token);
    const outcome = mine.acts.find(({ command }) => command === 'complete-step')?.outcomes?.find((one) => one.allowed);
    const done = await desk.command(token, code, 'complete-step', { outcome: outcome?.code });
    expect(done.status).toBe(200);
    await get(`/dossiers/${code}?min-seq=${done.body.seq}`);
  }
}

const rowOf = (page: DossierPage, code: string): ListedDossier | undefined =>
  page.items.find((item) => item.code === code);

describe('lists', () => {
  it('say who has it, whether its time runs, and where it came in; `me` and `none` find by that', async () => {
    const code = await receive();
    const nobody = await get<DossierPage>('/dossiers?assignee=none&holder=05431&total=true');
    expect(rowOf(nobody, code)).toMatchObject({ assignee: null, clock: 'running', channel: 'desk', handoff: null });
    expect(nobody).toMatchObject({ totalCapped: false });
    expect(nobody.total).toBeGreaterThanOrEqual(nobody.items.length);
    const given = await desk.command(officer, code, 'assign-step', { assignee: 'cb-05431-mot-cua' });
    await get(`/dossiers/${code}?min-seq=${given.body.seq}`);
    const mine = await get<DossierPage>('/queues/05431?assignee=me&total=true');
    expect(mine.items.map((item) => [item.code, item.assignee])).toEqual([[code, 'cb-05431-mot-cua']]);
    expect(mine.total).toBe(1);
    expect(rowOf(await get<DossierPage>('/dossiers?assignee=none'), code)).toBeUndefined();
  });

  it('find what is paused and what is over', async () => {
    const code = await receive();
    const lacks = [{ paper: 'CAN-CUOC', reason: 'mờ' }];
    const asked = await desk.command(officer, code, 'request-supplement', { lacks, ground: 'Mẫu số 02' });
    await get(`/dossiers/${code}?min-seq=${asked.body.seq}`);
    const paused = await get<DossierPage>('/dossiers?paused=true');
    expect(rowOf(paused, code)).toMatchObject({ clock: 'paused', pausedFor: 'supplement', dueAt: null });
    const ended = await desk.command(officer, code, 'withdraw', { reason: 'đã nộp nơi khác' });
    await get(`/dossiers/${code}?min-seq=${ended.body.seq}`);
    expect(rowOf(await get<DossierPage>('/dossiers?closed=true'), code)).toMatchObject({ clock: 'stopped' });
    expect(rowOf(await get<DossierPage>('/dossiers?closed=false'), code)).toBeUndefined();
  });

  it('page on by their cursor and refuse what is no query', async () => {
    for (let more = 0; more < 3; more += 1) await receive();
    const codes: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: DossierPage = await get(`/dossiers?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      codes.push(...page.items.map(({ code }) => code));
      cursor = page.next;
    }
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThanOrEqual(3);
    const wrong = await desk.ask('GET', '/api/v1/dossiers?paused=perhaps', { token: officer });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
  });
});

describe('hand-offs', () => {
  it('lie with the one offered to and with the giver; a refusal comes back with its reason', async () => {
    const { code, to } = await offered();
    const receiver = await desk.token(to, 'desk-officer');
    const inbox = await get<HandoffPage>('/handoffs?direction=in', receiver);
    const offer = inbox.items.find((item) => item.code === code);
    expect(offer).toMatchObject({
      kind: 'offered',
      from: { unit: '05431' },
      to: { unit: to },
      reason: null,
      endedAt: null,
    });
    expect(offer?.papers[0]?.name.vi).toBeTruthy();
    expect(offer?.dueAt).toMatch(/\+07:00$/);
    expect(offer?.dossier.handoff).toMatchObject({ kind: 'offered', dueAt: offer?.dueAt });
    const refused = await desk.command(receiver, code, 'refuse-handoff', { reason: 'thiếu bản sao' });
    await get(`/dossiers/${code}?min-seq=${refused.body.seq}`);
    const outbox = await get<HandoffPage>('/handoffs?direction=out');
    expect(outbox.items.find((item) => item.code === code)).toMatchObject({ kind: 'refused', reason: 'thiếu bản sao' });
    expect((await get<HandoffPage>('/handoffs?direction=in', receiver)).items).toEqual([]);
    const elsewhere = await desk.ask('GET', `/api/v1/handoffs?unit=${to}`, { token: officer });
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'DOSSIER.NOT_YOUR_UNIT' } });
  });
});

describe('acts', () => {
  const payloads: Readonly<Record<string, object>> = {
    'assign-step': { assignee: 'cb-05431-mot-cua' },
    'extend-deadline': { amount: 1, reason: 'r' },
    urge: { reason: 'r' },
    'request-supplement': { lacks: [{ paper: 'CAN-CUOC', reason: 'r' }], ground: 'g' },
    withdraw: { reason: 'r' },
  };

  it.each(['desk-officer', 'specialist', 'leader', 'clerk'] as const satisfies readonly Role[])(
    'what %s is told is what the API then does',
    async (role) => {
      const code = await receive();
      const token = await desk.token('05431', role);
      const names = Object.keys(payloads);
      for (const name of names) {
        const { acts } = await get<DossierActs>(`/dossiers/${code}/acts`, token);
        expect(acts).toHaveLength(27);
        const act = acts.find(({ command }) => command === name);
        const answer = await desk.command(token, code, name, payloads[name]);
        expect([role, name, answer.status === 200]).toEqual([role, name, act?.allowed]);
        if (answer.status !== 200) expect([name, answer.body.code]).toEqual([name, act?.reason?.code]);
        else await get(`/dossiers/${code}?min-seq=${answer.body.seq}`);
      }
    },
    60_000,
  );

  it('are all off, with the reason, for one who only looks', async () => {
    const code = await receive();
    const { acts } = await get<DossierActs>(`/dossiers/${code}/acts`, await desk.token('164', 'manager'));
    expect(acts.filter(({ allowed }) => allowed)).toEqual([]);
    expect(new Set(acts.map(({ reason }) => reason?.code))).toEqual(new Set(['AUTH.ROLE_NOT_ALLOWED']));
    expect(acts[0]?.reason?.vi).not.toBe(acts[0]?.reason?.en);
  });
});

describe('the applicant', () => {
  it('is read by the desk that received the dossier, by nobody else, and kept nowhere on the way', async () => {
    const code = await receive();
    const path = `/api/v1/dossiers/${code}/applicant`;
    const read = await desk.ask('GET', path, { token: officer });
    expect(JSON.parse(read.text)).toEqual({ code, applicant: marriageDossier.applicant });
    expect(read.headers.get('cache-control')).toBe('private, no-store');
    for (const [unit, role] of [
      ['05431', 'specialist'],
      ['05431', 'leader'],
      ['164', 'desk-officer'],
      ['164', 'operator'],
      ['19', 'manager'],
    ] as const) {
      const refused = await desk.ask('GET', path, { token: await desk.token(unit, role) });
      expect([unit, role, refused.status]).toEqual([unit, role, 403]);
      expect(refused.text).not.toContain(marriageDossier.applicant.name);
    }
    await until(async () => (await desk.ask('GET', path)).status === 401);
  });
});
