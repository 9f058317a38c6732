import { createConnection } from 'mongoose';
import type { Connection } from 'mongoose';
import type { Role } from '@lienthong/domain';
import { FindingStore, OperationStore } from '@lienthong/operations';
import type { OperationItem, PreviewSummary, StuckKind, Trouble } from '@lienthong/operations';
import { ParkedDossierStore } from '@lienthong/read-model';
import { kafkaFromConfig, topicNames } from '@lienthong/messaging';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { Desk, marriageDossier } from './desk';
import type { Answer } from './desk';

const root = '/api/v1/operations';
const kinds = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const;
let api: ApiHarness;
let desk: Desk;
let mongo: Connection;
let findings: FindingStore;
let operations: OperationStore;
/** Of the ward, of the town above it, of the province, and of another ward. */
const tokens: Record<'ward' | 'town' | 'province' | 'stranger' | 'manager', string> = {} as never;
let code: string;

type Shown = Record<string, unknown> & { readonly code: string };
const shown = ({ body }: Answer): Shown => body as unknown as Shown;
const get = async (path: string, token: string): Promise<Answer> => desk.ask('GET', `${root}${path}`, { token });
const post = async (path: string, token: string, body: unknown = {}, key?: string): Promise<Answer> =>
  desk.ask('POST', `${root}${path}`, { token, body, key });

beforeAll(async () => {
  api = await startHarness();
  desk = new Desk(api);
  mongo = await createConnection(api.env.MONGODB_URI ?? '', { dbName: api.env.MONGODB_DATABASE }).asPromise();
  findings = new FindingStore(mongo);
  operations = new OperationStore(mongo);
  await Promise.all([findings.ensureIndexes(), operations.ensureIndexes()]);
  tokens.ward = await desk.token('05431', 'operator', 'vh-05431');
  tokens.town = await desk.token('164', 'operator', 'vh-164');
  tokens.province = await desk.token('19', 'operator', 'vh-19');
  tokens.stranger = await desk.token('05434', 'operator', 'vh-05434');
  tokens.manager = await desk.token('164', 'manager', 'ql-164');
}, 120_000);
afterAll(async () => {
  await mongo.close();
  await api.stop();
}, 60_000);

const trouble = (kind: StuckKind, id: string, part: Partial<Trouble> = {}): Trouble => ({
  id: `${kind}:${id}`,
  kind,
  subject: { type: 'dossier', code: id },
  unit: '05431',
  tier: 'xa',
  procedure: '1.004873',
  cause: { vi: 'Việc thất bại', en: 'It fails' },
  since: '2026-03-02T00:00:00.000Z',
  evidence: { attempt: 4 },
  nextTry: null,
  suggested: 'retry-activity',
  fingerprint: `f-${kind}`,
  fingerprintText: 'HTTP #',
  ...part,
});

const request = (codes: readonly string[]): object => ({
  request: { act: 'retry-activity' },
  selection: { by: 'codes', codes },
  reason: 'Dịch vụ thuế đã chạy lại',
});

it('while nothing is known, nothing is called 0; empty lists are empty', async () => {
  const board = shown(await get('/board', tokens.province));
  for (const standing of [...Object.values(board.faults as Record<string, object>), board.people as object]) {
    expect(standing).toMatchObject({ known: false, error: 'no source was read yet' });
  }
  expect(shown(await get('/stuck', tokens.ward))).toEqual({ items: [], total: 0, next: null });
  expect(shown(await get('/groups', tokens.ward))).toEqual({ items: [] });
  expect(shown(await get('/acts', tokens.ward))).toEqual({ items: [], next: null });
  expect(shown(await get('/dead-letters', tokens.province))).toEqual({ items: [], next: null });
  expect(shown(await get('/trail', tokens.ward))).toEqual({ items: [], next: null });
  expect(shown(await get('/trail/verify', tokens.ward))).toEqual({
    verdict: 'intact',
    records: 0,
    head: '',
    fault: null,
  });
}, 60_000);

it('only operators act, managers look, and nobody else comes in', async () => {
  const reads = ['/board', '/stuck', '/groups', '/acts', '/dead-letters', '/trail', '/trail/verify'];
  const asked = request(['H55.05431-200203-9999']);
  for (const role of ['specialist', 'desk-officer', 'leader', 'clerk', 'portal'] as const satisfies Role[]) {
    const token = await desk.token('164', role);
    for (const path of reads) {
      expect(await get(path, token)).toMatchObject({ status: 403, body: { code: 'AUTH.ROLE_NOT_ALLOWED' } });
    }
    expect((await post('/acts', token, asked)).status).toBe(403);
  }
  for (const path of reads) expect((await get(path, tokens.manager)).status).toBe(200);
  for (const path of ['/acts', '/acts/x/apply', '/acts/x/approve', '/acts/x/stop']) {
    expect(await post(path, tokens.manager, asked)).toMatchObject({ status: 403 });
  }
  expect((await desk.ask('GET', `${root}/board`)).status).toBe(401);
}, 60_000);

it('each sees what its unit oversees; queues are everybody’s', async () => {
  const officer = await desk.token('05431', 'desk-officer');
  const received = await desk.receive(officer, marriageDossier);
  code = received.body.code;
  await desk.ask('GET', `/api/v1/dossiers/${code}?min-seq=${received.body.receipt.seq}`, { token: officer });
  const elsewhere = 'H55.05434-200203-0007';
  const now = new Date().toISOString();
  await findings.reconcile('test', [
    trouble('B', code),
    trouble('F', elsewhere, { unit: '05434', since: '2026-03-01T00:00:00.000Z' }),
    trouble('D', 'dossier', { subject: { type: 'queue', queue: 'dossier' }, unit: null, procedure: null }),
  ]);
  await findings.noteReading({
    source: 'test',
    kinds: [...kinds],
    readAt: now,
    triedAt: now,
    error: null,
    maxAgeMs: 60_000,
  });
  const seen = async (token: string, query = ''): Promise<string[]> =>
    (shown(await get(`/stuck${query}`, token)).items as Trouble[]).map(({ id }) => id);
  expect(await seen(tokens.ward)).toEqual([`B:${code}`, 'D:dossier']);
  expect(await seen(tokens.stranger)).toEqual([`F:${elsewhere}`, 'D:dossier']);
  expect(await seen(tokens.town)).toEqual([`F:${elsewhere}`, `B:${code}`, 'D:dossier']);
  expect(await seen(tokens.manager, '?kind=B&unit=05431')).toEqual([`B:${code}`]);
  const [first, second] = [shown(await get('/stuck?limit=2', tokens.town)), '&limit=2'];
  expect(first.total).toBe(3);
  expect(await seen(tokens.town, `?cursor=${String(first.next)}${second}`)).toEqual(['D:dossier']);
  expect(await get('/stuck?cursor=x', tokens.town)).toMatchObject({ status: 400 });
  expect(await get('/stuck?kind=Z', tokens.town)).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
  const board = shown(await get('/board', tokens.ward));
  expect(board.faults).toMatchObject({
    A: { known: true, count: 0 },
    B: { count: 1 },
    D: { count: 1 },
    F: { count: 0 },
  });
  expect(board.people).toMatchObject({ known: true, count: 0 });
  expect(await get(`/stuck/${code}`, tokens.stranger)).toMatchObject({
    status: 403,
    body: { code: 'DOSSIER.NOT_YOUR_UNIT' },
  });
  expect(shown(await get(`/stuck/${code}`, tokens.town))).toMatchObject({ code, findings: [{ kind: 'B' }] });
  expect((await get('/stuck/H55.05431-200203-9999', tokens.town)).body.code).toBe('DOSSIER.NOT_FOUND');
  const groups = shown(await get('/groups', tokens.stranger)).items as { kind: string }[];
  expect(groups.map(({ kind }) => kind).sort()).toEqual(['D', 'F']);
}, 90_000);

describe('an operation', () => {
  let id: string;

  it('is asked for once by its key, in the trail before anything is done', async () => {
    const first = await post('/acts', tokens.town, request([code]), 'key-1');
    expect([first.status, first.headers.get('idempotency-key')]).toEqual([202, 'key-1']);
    id = shown(first).id as string;
    expect(shown(first)).toMatchObject({ status: 'previewing', requestedBy: { subject: 'vh-164', role: 'operator' } });
    const again = await post('/acts', tokens.town, request([code]), 'key-1');
    expect([again.status, shown(again).id]).toEqual([202, id]);
    const other = await post('/acts', tokens.town, request(['H55.05431-200203-0002']), 'key-1');
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY.KEY_REUSED']);
    const ofAnother = await post('/acts', tokens.province, request([code]), 'key-1');
    expect(shown(ofAnother).id).not.toBe(id);
    const trail = shown(await get('/trail', tokens.town)).items as Shown[];
    expect(trail).toMatchObject([{ n: 1, operation: id, step: 'requested', act: 'retry-activity' }]);
    const head = trail[0]?.hash as string;
    expect(shown(await get(`/trail/verify?head=${head}`, tokens.ward))).toMatchObject({
      verdict: 'intact',
      records: 2,
    });
    const unknown = await get(`/trail/verify?head=${'0'.repeat(64)}`, tokens.ward);
    expect(shown(unknown)).toMatchObject({ verdict: 'broken', fault: { fault: 'truncated' } });
  }, 60_000);

  it.each([
    [{ reason: '' }, 400, 'REQUEST.INVALID'],
    [{ reason: 'ngắn' }, 422, 'REASON.MISSING'],
    [{ selection: { by: 'all' } }, 400, 'REQUEST.INVALID'],
    [{ selection: { by: 'codes', codes: [] } }, 400, 'REQUEST.INVALID'],
    [{ selection: { by: 'kind', kind: 'H' } }, 400, 'REQUEST.INVALID'],
    [{ request: { act: 'explode' } }, 400, 'REQUEST.INVALID'],
    [{ request: { act: 'reset', to: { point: 'before-time', at: 'hôm qua' } } }, 400, 'REQUEST.INVALID'],
    [{ selection: { by: 'kind', kind: 'B', unit: '05434' } }, 403, 'DOSSIER.NOT_YOUR_UNIT'],
    [{ ratePerSecond: 1_000 }, 400, 'REQUEST.INVALID'],
  ])('with %j is refused', async (part, status, expected) => {
    const answer = await post('/acts', tokens.ward, { ...request([code]), ...part });
    expect([answer.status, answer.body.code]).toEqual([status, expected]);
  });

  it('is not applied before its preview, and not seen by those beyond its units', async () => {
    expect(await post(`/acts/${id}/apply`, tokens.town)).toMatchObject({ status: 409 });
    expect(await get(`/acts/${id}`, tokens.stranger)).toMatchObject({ status: 403 });
    expect(await get(`/acts/${id}`, tokens.province)).toMatchObject({ status: 200 });
    expect(await get('/acts/op-unknown', tokens.town)).toMatchObject({ body: { code: 'OPERATION.NOT_FOUND' } });
    expect((await post('/acts/..%2Fx/stop', tokens.town)).status).toBe(404);
    expect(shown(await get('/acts', tokens.stranger)).items).toEqual([]);
    expect((shown(await get('/acts', tokens.town)).items as Shown[]).map((one) => one.id)).toEqual([id]);
  });

  it('needs a second person where it must, and is stale against another build', async () => {
    await previewed(id, { approval: ['many-dossiers'], catalogue: 'of another day' });
    const self = await post(`/acts/${id}/approve`, tokens.town);
    expect([self.status, self.body.code]).toEqual([403, 'OPERATION.SELF_APPROVAL']);
    const early = await post(`/acts/${id}/apply`, tokens.town);
    expect([early.status, early.body.code]).toEqual([409, 'OPERATION.APPROVAL_MISSING']);
    expect(await post(`/acts/${id}/approve`, tokens.stranger)).toMatchObject({ status: 403 });
    const approved = await post(`/acts/${id}/approve`, tokens.province, {}, 'approve-1');
    expect([approved.status, shown(approved).status]).toEqual([200, 'previewed']);
    expect((await post(`/acts/${id}/approve`, tokens.province, {}, 'approve-1')).status).toBe(200);
    const stale = await post(`/acts/${id}/apply`, tokens.town);
    expect([stale.status, stale.body.code]).toEqual([409, 'OPERATION.PREVIEW_STALE']);
    const other = await post(`/acts/${id}/apply`, tokens.town, { digest: 'f'.repeat(64) });
    expect([other.status, other.body.code]).toEqual([409, 'OPERATION.PREVIEW_STALE']);
  });

  it('lists and exports each dossier, and is told where the dossier is asked for', async () => {
    const page = shown(await get(`/acts/${id}/items?status=previewed`, tokens.town));
    expect(page).toMatchObject({ items: [{ code, status: 'previewed' }], next: null });
    const csv = await get(`/acts/${id}/items.csv`, tokens.town);
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(csv.text.split('\r\n')[1]).toContain(`${code},previewed,05431`);
    const json = await get(`/acts/${id}/items.json`, tokens.town);
    expect(JSON.parse(json.text)).toMatchObject([{ code, status: 'previewed' }]);
    const stuck = shown(await get(`/stuck/${code}`, tokens.ward));
    expect(stuck.operations).toMatchObject([{ id, reason: 'Dịch vụ thuế đã chạy lại', item: { code } }]);
  });

  it('is stopped, once', async () => {
    const stopped = await post(`/acts/${id}/stop`, tokens.town, {}, 'stop-1');
    expect([stopped.status, shown(stopped).status]).toEqual([200, 'stopped']);
    expect((await post(`/acts/${id}/stop`, tokens.town, {}, 'stop-1')).status).toBe(200);
    expect((await post(`/acts/${id}/apply`, tokens.town)).status).toBe(409);
  });

  async function previewed(
    operation: string,
    { approval, catalogue }: Pick<PreviewSummary, 'approval'> & { readonly catalogue: string },
  ): Promise<void> {
    const evidence = { attempt: 4 };
    const baseline = { runId: 'r', seq: 2, historyLength: 12, unit: '05431', evidence };
    const clock = { vi: 'không đổi', en: 'unchanged' };
    const nothing = { unableBecause: null, reapplied: [], repeated: [], shadowReplay: null, notes: [] };
    const item: OperationItem = {
      operation,
      code,
      status: 'previewed',
      preview: { able: true, clock, ...nothing },
      baseline,
      appliedAt: null,
      outcome: null,
    };
    await operations.items.add([item]);
    const summary = { items: 1, able: 1, units: ['05431'], approval, digest: 'd'.repeat(64) };
    const at = new Date().toISOString();
    const by = { subject: 'vh-164', unit: '164', role: 'operator' } as const;
    const body = { at, basis: { catalogue, buildId: null }, ...summary };
    await operations.record({ operation, step: 'previewed', at, by, key: null, body });
  }
});

it('dead letters are told by dossier, without their content, parked ones first', async () => {
  const kafka = kafkaFromConfig({ brokers: (api.env.KAFKA_BROKERS ?? '').split(','), clientId: 'operations-e2e' });
  const { events, deadLetters } = topicNames(api.env.KAFKA_TOPIC_PREFIX);
  const headers = { 'dlt-original-topic': events, 'dlt-original-partition': '1', 'dlt-original-offset': '7' };
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const bad = (key: string, reason: string) => ({
    key,
    value: 'secret',
    headers: { ...headers, 'dlt-error-code': reason },
  });
  await producer.send({
    topic: deadLetters,
    messages: [bad(code, 'RECORD.BAD_JSON'), bad(code, 'DOSSIER.PARKED'), bad('Nguyễn Văn A', 'RECORD.WRONG_KEY')],
  });
  await producer.disconnect();
  const parked = new ParkedDossierStore(mongo);
  const mark = { reason: 'RECORD.BAD_JSON', since: '2026-03-02T00:00:00.000Z', partition: 1, offset: '7' };
  await parked.park({ _id: code, detail: 'not JSON', topic: events, ...mark });
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  const all = await get('/dead-letters', tokens.province);
  expect(shown(all).items).toMatchObject([
    { code, count: 2, firstReason: 'RECORD.BAD_JSON', parked: mark },
    { code: null, count: 1, parked: null },
  ]);
  expect(all.text).not.toMatch(/secret|Nguyễn|not JSON/);
  expect(shown(await get('/dead-letters', tokens.stranger)).items).toEqual([]);
  const one = shown(await get(`/dead-letters/${code}`, tokens.ward));
  expect(one.places).toMatchObject([{ offset: '0', from: { topic: events, partition: 1, offset: '7' } }, {}]);
  expect(await get(`/dead-letters/${code}`, tokens.stranger)).toMatchObject({ status: 403 });
}, 60_000);

it('is in the contract', async () => {
  const answer = await desk.ask('GET', '/openapi.json');
  const { paths } = answer.body as unknown as { paths: Record<string, { post?: { requestBody?: object } }> };
  const ours = Object.keys(paths).filter((path) => path.startsWith(root));
  expect(ours).toHaveLength(17);
  expect(JSON.stringify(paths[`${root}/acts`]?.post?.requestBody)).toContain('before-time');
});
