import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Connection } from 'mongoose';
import { connectMongo } from '@lienthong/read-model';
import { testServers, uniqueName, until } from '@lienthong/testing';
import type { TrailEntry } from './trail-record';
import { trailCollection, TrailStore } from './trail.store';
import { verifyTrail } from './verify-trail';

let connection: Connection;
const entry: TrailEntry = {
  operation: 'op-1',
  step: 'item-applying',
  code: 'H55.19-260302-0001',
  actor: { subject: 'le-van-van-hanh', unit: '19', role: 'operator' },
  act: 'reset',
  reason: 'Máy chủ thuế đã chạy lại \u0000 \ud800 "$set": {a.b}',
  detail: { 'a.b': { $set: 1 }, share: 0.8, list: [null, ''] },
};

beforeAll(async () => {
  connection = connectMongo(testServers().mongodbUri, { dbName: uniqueName('trail') });
  await until(async () => connection.readyState === 1);
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

describe('the trail in the store', () => {
  it('is one chain without a gap though four programs write at the same time', async () => {
    const stores = Array.from({ length: 4 }, () => new TrailStore(connection));
    await Promise.all(stores.flatMap((store) => Array.from({ length: 15 }, () => store.append(entry))));
    const fresh = new TrailStore(connection);
    const head = await fresh.head();
    const records = [...(await fresh.page(0, 40)), ...(await fresh.page(40, 40))];
    expect(records.map(({ n }) => n)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    expect(verifyTrail(records, head)).toBeNull();
    expect(head.n).toBe(60);
    expect(records[7]).toMatchObject(entry);
  }, 60_000);

  it('shows what somebody changed in the store', async () => {
    const store = new TrailStore(connection);
    const head = await store.head();
    const collection = connection.collection<{ _id: string }>(trailCollection);
    await collection.deleteOne({ _id: '000000000020' });
    expect(verifyTrail(await store.page(0, 500), head)).toMatchObject({ n: 20, fault: 'missing' });
    await collection.updateOne({ _id: '000000000004' }, { $set: { body: '{"n":4}' } });
    await expect(store.page(0, 500)).rejects.toMatchObject({
      code: 'CHAIN.BROKEN',
      context: { record: '000000000004' },
    });
  });

  it('says that the store is away, so that nothing is done', async () => {
    const port = await freePort();
    const away = connectMongo(`mongodb://127.0.0.1:${port}`, { dbName: 'x', serverSelectionTimeoutMS: 200 });
    try {
      const failed = { code: 'SERVICE.STORE_UNAVAILABLE' };
      await expect(new TrailStore(away).append(entry)).rejects.toMatchObject(failed);
      await expect(new TrailStore(away).head()).rejects.toMatchObject(failed);
    } finally {
      await away.close();
    }
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
