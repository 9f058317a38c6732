import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectEvents } from '@lienthong/contracts';
import { startServers } from '@lienthong/infra/servers';
import type { ServerStack } from '@lienthong/infra/servers';
import { buildHistory, until, wholeWay } from '@lienthong/testing';
import type { Projector } from '../src/create-projector';
import { ProjectorRig } from './projector-rig';

const dataDir = mkdtempSync(join(tmpdir(), 'lienthong-projector-'));
let stack: ServerStack;
let rig: ProjectorRig;
let projector: Projector;

beforeAll(async () => {
  const env = { ...process.env, KAFKA_BROKERS: '', MONGODB_URI: '' };
  stack = await startServers({ dataDir, logDir: join(dataDir, 'logs'), only: ['kafka', 'mongo'], env });
  rig = new ProjectorRig(stack.addresses);
  await rig.prepare();
  projector = await rig.start();
}, 180_000);
afterAll(async () => {
  await rig.dispose();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

function dossiers(from: number): { code: string; events: ReturnType<typeof buildHistory> }[] {
  return Array.from({ length: 5 }, (_, index) => {
    const code = `H55.19-200302-${String(from + index).padStart(4, '0')}`;
    const events = buildHistory({ code, commands: wholeWay() });
    rig.history.know(events);
    return { code, events };
  });
}

describe('the projector', () => {
  it('waits for the store without parking anything, and catches up when it is back', async () => {
    const some = dossiers(1);
    for (const { events } of some) await rig.publisher.publish(events.slice(0, 5));
    for (const { code } of some) await rig.untilSeq(code, 5, 30_000);
    await stack.controls.mongo.kill();
    for (const { events } of some) await rig.publisher.publish(events.slice(5));
    await until(async () => !projector.ready());
    await sleep(2_000);
    await stack.controls.mongo.restart();
    for (const { code, events } of some) await until(() => isWhole(code, events.length), 60_000);
    for (const { code, events } of some) expect(await rig.views.find(code)).toEqual(projectEvents(null, events));
    expect(await rig.parked.all()).toEqual([]);
  }, 180_000);

  it('joins again when Kafka is back, and misses nothing', async () => {
    const some = dossiers(11);
    for (const { events } of some) await rig.publisher.publish(events.slice(0, 5));
    await stack.controls.kafka.kill();
    await sleep(2_000);
    await stack.controls.kafka.restart();
    for (const { events } of some) await again(() => rig.publisher.publish(events.slice(5)));
    for (const { code, events } of some) await until(() => isWhole(code, events.length), 60_000);
    await until(async () => projector.ready());
  }, 180_000);

  it('stops while the store is away and Kafka was, and takes the work up again later', async () => {
    const some = dossiers(21);
    await stack.controls.mongo.kill();
    for (const { events } of some) await rig.publisher.publish(events);
    await until(async () => !projector.ready());
    await stack.controls.kafka.restart();
    const start = Date.now();
    await rig.stop();
    expect(Date.now() - start).toBeLessThan(12_000);
    await stack.controls.mongo.restart();
    projector = await rig.start();
    for (const { code, events } of some) await until(() => isWhole(code, events.length), 60_000);
  }, 180_000);
});

/** The store may still be coming up: then it is not whole yet. */
async function isWhole(code: string, seq: number): Promise<boolean> {
  return rig.views.findRow(code).then(
    (row) => row?.seq === seq,
    () => false,
  );
}

async function again(work: () => Promise<void>): Promise<void> {
  await until(() =>
    work().then(
      () => true,
      () => false,
    ),
  );
}
