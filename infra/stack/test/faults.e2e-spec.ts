import { randomUUID } from 'node:crypto';
import type { DossierEvent } from '@lienthong/domain';
import { verifyChain } from '@lienthong/contracts/temporal';
import { until } from '@lienthong/testing';
import { marriageDossier } from '../../../apps/api/test/desk';
import type { Answer } from '../../../apps/api/test/desk';
import { StackUnderTest } from './stack-under-test';

// Servers are killed and come back here; on a busy machine that takes its time.
jest.setTimeout(240_000);

/** A land certificate that a commune's desk receives for the city: the first step done, it is offered upwards. */
const landDossier = {
  procedure: '1.012783',
  case: 'nop-tai-xa',
  channel: 'desk',
  papers: [],
  applicant: { name: 'Trần Văn Mẫu', phone: '0000000001' },
};

let system: StackUnderTest;
let desk: StackUnderTest['desk'];
let ward: string;
let officer: string;
let leader: string;

beforeAll(async () => {
  system = await StackUnderTest.launch();
  desk = system.desk;
  ward = await desk.token('05431', 'desk-officer');
  officer = await desk.token('05431', 'specialist');
  leader = await desk.token('05431', 'leader');
});

afterAll(async () => {
  await system.stop();
});

const complete = (token: string, code: string, outcome: string): Promise<Answer> =>
  desk.command(token, code, 'complete-step', { outcome });

async function received(): Promise<string> {
  const answer = await desk.receive(ward, marriageDossier);
  expect(answer.status).toBe(201);
  return answer.body.code;
}

async function viewAt(code: string, seq: number): Promise<Answer> {
  const answer = await desk.ask('GET', `/api/v1/dossiers/${code}?min-seq=${seq}`, { token: ward });
  return answer;
}

async function chainOf(code: string): Promise<readonly DossierEvent[]> {
  const events = (await system.eventsOnKafka()).filter((event) => event.code === code);
  const once = events.filter((event, index) => events.findIndex((other) => other.seq === event.seq) === index);
  verifyChain(once);
  return once;
}

describe('while Kafka is away', () => {
  it('commands are accepted; their events follow in order when it is back, and the views catch up', async () => {
    const code = await received();
    await until(async () => (await viewAt(code, 2)).status === 200);
    await system.stack.servers.controls.kafka.kill();
    const answers = [
      await complete(ward, code, 'day-du'),
      await complete(officer, code, 'du-dieu-kien'),
      await complete(leader, code, 'ky'),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    const seq = answers[2]?.body.seq ?? 0;
    expect((await viewAt(code, seq)).status).toBe(503);
    await system.stack.servers.controls.kafka.restart();
    await until(async () => (await viewAt(code, seq)).status === 200, 120_000);
    expect((await chainOf(code)).at(-1)?.seq).toBe(seq);
  });
});

describe('while MongoDB is away', () => {
  it('a receipt answers 503 with Retry-After and leaves nothing half made; views lag and catch up', async () => {
    const code = await received();
    await until(async () => (await viewAt(code, 2)).status === 200);
    await system.stack.servers.controls.mongo.kill();
    const key = randomUUID();
    const refused = await desk.receive(ward, marriageDossier, key);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    const done = await complete(ward, code, 'day-du');
    expect(done.status).toBe(200);
    await system.stack.servers.controls.mongo.restart();
    await until(async () => (await viewAt(code, done.body.seq)).status === 200, 120_000);
    const again = await desk.receive(ward, marriageDossier, key);
    expect(again.status).toBe(201);
    // The refused try took no number: the next one follows on the dossier received before.
    expect(serialOf(again.body.code)).toBe(serialOf(code) + 1);
  });
});

describe('while Temporal is away', () => {
  it('receipts and commands answer 503 and leave nothing half made', async () => {
    const code = await received();
    await system.stack.servers.controls.temporal.kill();
    const key = randomUUID();
    const refused = await desk.receive(ward, marriageDossier, key);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    const command = (): Promise<Answer> =>
      desk.command(ward, code, 'complete-step', { outcome: 'day-du' }, `${key}-step`);
    expect((await command()).status).toBe(503);
    await system.stack.servers.controls.temporal.restart();
    await until(async () => (await command()).status === 200, 120_000);
    expect((await command()).body.seq).toBe(4);
    const again = await desk.receive(ward, marriageDossier, key);
    expect([again.status, serialOf(again.body.code)]).toEqual([201, serialOf(code) + 1]);
  });
});

describe('while no worker runs', () => {
  it('a receipt is kept and answered 202 with where to ask; the same key later finds the one dossier', async () => {
    await system.stack.services.worker.kill();
    const key = randomUUID();
    const kept = await desk.receive(ward, marriageDossier, key);
    expect([kept.status, kept.headers.get('location')]).toEqual([202, `/api/v1/dossiers/${kept.body.code}`]);
    await system.stack.services.worker.start();
    await until(async () => (await viewAt(kept.body.code, 2)).status === 200);
    const again = await desk.receive(ward, marriageDossier, key);
    expect([again.status, again.body.code]).toEqual([200, kept.body.code]);
  });

  it('a command is refused with 503 and done once by the same key later', async () => {
    const code = await received();
    await system.stack.services.worker.kill();
    const key = randomUUID();
    const refused = await desk.command(ward, code, 'complete-step', { outcome: 'day-du' }, key);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
    await system.stack.services.worker.start();
    const answers = [1, 2].map(() => desk.command(ward, code, 'complete-step', { outcome: 'day-du' }, key));
    expect((await Promise.all(answers)).map((answer) => [answer.status, answer.body.seq])).toEqual([
      [200, 4],
      [200, 4],
    ]);
  });
});

describe('a process killed with -9', () => {
  it('worker, in the middle of a hand-off: it completes, once', async () => {
    const papers = await papersOf(landDossier.procedure, landDossier.case);
    const dossier = await desk.receive(ward, { ...landDossier, papers });
    expect(dossier.status).toBe(201);
    const { code, allowed } = dossier.body.receipt as unknown as { code: string; allowed: Answer['body']['allowed'] };
    const outcome = allowed.find(({ command }) => command === 'complete-step')?.outcomes?.[0] ?? '';
    const key = randomUUID();
    const offered = desk.command(ward, code, 'complete-step', { outcome }, key);
    await system.stack.services.worker.kill();
    await offered;
    await system.stack.services.worker.start();
    await until(async () => (await desk.command(ward, code, 'complete-step', { outcome }, key)).status === 200);
    await until(async () => (await chainOf(code)).some((event) => event.type === 'HandoffOffered'));
    const city = await desk.token('164', 'desk-officer');
    const accepting = desk.command(city, code, 'accept-handoff', {}, `${key}-accept`);
    await system.stack.services.worker.kill();
    await accepting;
    await system.stack.services.worker.start();
    await until(async () => (await desk.command(city, code, 'accept-handoff', {}, `${key}-accept`)).status === 200);
    await until(async () => (await chainOf(code)).some((event) => event.type === 'HandoffAccepted'));
    const types = (await chainOf(code)).map((event) => event.type);
    expect(types.filter((type) => type === 'HandoffOffered' || type === 'HandoffAccepted')).toEqual([
      'HandoffOffered',
      'HandoffAccepted',
    ]);
  });

  it('projector and API: nothing is lost, and the views are whole again', async () => {
    const code = await received();
    await system.stack.services.projector.kill();
    const done = await complete(ward, code, 'day-du');
    await system.stack.services.api.kill();
    await Promise.all([system.stack.services.projector.start(), system.stack.services.api.start()]);
    await until(async () => (await viewAt(code, done.body.seq)).status === 200, 120_000);
  });
});

function serialOf(code: string): number {
  return Number(code.split('-').at(-1));
}

/** Every paper that a case asks for, as the public catalogue tells it. */
async function papersOf(procedure: string, caseCode: string): Promise<object[]> {
  const answer = await desk.ask('GET', `/api/v1/procedures/${procedure}`);
  const { cases } = answer.body as unknown as { cases: { code: string; papers: { code: string }[] }[] };
  const papers = cases.find(({ code }) => code === caseCode)?.papers ?? [];
  return papers.map(({ code }) => ({ code, originals: 1, copies: 1 }));
}
