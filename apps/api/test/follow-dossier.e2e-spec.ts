import { turnNames } from '@lienthong/contracts';
import { until } from '@lienthong/testing';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { Desk, marriageDossier } from './desk';
import type { AnswerBody } from './desk';
import { EventSourceReader } from './event-source';

let api: ApiHarness;
let desk: Desk;
let officer: string;

beforeAll(async () => {
  api = await startHarness();
  desk = new Desk(api);
  officer = await desk.token('05431', 'desk-officer');
}, 120_000);
afterAll(() => api.stop(), 60_000);

/** Support for people with merit: received at the ward, handed up to the city and the province. */
const meritDossier = {
  procedure: '2.001396',
  papers: [] as { code: string; originals: number; copies: number }[],
  applicant: { name: 'Trần Văn Mẫu' },
};

async function receive(body: object = marriageDossier): Promise<AnswerBody> {
  const answer = await desk.receive(officer, body);
  expect({ status: answer.status, detail: answer.body.detail }).toEqual({ status: 201, detail: undefined });
  return answer.body;
}

/** Receives a dossier that changes hands, and offers it to the next unit. */
async function receiveAndOffer(): Promise<{ readonly code: string; readonly seq: number; readonly to: string }> {
  const procedure = await desk.ask('GET', `/api/v1/procedures/${meritDossier.procedure}`);
  const { cases } = procedure.body as unknown as {
    cases: { code: string; papers: { code: string; originals: number; copies: number }[] }[];
  };
  const papers = cases[0]?.papers.map(({ code, originals, copies }) => ({ code, originals, copies })) ?? [];
  const { code } = await receive({ ...meritDossier, case: cases[0]?.code, papers });
  for (let seq = 2; ;) {
    const view = await desk.ask('GET', `/api/v1/dossiers/${code}?min-seq=${seq}`, { token: officer });
    const next = view.body.allowed.find(({ command }) => command === 'complete-step');
    if (next === undefined) throw new Error(`nothing can be completed after event ${seq}`);
    const sender = await desk.token(next.unit, next.roles[0] ?? 'leader');
    const done = await desk.command(sender, code, 'complete-step', { outcome: next.outcomes?.[0] });
    expect({ status: done.status, detail: done.body.detail }).toEqual({ status: 200, detail: undefined });
    ({ seq } = done.body);
    const [acceptance] = done.body.allowed.filter(({ command }) => command === 'accept-handoff');
    if (acceptance !== undefined) return { code, seq, to: acceptance.unit };
  }
}

describe('reading one’s own write', () => {
  it('min-seq waits until the view has the event, and shows what is allowed', async () => {
    const { code, receipt } = await receive();
    const read = await desk.ask('GET', `/api/v1/dossiers/${code}?min-seq=${receipt.seq}`, { token: officer });
    expect(read).toMatchObject({
      status: 200,
      body: { code, seq: 2, business: 'received', holder: '05431' },
    });
    expect(read.body.allowedForYou.map(({ command }) => command)).toContain('complete-step');
    const leader = await desk.token('05431', 'leader');
    const seenByLeader = await desk.ask('GET', `/api/v1/dossiers/${code}`, { token: leader });
    expect(seenByLeader.body.allowed.map(({ command }) => command)).toContain('complete-step');
    expect(seenByLeader.body.allowedForYou.map(({ command }) => command)).not.toContain('complete-step');
  });

  it('says after two seconds that the view is behind an event that is not there', async () => {
    const { code } = await receive();
    const start = Date.now();
    const read = await desk.ask('GET', `/api/v1/dossiers/${code}?min-seq=99`, { token: officer });
    expect(read).toMatchObject({ status: 503, body: { code: 'SERVICE.VIEW_BEHIND', retryAfter: 1 } });
    expect(read.headers.get('retry-after')).toBe('1');
    expect(Date.now() - start).toBeGreaterThanOrEqual(1_900);
  });

  it('gives the events, and the deadline with lines that add up to it', async () => {
    const { code, dueAt } = await receive();
    const events = await desk.ask('GET', `/api/v1/dossiers/${code}/events?min-seq=2&from=2`, { token: officer });
    expect(events.body.events.map(({ seq, type }) => `${seq} ${type}`)).toEqual(['2 StepAssigned']);
    const deadline = await desk.ask('GET', `/api/v1/dossiers/${code}/deadline`, { token: officer });
    expect(deadline.body.dueAt).toBe(dueAt);
    const counted = deadline.body.explanation as unknown as { counted: number; because: { vi: string; en: string } }[];
    expect(counted.reduce((sum, line) => sum + line.counted, 0)).toBe(3 * 480);
    expect(counted[0]?.because.vi).not.toBe(counted[0]?.because.en);
  });
});

describe('who sees a dossier', () => {
  it('its units and those who oversee them; nobody else learns more than that it is there', async () => {
    const { code } = await receive();
    const path = `/api/v1/dossiers/${code}?min-seq=2`;
    for (const [unit, role, status] of [
      ['05431', 'specialist', 200],
      ['164', 'operator', 200],
      ['19', 'manager', 200],
      ['05434', 'desk-officer', 403],
      ['05434', 'manager', 403],
      ['164', 'leader', 403],
    ] as const) {
      const answer = await desk.ask('GET', path, { token: await desk.token(unit, role) });
      expect({ unit, role, status: answer.status }).toEqual({ unit, role, status });
      if (status === 403) expect(answer.text).not.toMatch(/M1|1\.004873|H55-200203-\d{4}","seq/);
    }
    const unknown = await desk.ask('GET', `/api/v1/dossiers/${code.replace(/\d{4}$/, '9999')}`, { token: officer });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'DOSSIER.NOT_FOUND' } });
  });

  it('another unit’s queue is refused', async () => {
    const answer = await desk.ask('GET', '/api/v1/queues/05434', { token: officer });
    expect(answer).toMatchObject({ status: 403, body: { code: 'DOSSIER.NOT_YOUR_UNIT' } });
  });
});

describe('queues and lists', () => {
  it('a queue is ordered by time left and paged without loss', async () => {
    const ward = await desk.token('05437', 'desk-officer');
    const codes = new Set<string>();
    for (const channel of ['desk', 'online', 'public-post', 'desk']) {
      const answer = await desk.receive(ward, { ...marriageDossier, channel });
      codes.add(answer.body.code);
    }
    const all = await until(async () => {
      const queue = await desk.ask('GET', '/api/v1/queues/05437', { token: ward });
      return queue.body.items.length === codes.size ? queue.body.items : null;
    });
    const urgent = all.map(({ urgentAt }) => urgentAt);
    expect(urgent).toEqual([...urgent].sort());
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = await desk.ask('GET', `/api/v1/queues/05437?limit=3${cursor}`, { token: ward });
      seen.push(...page.body.items.map(({ code }) => code));
      if (page.body.next === null) break;
      cursor = `&cursor=${page.body.next}`;
    }
    expect(seen).toEqual(all.map(({ code }) => code));
    const list = await desk.ask('GET', '/api/v1/dossiers?procedure=1.004873&status=2&sort=received', { token: ward });
    expect(new Set(list.body.items.map(({ code }) => code))).toEqual(codes);
    const counts = await desk.ask('GET', '/api/v1/counts', { token: ward });
    expect(counts.body.items).toEqual([expect.objectContaining({ unit: '05437', holding: 4 })]);
  });

  it('a dossier that was handed over is in the receiver’s queue and the giver may still look', async () => {
    const { code, seq, to } = await receiveAndOffer();
    const receiver = await desk.token(to, 'desk-officer');
    const seen = await desk.ask('GET', `/api/v1/dossiers/${code}?min-seq=${seq}`, { token: officer });
    expect(seen.status).toBe(200);
    const queue = await desk.ask('GET', `/api/v1/queues/${to}`, { token: receiver });
    expect(queue.body.items.map((item) => item.code)).toContain(code);
    const accepted = await desk.command(receiver, code, 'accept-handoff');
    expect(accepted.status).toBe(200);
  }, 30_000);
});

describe('public look-up', () => {
  it('needs code and check value and gives no personal data', async () => {
    const { code, check, lookUp } = await receive();
    await desk.ask('GET', `/api/v1/dossiers/${code}?min-seq=2`, { token: officer });
    const found = await desk.ask('GET', lookUp);
    expect(found.status).toBe(200);
    expect(found.body.answer.vi).toMatch(/^Đang xử lý tại .+, bước 1\/4\. Hẹn trả 06\/02\/2020 08:\d\d\. Đúng hạn\.$/);
    expect(found.body.path).toHaveLength(1);
    expect(found.text).not.toMatch(/Nguyễn Thị Mẫu|012345678901|cb-/);
    const wrong = await desk.ask('GET', `/api/v1/public/dossiers/${code}?check=AAAAAAAA`);
    const unknown = await desk.ask('GET', `/api/v1/public/dossiers/${code.replace(/\d{4}$/, '9998')}?check=${check}`);
    expect([wrong.status, unknown.status]).toEqual([404, 404]);
    const anonymous = (text: string): string => text.replaceAll(/"instance":"[^"]*"/g, '');
    expect(anonymous(wrong.text)).toBe(anonymous(unknown.text));
  });

  it('is limited, so that codes can’t be tried out', async () => {
    const tries = Array.from({ length: 40 }, () => desk.ask('GET', '/api/v1/public/dossiers/X-200203-0001?check=A'));
    const answers = await Promise.all(tries);
    const refused = answers.filter((answer) => answer.status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(10);
    expect(refused[0]).toMatchObject({ body: { code: 'REQUEST.RATE_LIMITED' } });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('live events', () => {
  const open = async (token: string, lastId?: string): Promise<EventSourceReader> => {
    const reader = new EventSourceReader();
    const headers = { authorization: `Bearer ${token}`, ...(lastId === undefined ? {} : { 'last-event-id': lastId }) };
    const response = await reader.open(`${api.url}/api/v1/stream`, headers);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    return reader;
  };
  const codesOf = (reader: EventSourceReader): string[] =>
    reader.events
      .filter(({ event }) => event === 'dossier')
      .map(({ data }) => (JSON.parse(data) as { code: string }).code);

  it('come to the unit they concern, resume where a connection broke, and reset where they can’t', async () => {
    const [mine, other, all] = await Promise.all([
      open(officer),
      open(await desk.token('05434', 'desk-officer')),
      open(await desk.token('19', 'operator')),
    ]);
    const first = await receive();
    await until(async () => codesOf(mine).filter((code) => code === first.code).length === 2);
    await until(async () => codesOf(all).includes(first.code));
    expect(codesOf(other)).not.toContain(first.code);
    const lastId = mine.events.at(-1)?.id;
    await mine.close();
    const second = await receive();
    await until(async () => codesOf(all).filter((code) => code === second.code).length === 2);
    const resumed = await open(officer, lastId);
    await until(async () => codesOf(resumed).length === 2);
    expect(codesOf(resumed)).toEqual([second.code, second.code]);
    const lost = await open(officer, '0badcafe-7');
    await until(async () => lost.events.some(({ event }) => event === 'reset'));
    expect(mine.comments).toBeGreaterThan(0);
    await Promise.all([other, all, resumed, lost].map((reader) => reader.close()));
  }, 60_000);
});

describe('for those who run it', () => {
  it('readiness names each server, metrics count requests by route', async () => {
    const ready = await desk.ask('GET', '/health/ready');
    expect(ready).toMatchObject({ status: 200, body: { status: 'ready', temporal: 'up', mongodb: 'up', kafka: 'up' } });
    const metrics = await desk.ask('GET', '/metrics');
    expect(metrics.text).toMatch(
      /http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/dossiers",status="201"\} \d+/,
    );
    expect(metrics.text).not.toMatch(/H55-200203/);
  });

  it('the OpenAPI document has every command with its body', async () => {
    const { body } = await desk.ask('GET', '/openapi.json');
    const { paths, components } = body as unknown as {
      paths: Record<string, Record<string, { requestBody?: unknown }>>;
      components: { schemas: object };
    };
    const commands = Object.keys(paths).filter((path) => path.includes('/commands/'));
    expect(commands).toHaveLength(turnNames.length);
    const completed = paths['/api/v1/dossiers/{code}/commands/complete-step']?.post?.requestBody;
    expect(JSON.stringify(completed)).toContain('"outcome"');
    expect(paths['/api/v1/dossiers']?.post?.requestBody).toBeDefined();
    expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(['Problem', 'ReceiveDossier', 'Applicant']));
  });
});
