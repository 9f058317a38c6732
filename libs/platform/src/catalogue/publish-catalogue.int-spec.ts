import mongoose from 'mongoose';
import type { Catalogue } from '@lienthong/domain';
import { loadCatalogue } from './load-catalogue';
import { publishCatalogue, readPublishedCatalogue } from './publish-catalogue';
import type { CatalogueStore } from './publish-catalogue';

const connection = mongoose.createConnection();
let store: CatalogueStore;
let catalogue: Catalogue;

beforeAll(async () => {
  const uri = process.env.LT_TEST_MONGODB;
  if (uri === undefined) throw new Error('LT_TEST_MONGODB is not set: the integration set-up starts the servers');
  await connection.openUri(uri, { dbName: `catalogue_${process.pid}_${Date.now()}` });
  if (connection.db === undefined) throw new Error('no database handle');
  store = connection.db;
  catalogue = await loadCatalogue();
});

afterAll(async () => {
  await connection.db?.dropDatabase();
  await connection.close();
});

describe('publishing the catalogue', () => {
  it('writes every record once, and nothing the second time', async () => {
    const first = await publishCatalogue(store, catalogue);
    expect(first.added).toHaveLength(catalogue.tiers.length + catalogue.units.length + catalogue.procedures.length + 1);
    expect(first.added).toContain('unit:05467:2020-01-01');
    const second = await publishCatalogue(store, catalogue);
    expect(second).toEqual({ added: [], changed: [], withdrawn: [], unchanged: first.added.length });
    expect(await readPublishedCatalogue(store)).toEqual(catalogue);
  });

  it('says what changed and what is no longer there, keeps the withdrawn, and brings it back', async () => {
    const edited: Catalogue = {
      ...catalogue,
      units: catalogue.units.map((unit) =>
        unit.code === '05467' && unit.validFrom === '2020-01-01' ? { ...unit, parent: '19' } : unit,
      ),
      procedures: catalogue.procedures.filter((procedure) => procedure.code !== '1.012783' || procedure.version !== 1),
    };
    const report = await publishCatalogue(store, edited);
    expect(report).toMatchObject({
      added: [],
      changed: ['unit:05467:2020-01-01'],
      withdrawn: ['procedure:1.012783:2020-01-01'],
    });
    expect(await readPublishedCatalogue(store)).toEqual(edited);
    const back = await publishCatalogue(store, catalogue);
    expect(back).toMatchObject({ added: ['procedure:1.012783:2020-01-01'], changed: ['unit:05467:2020-01-01'] });
    expect(await readPublishedCatalogue(store)).toEqual(catalogue);
  });

  it('refuses a record that was altered in the store', async () => {
    const id = 'unit:05467:2020-01-01';
    const records = store.collection<{ _id: string; body: string }>('catalogue');
    const body = (await records.findOne({ _id: id }))?.body ?? '';
    await records.updateOne({ _id: id }, { $set: { body: body.replace('Cam Giá', 'Gia Sàng') } });
    await expect(readPublishedCatalogue(store)).rejects.toMatchObject({ code: 'CATALOGUE.INVALID' });
  });
});
