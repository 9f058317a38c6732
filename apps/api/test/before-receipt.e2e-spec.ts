import type {
  DeadlinePreview,
  OfficerList,
  ProcedureList,
  PublicDeskList,
  PublicProcedure,
  PublicStatus,
} from '@lienthong/contracts';
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

async function get<T>(path: string, token?: string): Promise<T> {
  const { status, text } = await desk.ask('GET', `/api/v1${path}`, { token });
  expect({ path, status, text: status === 200 ? '' : text }).toEqual({ path, status: 200, text: '' });
  return JSON.parse(text) as T;
}

describe('POST /deadlines/preview', () => {
  const asked = { procedure: marriageDossier.procedure, case: marriageDossier.case };

  it('promises what the receipt then promises, line by line, and keeps nothing', async () => {
    const answer = await desk.ask('POST', '/api/v1/deadlines/preview', { token: officer, body: asked });
    expect(answer.status).toBe(200);
    const preview = JSON.parse(answer.text) as DeadlinePreview;
    const { body } = await desk.receive(officer, marriageDossier);
    await get(`/dossiers/${body.code}?min-seq=2`, officer);
    // Received some seconds later: the same day at the same hour, but for those seconds.
    expect(preview.dueAt.slice(0, 15)).toBe(body.dueAt?.slice(0, 15));
    const counted = preview.explanation.reduce((sum, line) => sum + line.counted, 0);
    expect(counted).toBe(preview.allotted.amount * 480);
    expect(preview.papers.map(({ code }) => code)).toEqual(expect.arrayContaining(['TO-KHAI', 'CAN-CUOC']));
    expect(preview.fee.amountVnd).toBeGreaterThanOrEqual(0);
  });

  it('refuses as the receipt does', async () => {
    const ask = async (body: object, token = officer): Promise<unknown> =>
      (await desk.ask('POST', '/api/v1/deadlines/preview', { token, body })).body.code;
    expect(await ask({ procedure: '9.999999' })).toBe('PROCEDURE.UNKNOWN');
    expect(await ask({ ...asked, receivingUnit: '05434' })).toBe('AUTH.ROLE_NOT_ALLOWED');
    expect(await ask({ ...asked, more: 1 })).toBe('REQUEST.INVALID');
    expect(await ask(asked, await desk.token('05431', 'leader'))).toBe('AUTH.ROLE_NOT_ALLOWED');
  });
});

describe('officers and desks', () => {
  it('colleagues see who is there and who is away; other units’ people are none of theirs', async () => {
    const { items } = await get<OfficerList>('/units/05431/officers', officer);
    const [one] = items.filter(({ role }) => role === 'specialist');
    expect(one).toMatchObject({ absence: null, office: { name: { vi: expect.any(String) as string } } });
    const other = await desk.ask('GET', '/api/v1/units/164/officers', { token: officer });
    expect(other).toMatchObject({ status: 403, body: { code: 'DOSSIER.NOT_YOUR_UNIT' } });
  });

  it('everyone sees the desks with names and phones, and nobody but the desk', async () => {
    const { items } = await get<PublicDeskList>('/public/desks?unit=05431');
    expect(items).toHaveLength(1);
    expect(items[0]?.officers[0]?.phone).toMatch(/^0000/);
    expect(JSON.stringify(items)).not.toMatch(/cb-|leader|specialist/);
    expect((await get<PublicDeskList>('/public/desks')).items.length).toBeGreaterThan(30);
  });
});

describe('procedures made public', () => {
  it('are found without diacritics, by field and by tier', async () => {
    const all = await get<ProcedureList>('/procedures');
    expect(all.fields.reduce((sum, { count }) => sum + count, 0)).toBe(all.items.length);
    const [field] = all.fields;
    const ofField = await get<ProcedureList>(`/procedures?field=${field?.code}`);
    expect(ofField.items).toHaveLength(field?.count ?? 0);
    const named = await get<ProcedureList>('/procedures?q=tinh%20trang%20hon%20nhan');
    expect(named.items.map(({ code }) => code)).toContain('1.004873');
    const city = await get<ProcedureList>('/procedures?tier=thanh-pho');
    expect(city.items.every(({ receivedAt }) => receivedAt.includes('thanh-pho'))).toBe(true);
  });

  it('tell their steps in words, with times and units', async () => {
    const { cases } = await get<PublicProcedure>('/procedures/2.001396');
    const [first] = cases;
    expect(first?.steps.map(({ id }) => id).sort()).toEqual(first?.route.steps.map(({ id }) => id).sort());
    expect(first?.steps[0]).toMatchObject({ unit: { vi: 'Đơn vị tiếp nhận' } });
    expect(first?.steps.every(({ name, allotted }) => name.vi !== '' && allotted.amount > 0)).toBe(true);
  });
});

describe('the look-up', () => {
  it('tells way, clock, and how to complain, and nothing of the person', async () => {
    const { body } = await desk.receive(officer, marriageDossier);
    await get(`/dossiers/${body.code}?min-seq=2`, officer);
    const status = await get<PublicStatus>(`/public/dossiers/${body.code}?check=${body.check}`);
    expect(status).toMatchObject({ stepsDone: 0, stepsTotal: 4, clock: { kind: 'running' }, apology: null });
    expect(status.steps[0]).toMatchObject({ status: 'now', number: 1 });
    expect(status.procedure.vi).toMatch(/hôn nhân/);
    expect(status.feedback.phones[0]).toMatch(/^0000/);
    expect(status.timelinessText.vi).toBe('Đúng hạn.');
    expect(JSON.stringify(status)).not.toMatch(/Nguyễn|012345678901|cb-/);
  });
});
