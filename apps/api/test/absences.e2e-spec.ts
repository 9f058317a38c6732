import { createConnection } from 'mongoose';
import type { Connection } from 'mongoose';
import { formatInstant, parseInstant } from '@lienthong/domain';
import type { DossierEvent } from '@lienthong/domain';
import { until } from '@lienthong/testing';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { Desk, marriageDossier } from './desk';

let api: ApiHarness;
let desk: Desk;
let mongo: Connection;
let officer: string;
let leader: string;
const justice = 'cb-05431-tu-phap-ho-tich';
const culture = 'cb-05431-van-hoa-xa-hoi';
const land = 'cb-05431-dia-chinh-xay-dung';
const today = { from: '2020-02-03', to: '2020-02-07' };

const boss = { delegate: 'cb-05431-van-hoa-xa-hoi-phu-trach', from: '2020-05-04', to: '2020-05-05' };

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly moved: number;
  readonly code: string;
  readonly detail: string;
  readonly delegate: string;
  readonly recordedAt: string;
}

beforeAll(async () => {
  api = await startHarness();
  desk = new Desk(api);
  mongo = await createConnection(api.env.MONGODB_URI ?? '', { dbName: api.env.MONGODB_DATABASE }).asPromise();
  officer = await desk.token('05431', 'desk-officer');
  leader = await desk.token('05431', 'leader', 'cb-05431-lanh-dao');
}, 120_000);
afterAll(async () => {
  await mongo.close();
  await api.stop();
}, 60_000);

/** A dossier that was given to an officer. */
async function given(assignee: string): Promise<string> {
  const { code } = (await desk.receive(officer, marriageDossier)).body;
  const { status, body } = await desk.command(leader, code, 'assign-step', { assignee }, `give-${code}`);
  expect({ status, detail: body.detail }).toEqual({ status: 200, detail: undefined });
  return code;
}

async function keep(method: string, path: string, body?: object, token = leader): Promise<Shown & { http: number }> {
  const answer = await desk.ask(method, `/api/v1/absences${path}`, { token, body });
  return { http: answer.status, ...(answer.body as unknown as Shown) };
}

function movedTo(id: string, moved: number): Promise<Shown> {
  return until(async () => {
    const { body } = await desk.ask('GET', '/api/v1/absences?unit=05431', { token: officer });
    return (body.items as unknown as Shown[]).find((one) => one.id === id && one.moved === moved) ?? null;
  }, 60_000);
}

async function assignments(code: string): Promise<(DossierEvent & { type: 'StepAssigned' })[]> {
  const { body } = await desk.ask('GET', `/api/v1/dossiers/${code}/events`, { token: officer });
  const events = body.events as unknown as DossierEvent[];
  return events.filter((event) => event.type === 'StepAssigned');
}

it('an absence moves its open dossiers with trace, keeps new ones away, and gives nothing back', async () => {
  const codes = [await given(justice), await given(justice)];
  const untouched = await given(land);
  const request = { officer: justice, delegate: culture, reason: 'Nghỉ phép năm', ...today };
  const absence = await keep('POST', '', request);
  expect(absence).toMatchObject({ http: 201, id: '05431-1', status: 'in-force' });
  await movedTo(absence.id, 2);
  for (const code of codes) {
    const last = await until(async () => (await assignments(code))[2] ?? null);
    expect(last).toMatchObject({
      actor: { subject: 'cb-05431-lanh-dao', unit: '05431', role: 'leader' },
      data: { assignee: culture, replaces: justice },
    });
    expect(last.data.reason).toContain('05431-1');
    expect(last.data.reason).not.toContain('Nghỉ phép');
  }
  expect(await assignments(untouched)).toHaveLength(2);

  const second = await keep('POST', '', { ...request, delegate: land });
  expect(second).toMatchObject({ http: 409, code: 'ABSENCE.OVERLAPS' });
  const refused = await desk.command(leader, untouched, 'assign-step', { assignee: justice });
  expect(refused).toMatchObject({ status: 409, body: { code: 'OFFICER.ABSENT', delegate: culture } });
  const repeated = await desk.command(leader, codes[0] ?? '', 'assign-step', { assignee: justice }, `give-${codes[0]}`);
  expect(repeated.status).toBe(200);

  expect(await keep('DELETE', `/${absence.id}`)).toMatchObject({ http: 200, status: 'ended', moved: 2 });
  const again = await desk.command(leader, untouched, 'assign-step', { assignee: justice });
  expect(again.status).toBe(200);
  for (const code of codes) expect((await assignments(code)).at(-1)?.data.assignee).toBe(culture);
}, 120_000);

it('a move that broke off before its outcome was noted goes on, once', async () => {
  const code = await given(land);
  // What a process leaves behind that dies between its note and the command, for one dossier and, after it, for another.
  const next = { unit: '05431', number: 2, officer: land, delegate: culture, reason: 'Ốm' };
  const span = { from: '2020-02-03T00:00:00+07:00', to: '2020-02-05T23:59:59+07:00' };
  const made = { by: 'cb-05431-lanh-dao', recordedAt: span.from, endedAt: null, endedBy: null, moved: 0 };
  const [entered] = await until(async () => {
    const found = await assignments(code);
    return found.length === 2 && found;
  });
  const absence = '05431-2';
  const note = { absence, code, attempt: 0, outcome: 'pending', detail: null };
  const moves = mongo.collection<{ _id: string; outcome: string }>('absence_moves');
  await moves.insertOne({ _id: `absence/${absence}/${code}/${entered?.data.clock.id}`, ...note });
  await moves.insertOne({ _id: `absence/${absence}/${code}/step:99`, ...note });
  await mongo.collection<{ _id: string }>('absences').insertOne({ _id: absence, ...next, ...span, ...made });
  await movedTo(absence, 1);
  const outcomes = await moves.find({ absence }).sort({ _id: 1 }).toArray();
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['moved', 'overtaken']);

  // As if it had died after the command, before the outcome: the note is open again, the dossier has moved.
  await moves.updateOne({ absence, outcome: 'moved' }, { $set: { outcome: 'pending' } });
  await mongo.collection<{ _id: string }>('absences').updateOne({ _id: absence }, { $set: { moved: 0 } });
  await movedTo(absence, 1);
  expect(await until(async () => (await assignments(code)).length === 3)).toBe(true);
}, 120_000);

it('one that begins later waits for its time, and rules hold', async () => {
  const later = { officer: culture, delegate: justice, reason: 'Đi học', from: '2020-03-02', to: '2020-03-06' };
  expect(await keep('POST', '', later)).toMatchObject({ http: 201, status: 'planned', moved: 0 });
  const bad = [
    [{ ...later, officer: 'cb-164-mot-cua' }, 422, 'OFFICER.UNKNOWN'],
    [{ ...later, officer: justice, delegate: culture }, 409, 'OFFICER.ABSENT'],
    [{ ...later, from: '2020-04-02', to: '2020-04-01' }, 422, 'ABSENCE.INVALID'],
    [{ ...later, from: '2020-02-30' }, 422, 'CLOCK.INSTANT_INVALID'],
    [{ ...later, from: 'mai' }, 400, 'REQUEST.INVALID'],
  ] as const;
  for (const [body, http, code] of bad) expect(await keep('POST', '', body)).toMatchObject({ http, code });
  expect(await keep('POST', '', later, officer)).toMatchObject({ http: 403, code: 'AUTH.ROLE_NOT_ALLOWED' });
  const stranger = await desk.token('05434', 'leader');
  expect(await keep('DELETE', '/05431-1', undefined, stranger)).toMatchObject({ http: 404, code: 'ABSENCE.UNKNOWN' });
  expect(await keep('GET', '?unit=05431', undefined, stranger)).toMatchObject({ http: 403 });
  const { code } = (await desk.receive(officer, marriageDossier)).body;
  const unknown = await desk.command(leader, code, 'assign-step', { assignee: 'cb-05431-khong-co' });
  expect(unknown).toMatchObject({ status: 422, body: { code: 'OFFICER.UNKNOWN' } });
}, 60_000);

it('one that is planned begins by itself, and its work moves then and not before', async () => {
  const code = await given(justice);
  const { recordedAt } = await keep('POST', '', { officer: 'cb-05431-lanh-dao', reason: 'Họp', ...boss });
  const from = formatInstant(Math.floor(parseInstant(recordedAt) / 1000) * 1000 + 4_000);
  const request = { officer: justice, delegate: culture, reason: 'Họp', from, to: '2020-02-04' };
  const { id, status } = await keep('POST', '', request);
  expect(status).toBe('planned');
  // This one, and the one that went back to the same officer in the first test.
  await movedTo(id, 2);
  const last = await until(async () => (await assignments(code))[2] ?? null);
  expect(last.data.assignee).toBe(culture);
  expect(last.at >= from).toBe(true);
}, 60_000);

it('two leaders at one moment can’t record the same officer twice', async () => {
  const request = { officer: justice, delegate: land, reason: 'Tập huấn', from: '2020-06-01', to: '2020-06-05' };
  const answers = await Promise.all([1, 2, 3].map(() => keep('POST', '', request)));
  expect(answers.map(({ http }) => http).sort()).toEqual([201, 409, 409]);
}, 60_000);
