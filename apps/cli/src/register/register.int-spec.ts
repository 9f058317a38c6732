import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { createConnection } from 'mongoose';
import type { Connection } from 'mongoose';
import { projectEvents } from '@lienthong/contracts';
import { loadCatalogue } from '@lienthong/platform';
import { DossierViewStore } from '@lienthong/read-model';
import { buildHistory, testServers, uniqueName, wholeWay } from '@lienthong/testing';
import { registerOrder } from './register-order';
import { writeRegisterFile } from './write-register-file';

const name = uniqueName('cli-register');
let connection: Connection;
let store: DossierViewStore;
let folder: string;

const received = [
  ['0001', '2020-03-01T23:59:59+07:00', '05431'],
  ['0002', '2020-03-02T08:00:00+07:00', '05431'],
  ['0003', '2020-03-02T07:30:00+07:00', '05434'],
  ['0004', '2020-03-31T23:59:59.500+07:00', '05431'],
  ['0005', '2020-04-01T00:00:00+07:00', '05431'],
] as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-register-'));
  connection = await createConnection(testServers().mongodbUri, { dbName: name }).asPromise();
  store = new DossierViewStore(connection);
  await store.ensureIndexes();
  const views = received.map(([serial, receivedAt, receivingUnit], index) =>
    projectEvents(
      null,
      buildHistory({
        code: `000.01.19.H55-200302-${serial}`,
        facts: { receivedAt, receivingUnit },
        commands: index === 1 ? wholeWay() : [],
      }),
    ),
  );
  await store.insert(views);
}, 60_000);

afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
  await rm(folder, { recursive: true, force: true });
});

async function codesOf(file: string): Promise<string[]> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  const codes: string[] = [];
  workbook.worksheets[0]?.eachRow((row, number) => void (number > 4 && codes.push(row.getCell(2).text.slice(-4))));
  return codes;
}

async function make(unit?: string, file = 'so.xlsx'): Promise<{ file: string; lines: number }> {
  const catalogue = await loadCatalogue();
  const out = join(folder, file);
  const order = registerOrder({ from: '2020-03-02', to: '2020-03-31', out, ...(unit && { unit }) }, catalogue.units);
  const views = store.receivedBetween(order.from, order.to, order.unit);
  return { file: out, lines: await writeRegisterFile(order, views, catalogue) };
}

describe('lienthong register', () => {
  it('has the dossiers received on the dates, both included, in the order of receipt', async () => {
    const { file, lines } = await make();
    expect(lines).toBe(3);
    expect(await codesOf(file)).toEqual(['0003', '0002', '0004']);
  });

  it('of one unit has those that its desk received', async () => {
    expect(await codesOf((await make('05431')).file)).toEqual(['0002', '0004']);
  });

  it('is a PDF where the file says so, and leaves nothing half made behind', async () => {
    const { file } = await make('05431', 'so.pdf');
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    const nowhere = join(folder, 'no/such/so.xlsx');
    const catalogue = await loadCatalogue();
    const order = registerOrder({ from: '2020-03-02', to: '2020-03-31', out: nowhere }, catalogue.units);
    const views = store.receivedBetween(order.from, order.to);
    await expect(writeRegisterFile(order, views, catalogue)).rejects.toThrow('ENOENT');
    expect((await readdir(folder)).filter((one) => one.endsWith('.part'))).toEqual([]);
  });
});
