import { randomUUID } from 'node:crypto';
import { createConnection } from 'mongoose';
import { until } from '@lienthong/testing';
import { ApplicantCipher } from '../src/receive-dossier/applicant-cipher';
import type { Intake } from '../src/receive-dossier/intake.store';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { startProgram } from './child-program';
import { Desk, marriageDossier } from './desk';
import type { Answer } from './desk';

let api: ApiHarness;
let desk: Desk;
let token: string;

beforeAll(async () => {
  api = await startHarness({ programs: ['worker'] });
  desk = new Desk(api);
  token = await desk.token('05431', 'desk-officer');
}, 120_000);
afterAll(() => api.stop(), 60_000);

async function intakes(): Promise<Intake[]> {
  const mongo = await createConnection(api.env.MONGODB_URI ?? '', { dbName: api.env.MONGODB_DATABASE }).asPromise();
  try {
    return (await mongo.collection('intakes').find().toArray()) as unknown as Intake[];
  } finally {
    await mongo.close();
  }
}

const serialOf = (answer: Answer): number => Number(answer.body.code.split('-').at(-1));

describe('receiving', () => {
  it('answers 201 with code, check value, appointment and where to look', async () => {
    const answer = await desk.receive(token, marriageDossier);
    expect(answer.status).toBe(201);
    expect(answer.body.code).toMatch(/^000\.01\.19\.H55-200203-\d{4}$/);
    expect(answer.body.check).toMatch(/^[A-Z2-7]{8}$/);
    // Three working days from Monday 08:00, by the hour.
    expect(answer.body.dueAt).toMatch(/^2020-02-06T08:0\d:\d\d(\.\d{3})?\+07:00$/);
    expect(answer.body.receipt).toMatchObject({ seq: 2, events: ['DossierReceived', 'StepAssigned'] });
    expect(answer.headers.get('location')).toBe(`/api/v1/dossiers/${answer.body.code}`);
    expect(answer.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.text).not.toMatch(/bodyHash|Nguyễn/);
  });

  it('the same Idempotency-Key gets the same answer and makes one dossier', async () => {
    const key = randomUUID();
    const [first, second] = await Promise.all([
      desk.receive(token, marriageDossier, key),
      desk.receive(token, marriageDossier, key),
    ]);
    const third = await desk.receive(token, marriageDossier, key);
    expect([first.status, second.status].sort()).toEqual([200, 201]);
    expect(third.status).toBe(200);
    expect(second.body).toEqual(first.body);
    expect(third.body).toEqual(first.body);
  });

  it('with another body the key is refused', async () => {
    const key = randomUUID();
    const first = await desk.receive(token, marriageDossier, key);
    const other = await desk.receive(token, { ...marriageDossier, channel: 'online' }, key);
    expect(first.status).toBe(201);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED' } });
  });

  it('the same key of another person is another key', async () => {
    const key = randomUUID();
    const colleague = await desk.token('05431', 'desk-officer', 'cb-05431-khac');
    const [mine, theirs] = [
      await desk.receive(token, marriageDossier, key),
      await desk.receive(colleague, marriageDossier, key),
    ];
    expect(theirs.status).toBe(201);
    expect(theirs.body.code).not.toBe(mine.body.code);
  });

  it('text that only looks the same counts as the same: it is brought to NFC', async () => {
    const key = randomUUID();
    const named = (form: 'NFC' | 'NFD') => ({
      ...marriageDossier,
      applicant: { name: 'Nguyễn Thị Mẫu'.normalize(form) },
    });
    const composed = await desk.receive(token, named('NFC'), key);
    const decomposed = await desk.receive(token, named('NFD'), key);
    expect(decomposed.body.code).toBe(composed.body.code);
  });

  it('keeps the applicant only sealed, for this dossier and this key', async () => {
    const { code } = (await desk.receive(token, marriageDossier)).body;
    const stored = await intakes();
    expect(JSON.stringify(stored)).not.toMatch(/Nguyễn|012345678901/);
    const intake = stored.find((one) => one._id === code);
    const cipher = new ApplicantCipher(Buffer.from(api.env.PERSONAL_DATA_KEY ?? '', 'base64'));
    if (intake === undefined) throw new Error('the intake is missing');
    expect(cipher.open(intake.applicant, code)).toEqual(marriageDossier.applicant);
    expect(() => cipher.open(intake.applicant, `${code}1`)).toThrow();
  });

  it('200 at once get 200 distinct, consecutive codes, and each dossier lives', async () => {
    const other = await desk.token('05434', 'desk-officer');
    const keys = Array.from({ length: 200 }, () => randomUUID());
    const answers = await Promise.all(keys.map((key) => desk.receive(other, marriageDossier, key)));
    // On a busy machine some are kept first and answered when they are asked for again.
    expect(answers.filter(({ status }) => status !== 201 && status !== 202)).toEqual([]);
    const serials = answers.map(serialOf).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    const again = await Promise.all(keys.map((key) => desk.receive(other, marriageDossier, key)));
    expect(again.map((answer) => answer.body.code)).toEqual(answers.map((answer) => answer.body.code));
    for (const [index, key] of keys.entries()) {
      // A repetition may be kept as well; none stays so.
      const answered = await until(async () => {
        const answer = again[index]?.status === 200 ? again[index] : await desk.receive(other, marriageDossier, key);
        return answer.status === 200 && answer;
      }, 30_000);
      expect(answered.body.receipt.seq).toBe(2);
    }
  }, 120_000);

  it('a second API on the same store goes on counting where the first is', async () => {
    const before = serialOf(await desk.receive(token, marriageDossier));
    const { TEMPORAL_NAMESPACE = '', MONGODB_DATABASE = '', PERSONAL_DATA_KEY = '', CHECK_KEY = '' } = api.env;
    const second = await startHarness({
      programs: [],
      overrides: {
        TEMPORAL_NAMESPACE,
        MONGODB_DATABASE,
        PERSONAL_DATA_KEY,
        CHECK_KEY,
        SIMULATION: api.env.SIMULATION ?? '',
      },
    });
    try {
      const there = new Desk(second);
      const officer = await there.token('05431', 'desk-officer');
      const both = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          index % 2 === 0 ? desk.receive(token, marriageDossier) : there.receive(officer, marriageDossier),
        ),
      );
      const serials = both.map(serialOf).sort((a, b) => a - b);
      expect(serials).toEqual(Array.from({ length: 20 }, (_, index) => before + 1 + index));
    } finally {
      await second.app.close();
      await second.issuer.stop();
    }
  }, 60_000);
});

describe('without a worker', () => {
  it('a receipt is kept and answered 202; with the same key the one dossier is found when a worker comes', async () => {
    const alone = await startHarness({ programs: [], overrides: { ANSWER_WITHIN_MS: '500' } });
    const there = new Desk(alone);
    const officer = await there.token('05431', 'desk-officer');
    const key = randomUUID();
    const kept = await there.receive(officer, marriageDossier, key);
    expect(kept).toMatchObject({ status: 202, body: { status: 'kept', dueAt: null, receipt: null } });
    const location = kept.headers.get('location') ?? '';
    expect(location).toBe(`/api/v1/dossiers/${kept.body.code}`);
    expect(await there.ask('GET', location, { token: officer })).toMatchObject({
      status: 503,
      body: { code: 'SERVICE.VIEW_BEHIND' },
    });
    expect(await there.command(officer, kept.body.code, 'accept-handoff')).toMatchObject({
      status: 503,
      body: { code: 'SERVICE.WORKERS_UNAVAILABLE' },
    });
    const worker = await startProgram('worker', alone.env);
    try {
      const found = await until(async () => {
        const again = await there.receive(officer, marriageDossier, key);
        return again.status === 200 ? again.body : null;
      });
      expect(found).toMatchObject({ code: kept.body.code, status: 'received', receipt: { seq: 2 } });
    } finally {
      await worker.stop();
      await alone.stop();
    }
  }, 60_000);
});

describe('commands', () => {
  it('the same key gets the same answer; another body or command is refused', async () => {
    const { code } = (await desk.receive(token, marriageDossier)).body;
    const key = randomUUID();
    const first = await desk.command(token, code, 'complete-step', { outcome: 'day-du' }, key);
    const again = await desk.command(token, code, 'complete-step', { outcome: 'day-du' }, key);
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    const other = await desk.command(token, code, 'assign-step', { assignee: 'cb-05431-lanh-dao' }, key);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED' } });
  });
});
