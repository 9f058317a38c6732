import type { AlertRecord, ApologyDraft } from '@lienthong/read-model';
import { until } from '@lienthong/testing';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { Desk, marriageDossier } from './desk';

/** Twenty thousand times as fast: three working days pass in half a minute, and nobody does anything. */
const factor = 20_000;
let api: ApiHarness;
let desk: Desk;
let officer: string;
let code: string;

beforeAll(async () => {
  const SIMULATION = `${new Date().toISOString()},2020-02-03T08:00:00+07:00,${factor}`;
  api = await startHarness({ programs: ['worker', 'projector', 'notifier'], overrides: { SIMULATION } });
  desk = new Desk(api);
  officer = await desk.token('05431', 'desk-officer');
  ({ code } = (await desk.receive(officer, marriageDossier)).body);
}, 120_000);
afterAll(() => api.stop(), 60_000);

interface Listed {
  readonly items: readonly (Omit<AlertRecord, '_id'> & { readonly id: string })[];
  readonly next: string | null;
}

async function alerts(query: string, token = officer): Promise<{ readonly status: number } & Listed> {
  const { status, body } = await desk.ask('GET', `/api/v1/alerts?${query}`, { token });
  return { status, ...(body as unknown as Listed) };
}

it('a dossier that nobody works on has its apology drafted before it is late, and its people are told', async () => {
  const path = `/api/v1/dossiers/${code}/apology-draft`;
  const early = await until(async () => {
    const answer = await desk.ask('GET', path, { token: officer });
    return answer.status !== 503 && answer;
  });
  expect([early.status, (early.body as unknown as { code: string }).code]).toEqual([404, 'REQUEST.NOT_FOUND']);
  const ready = await until(async () => {
    const answer = await desk.ask('GET', path, { token: officer });
    return answer.status === 200 && (answer.body as unknown as ApologyDraft);
  }, 60_000);
  expect(ready).toMatchObject({ dossier: code, form: '04', unit: '05431' });
  expect(ready.at < ready.oldDueAt).toBe(true);
  expect(ready.proposedDueAt !== null && ready.proposedDueAt > ready.oldDueAt).toBe(true);
  expect(ready.reasons[0]).toMatchObject({ kind: 'holding', unit: '05431' });
  const found = await until(async () => {
    const { items } = await alerts(`dossier=${code}`);
    return items.some(({ kind }) => kind === 'apology-draft-ready') && items;
  });
  const told = found.map(({ kind, recipient, channel }) => `${kind} ${recipient} ${channel}`);
  expect(told).toContain('apology-draft-ready cb-05431-lanh-dao email');
  expect(found.find(({ kind }) => kind === 'apology-draft-ready')?.reason).toMatch(/not set up|finished|older/);
}, 120_000);

it('alerts are listed page by page, to their own unit only', async () => {
  await until(async () => (await alerts('')).items.length >= 3);
  const first = await alerts('limit=2');
  const second = await alerts(`limit=2&cursor=${first.next}`);
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(first.items).toHaveLength(2);
  expect((await alerts('unit=164')).status).toBe(403);
  expect((await alerts('cursor=abc')).status).toBe(400);
  expect((await alerts('status=gone')).status).toBe(400);
});
