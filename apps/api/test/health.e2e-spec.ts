import { createConnection } from 'mongoose';
import type { SystemHealth } from '@lienthong/contracts';
import { FindingStore } from '@lienthong/operations';
import { until } from '@lienthong/testing';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { Desk } from './desk';

const path = '/api/v1/operations/health';
let api: ApiHarness;
let desk: Desk;
let token: string;

beforeAll(async () => {
  api = await startHarness();
  desk = new Desk(api);
  token = await desk.token('05431', 'operator', 'vh-05431');
}, 120_000);
afterAll(() => api.stop(), 60_000);

async function look(): Promise<SystemHealth> {
  const { status, body } = await desk.ask('GET', path, { token });
  expect(status).toBe(200);
  return body as unknown as SystemHealth;
}

function find({ parts }: SystemHealth, id: string): SystemHealth['parts'][number]['checks'][number] | undefined {
  return parts.flatMap(({ checks }) => checks).find((check) => check.id.replace(/ .*[./-]/, ' ') === id);
}

it('tells servers, queues with who works on them, readers and sources, each with since when', async () => {
  const seen = await until(async () => {
    const health = await look();
    return (
      find(health, 'queue.dossier')?.state === 'ok' && find(health, 'kafka.group projector')?.state === 'ok' && health
    );
  }, 60_000);
  expect(seen.parts.map(({ part }) => part)).toEqual(['temporal', 'queues', 'kafka', 'store', 'sources']);
  expect(find(seen, 'temporal.server')).toMatchObject({ state: 'ok', orLonger: true, todo: null });
  expect(find(seen, 'temporal.search-attributes')?.what.vi).toContain('LtUnit');
  expect(find(seen, 'worker.build')?.facts?.current).toEqual(expect.any(String));
  expect(find(seen, 'queue.dossier')?.facts).toMatchObject({ pollers: expect.any(Number) as number, backlog: 0 });
  expect(find(seen, 'kafka.group projector')?.facts).toMatchObject({ members: 1, lag: 0 });
  expect(find(seen, 'mongodb.server')?.state).toBe('ok');
  expect(find(seen, 'sources')).toMatchObject({ state: 'unknown', todo: { en: expect.any(String) as string } });
  for (const check of seen.parts.flatMap(({ checks }) => checks)) {
    expect(check.since <= seen.at).toBe(true);
    expect(check.todo === null).toBe(check.state === 'ok');
  }
}, 90_000);

it('a source that is not read in time is unknown, with its failure', async () => {
  const mongo = await createConnection(api.env.MONGODB_URI ?? '', { dbName: api.env.MONGODB_DATABASE }).asPromise();
  const readAt = new Date(Date.now() - 60_000).toISOString();
  const old = { source: 'views', kinds: ['F'] as const, readAt, triedAt: readAt, error: 'gone', maxAgeMs: 5_000 };
  await new FindingStore(mongo).noteReading(old);
  await mongo.close();
  const source = await until(async () => find(await look(), 'source.views') ?? false, 15_000);
  expect(source).toMatchObject({ state: 'unknown', facts: { kinds: 'F' } });
  expect(source.what.en).toContain('gone');
}, 30_000);

it('is for operators and managers', async () => {
  expect((await desk.ask('GET', path, { token: await desk.token('164', 'manager') })).status).toBe(200);
  expect((await desk.ask('GET', path, { token: await desk.token('164', 'desk-officer') })).status).toBe(403);
  expect((await desk.ask('GET', path)).status).toBe(401);
});
