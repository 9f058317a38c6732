import { createConnection } from 'mongoose';
import type { Connection } from 'mongoose';
import { projectEvents } from '@lienthong/contracts';
import { dossierFact } from '@lienthong/domain';
import { buildHistory, testServers, uniqueName, wholeWay } from '@lienthong/testing';
import { FactSnapshotStore } from './fact-snapshot.store';

let connection: Connection;
let store: FactSnapshotStore;

const code = '000.01.19.H55-200302-0001';
const fact = dossierFact(projectEvents(null, buildHistory({ code, commands: wholeWay() })));
const facts = Array.from({ length: 4_000 }, (_, index) => ({ ...fact, code: `${code}${index}` }));
const offsets = new Map([
  [0, '12'],
  [1, '9007199254740993'],
]);

beforeAll(async () => {
  connection = await createConnection(testServers().mongodbUri, { dbName: uniqueName('facts') }).asPromise();
  store = new FactSnapshotStore(connection);
}, 60_000);
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

describe('facts that are kept', () => {
  it('are none at first, and come back as they were', async () => {
    expect(await store.load()).toBeNull();
    await store.save({ facts, offsets, wanted: new Map([[code, 7]]) });
    expect(await store.load()).toEqual({ facts, offsets, wanted: new Map([[code, 7]]) });
  });

  it('replace those kept before, and leave nothing of them behind', async () => {
    await store.save({ facts: facts.slice(0, 2), offsets, wanted: new Map() });
    expect((await store.load())?.facts).toHaveLength(2);
    expect(await connection.collection('report_facts').countDocuments()).toBe(2);
  });

  it('are whole when two services keep them at once', async () => {
    await Promise.all([1, 2, 3].map(() => store.save({ facts, offsets, wanted: new Map() })));
    expect((await store.load())?.facts).toHaveLength(facts.length);
  });

  it('of which a part is lost, or that have another form, count as none', async () => {
    const documents = connection.collection<{ _id: string; form: number; epoch: string }>('report_facts');
    await documents.updateOne({ _id: 'head' }, { $set: { form: 0 } });
    expect(await store.load()).toBeNull();
    await store.save({ facts: facts.slice(0, 2), offsets, wanted: new Map() });
    const head = await documents.findOne({ _id: 'head' });
    await documents.deleteOne({ _id: `${head?.epoch}:0` });
    expect(await store.load()).toBeNull();
  });
});
