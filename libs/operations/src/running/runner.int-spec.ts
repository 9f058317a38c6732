import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import type { Actor } from '@lienthong/domain';
import { connectMongo } from '@lienthong/read-model';
import { testServers, uniqueName, until } from '@lienthong/testing';
import { OperationDesk } from '../acting/operation-desk';
import type { Operation, OperationItem, OperationStatus, Selection } from '../acting/operation';
import { OperationStore } from '../acting/operation.store';
import { TrailStore } from '../trail/trail.store';
import { verifyTrail } from '../trail/verify-trail';
import { DrillAct, drillRunner } from './drill-act.fixture';
import type { DrillDossier } from './drill-act.fixture';
import type { Runner } from './runner';

const program = join(__dirname, '../../../../dist/libs/operations/src/running/drill-act.fixture.js');
/** `DRILL_DOSSIERS=2000` measures at full size. */
const many = Number(process.env.DRILL_DOSSIERS ?? 200);
const van: Actor = { subject: 'le-van-van-hanh', unit: '19', role: 'operator' };
const second: Actor = { subject: 'do-thi-hai', unit: '19', role: 'operator' };
const reason = 'Máy chủ thuế đã chạy lại';
const { mongodbUri } = testServers();

let connection: Connection;
let dbName: string;
let act: DrillAct;
let operations: OperationStore;
let trail: TrailStore;
let desk: OperationDesk;
let runners: Runner[];
let children: ChildProcess[];

beforeEach(async () => {
  dbName = uniqueName('runner');
  connection = connectMongo(mongodbUri, { dbName });
  await until(async () => connection.readyState === 1);
  act = new DrillAct(connection, 'here');
  operations = new OperationStore(connection);
  trail = new TrailStore(connection);
  await Promise.all([operations.ensureIndexes(), trail.ensureIndexes()]);
  const basis = async () => ({ catalogue: 'c1', buildId: 'b1' });
  desk = new OperationDesk({ operations, trail, oversees: () => true, basis });
  runners = [];
  children = [];
});
afterEach(async () => {
  await Promise.all([...runners.map((runner) => runner.stop()), ...children.map(kill)]);
  await connection.dropDatabase();
  await connection.close();
});

function start(by = 'here', applyMs = 0): void {
  const runner = drillRunner(connection, new DrillAct(connection, by, applyMs));
  runners.push(runner);
  runner.start();
}

async function launch(by: string): Promise<ChildProcess> {
  const child = fork(program, [mongodbUri, dbName, by], { stdio: 'inherit' });
  children.push(child);
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', reject);
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

async function dossiers(count: number, changed: Partial<DrillDossier> = {}, from = 0): Promise<string[]> {
  const some = Array.from({ length: count }, (_, at) => {
    return { _id: `H55.19-${String(from + at).padStart(5, '0')}`, unit: '19', seq: 3, ...changed };
  });
  for (let at = 0; at < some.length; at += 20) await act.dossiers.insertMany(some.slice(at, at + 20));
  return some.map(({ _id }) => _id);
}

async function reaches(id: string, status: OperationStatus, withinMs = 20_000): Promise<Operation> {
  return until(async () => {
    const operation = await operations.read(id);
    return operation.status === status && operation;
  }, withinMs);
}

async function request(id: string, selection: Selection, ratePerSecond = 50): Promise<Operation> {
  return desk.request(van, id, { request: { act: 'redrive' }, selection, reason, ratePerSecond });
}

/** Previewed, approved where needed, and applied. */
async function applied(id: string, codes: readonly string[], ratePerSecond = 50): Promise<void> {
  await request(id, { by: 'codes', codes }, ratePerSecond);
  const previewed = until(async () => {
    const { status } = await operations.read(id);
    return (status === 'previewed' || status === 'awaiting-approval') && status;
  }, 60_000);
  if ((await previewed) === 'awaiting-approval') await desk.approve(second, id);
  await desk.apply(van, id);
}

async function item(id: string, code: string): Promise<OperationItem | null> {
  return operations.items.find(id, code);
}

describe('a bulk act', () => {
  it(`on ${many} dossiers ends though its runner is killed twice: each once, none lost`, async () => {
    const codes = await dossiers(many);
    const began = Date.now();
    const first = await launch('first');
    await applied('op-1', codes);
    const done = async (share: number) => (await act.effects.countDocuments()) >= many * share;
    await until(() => done(0.2), 120_000);
    await kill(first);
    const killedAt = Date.now();
    const next = await launch('second');
    await until(async () => (await act.tries.countDocuments({ by: 'second' })) > 0, 10_000);
    const takenOverMs = Date.now() - killedAt;
    await until(() => done(0.6), 120_000);
    await kill(next);
    await launch('third');
    const { counts, status } = await reaches('op-1', 'done', 240_000);
    process.stderr.write(`${many} dossiers in ${Date.now() - began} ms, taken over after ${takenOverMs} ms\n`);
    expect({ ...counts, status }).toMatchObject({ progressed: many, skipped: 0, 'not-progressed': 0, status: 'done' });
    expect(await act.effects.countDocuments()).toBe(many);
    // Only what was under way at a kill was tried again, and no two runners worked at the same time.
    const tries = await act.tries.find().sort({ at: 1 }).toArray();
    expect(tries.length).toBeLessThanOrEqual(many + 2 * 16);
    expect(tries.filter(({ by }, at) => by !== tries[at - 1]?.by).map(({ by }) => by)).toEqual([
      'first',
      'second',
      'third',
    ]);
    const records = await trail.page(0, many * 5);
    expect(verifyTrail(records, await trail.head())).toBeNull();
    const ended = new Set(records.filter(({ step }) => step === 'item-ended').map(({ code }) => code));
    expect(ended.size).toBe(many);
    const heads = new Map(records.filter(({ step }) => step === 'item-applying').map(({ hash, code }) => [hash, code]));
    for (const { _id, trailHead } of await act.effects.find().toArray())
      expect(`op-1/${heads.get(trailHead)}`).toBe(_id);
  }, 400_000);

  it('is worked on by one of two runners at a time', async () => {
    const codes = await dossiers(40);
    start('left', 20);
    start('right', 20);
    await applied('op-1', codes, 8);
    await reaches('op-1', 'done', 30_000);
    const tries = await act.tries.find().sort({ at: 1 }).toArray();
    expect(tries).toHaveLength(40);
    expect(new Set(tries.map(({ by }) => by)).size).toBe(1);
  }, 60_000);

  it('has one effect when everything is asked for twice', async () => {
    const codes = await dossiers(3);
    start();
    const ask = { by: 'codes', codes } as const;
    const [one, two] = await Promise.all([request('op-1', ask), request('op-1', ask)]);
    expect(two.requestedAt).toBe(one.requestedAt);
    await expect(request('op-1', { by: 'codes', codes: codes.slice(1) })).rejects.toMatchObject({
      code: 'IDEMPOTENCY.KEY_REUSED',
    });
    await reaches('op-1', 'previewed');
    await Promise.all([desk.apply(van, 'op-1', 'key-1'), desk.apply(van, 'op-1', 'key-1')]);
    const { counts } = await reaches('op-1', 'done');
    await desk.apply(van, 'op-1', 'key-1');
    await expect(desk.apply(van, 'op-1')).rejects.toMatchObject({ code: 'OPERATION.OUT_OF_TURN' });
    expect(counts.progressed).toBe(3);
    expect(await act.tries.countDocuments()).toBe(3);
    expect(await operations.queue.all()).toEqual([]);
  }, 60_000);

  it('takes only what was previewed as able, and tells why of each other one', async () => {
    const [good = '', moved = ''] = await dossiers(2);
    const [dead = ''] = await dossiers(1, { dead: true }, 10);
    const [shaky = ''] = await dossiers(1, { trouble: { code: 'SERVICE.TEMPORAL_UNAVAILABLE', tries: 2 } }, 20);
    const [refused = ''] = await dossiers(1, { trouble: { code: 'DOSSIER.CLOSED', tries: 9 } }, 30);
    const [foreign = ''] = await dossiers(1, { unit: 'foreign' }, 40);
    const codes = [good, moved, dead, shaky, refused, foreign, 'H55.19-none'];
    start();
    await request('op-1', { by: 'codes', codes });
    const { preview, counts } = await reaches('op-1', 'previewed');
    expect(preview).toMatchObject({ items: 7, able: 5, units: ['19'], approval: [] });
    expect(counts).toMatchObject({ previewed: 5, unable: 2 });
    await act.dossiers.updateOne({ _id: moved }, { $set: { seq: 4 } });
    await desk.apply(van, 'op-1');
    const ended = await reaches('op-1', 'done');
    expect(ended.counts).toMatchObject({ progressed: 2, 'not-progressed': 2, skipped: 1, unable: 2 });
    const told = async (code: string) => (await item('op-1', code))?.outcome?.told.en;
    expect(await told(moved)).toBe('The dossier moved on since the preview');
    expect(await told(dead)).toContain('was not seen to move within 2 s');
    expect(await told(refused)).toContain('DOSSIER.CLOSED');
    expect(await item('op-1', shaky)).toMatchObject({ status: 'progressed', outcome: { evidence: { seq: 4 } } });
    expect((await item('op-1', foreign))?.preview?.unableBecause?.en).toContain('DOSSIER.NOT_YOUR_UNIT');
    const keys = (await act.effects.find().toArray()).map(({ _id }) => _id);
    expect(keys.sort()).toEqual([good, dead, shaky].map((code) => `op-1/${code}`).sort());
    const pages = [await operations.itemsOf('op-1', { limit: 4 })];
    pages.push(await operations.itemsOf('op-1', { limit: 4, cursor: pages[0]?.next ?? '' }));
    expect(pages.flatMap(({ items }) => items.map(({ code }) => code))).toEqual([...codes].sort());
    expect((await operations.itemsOf('op-1', { status: 'unable' })).items).toHaveLength(2);
  }, 60_000);

  it('leaves a dossier alone that another operator works on, and names the operation', async () => {
    const codes = await dossiers(1, { held: true });
    const patient = Object.assign(new DrillAct(connection, 'here'), { patienceMs: 30_000 });
    runners.push(drillRunner(connection, patient));
    runners[0]?.start();
    await applied('op-1', codes);
    await applied('op-2', codes);
    await reaches('op-2', 'done');
    expect(await item('op-2', codes[0] ?? '')).toMatchObject({
      status: 'skipped',
      outcome: { told: { en: 'Left alone: operation op-1 is working on this dossier' } },
    });
    await act.dossiers.updateOne({ _id: codes[0] }, { $set: { held: false } });
    expect((await reaches('op-1', 'done')).counts.progressed).toBe(1);
    expect((await operations.list(undefined, 1)).operations.map(({ id }) => id)).toEqual(['op-2']);
    const { next } = await operations.list(undefined, 1);
    expect((await operations.list(next ?? '', 1)).operations.map(({ id }) => id)).toEqual(['op-1']);
    // A claim that a dead program left behind is taken over once its operation has ended.
    await connection
      .collection<{ _id: string; operation: string }>('operation_claims')
      .insertMany([{ _id: 'left', operation: 'op-1' }]);
    expect(await operations.claims.claim('left', 'op-3')).toBe('op-3');
    expect(await operations.claims.claim('left', 'op-4')).toBe('op-3');
  }, 60_000);

  it('begins none after it was stopped, and ends those under way', async () => {
    const codes = await dossiers(30);
    start();
    await applied('op-1', codes, 4);
    await until(async () => (await act.tries.countDocuments()) > 0);
    await desk.stop(second, 'op-1');
    const { counts, problem } = await reaches('op-1', 'stopped');
    expect(problem).toContain('stopped by do-thi-hai');
    expect(counts.progressed).toBe(await act.effects.countDocuments());
    expect(counts.progressed + counts.skipped).toBe(30);
    expect(counts.skipped).toBeGreaterThan(15);
  }, 60_000);

  it('fails at the preview where a filter takes in more than one operation may, and takes up none', async () => {
    const everything = Array.from({ length: 5_001 }, (_, at) => `H55.19-${at}`);
    const runner = drillRunner(connection, act, trail, { selectCodes: async () => everything });
    runners.push(runner);
    runner.start();
    await request('op-1', { by: 'kind', kind: 'B' });
    const { problem, counts, preview } = await reaches('op-1', 'failed');
    expect(problem).toMatch(/^OPERATION\.TOO_MANY: 5001 /);
    expect([preview, counts.previewed, counts.unable]).toEqual([null, 0, 0]);
    await expect(desk.apply(van, 'op-1')).rejects.toMatchObject({ code: 'OPERATION.OUT_OF_TURN' });
  }, 60_000);

  it('fails at the preview where nothing fits', async () => {
    start();
    await request('op-1', { by: 'kind', kind: 'B' });
    const { problem } = await reaches('op-1', 'failed');
    expect(problem).toContain('OPERATION.NOTHING_TO_DO');
    await expect(desk.apply(van, 'op-1')).rejects.toMatchObject({ code: 'OPERATION.OUT_OF_TURN' });
    await expect(desk.apply(van, 'op-9')).rejects.toMatchObject({ code: 'OPERATION.NOT_FOUND' });
  }, 60_000);
});

describe('while the trail is away', () => {
  it('nothing is asked for, and no act is done', async () => {
    const away = connectMongo('mongodb://127.0.0.1:9', { dbName, serverSelectionTimeoutMS: 200 });
    try {
      const codes = await dossiers(1);
      const broken = new TrailStore(away);
      const basis = async () => ({ catalogue: 'c1', buildId: 'b1' });
      const deaf = new OperationDesk({ operations, trail: broken, oversees: () => true, basis });
      const draft = { request: { act: 'redrive' }, selection: { by: 'codes', codes }, reason } as const;
      const failed = { code: 'SERVICE.STORE_UNAVAILABLE' };
      await expect(deaf.request(van, 'op-1', draft)).rejects.toMatchObject(failed);
      expect(await operations.steps('op-1')).toEqual({});
      start();
      await request('op-2', { by: 'codes', codes });
      await reaches('op-2', 'previewed');
      await runners.pop()?.stop();
      await expect(deaf.apply(van, 'op-2')).rejects.toMatchObject(failed);
      expect((await operations.read('op-2')).status).toBe('previewed');
      await desk.apply(van, 'op-2');
      const blind = drillRunner(connection, act, broken);
      blind.start();
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await blind.stop();
      expect(await act.tries.countDocuments()).toBe(0);
      start();
      expect((await reaches('op-2', 'done')).counts.progressed).toBe(1);
    } finally {
      await away.close();
    }
  }, 60_000);
});
