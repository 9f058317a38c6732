import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { createConnection } from 'mongoose';
import type { Connection } from 'mongoose';
import { projectEvents } from '@lienthong/contracts';
import { loadCatalogue } from '@lienthong/platform';
import { DossierViewStore, carriedOver } from '@lienthong/read-model';
import { buildHistory, testServers, uniqueName, wholeWay } from '@lienthong/testing';
import { PeriodTally, balanceLine } from './period-tally';
import { registerAction } from './register.action';
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

  it('tells the opening balance, what came, what was finished and what is left, of the dates and the unit', async () => {
    const balanceOf = async (from: string, to: string, unit?: string): Promise<string> => {
      const tally = new PeriodTally({ from, to });
      for await (const view of carriedOver(connection, from, unit)) tally.add(view);
      for await (const _ of tally.counted(store.receivedBetween(from, to, unit)));
      return balanceLine(tally.balance);
    };
    expect(await balanceOf('2020-03-02', '2020-03-31')).toBe(
      'tồn đầu kỳ / opening 1 + tiếp nhận / received 3 = giải quyết xong / finished 1 + tồn cuối kỳ / closing 3',
    );
    expect(await balanceOf('2020-03-02', '2020-03-31', '05434')).toMatch(
      /opening 0 .* received 1 .* finished 0 .* closing 1$/,
    );
    expect(await balanceOf('2020-04-01', '2020-04-30')).toMatch(/opening 3 .* received 1 .* finished 0 .* closing 4$/);
    expect(await balanceOf('2020-04-01', '2020-04-30', '05431')).toMatch(
      /opening 2 .* received 1 .* finished 0 .* closing 3$/,
    );
  });

  it('prints them after the file is written', async () => {
    const { mongodbUri, kafkaBrokers } = testServers();
    // The register asks the store only: nobody listens there for Temporal.
    const env = { MONGODB_URI: mongodbUri, KAFKA_BROKERS: kafkaBrokers.join(','), TEMPORAL_ADDRESS: '127.0.0.1:1' };
    Object.assign(process.env, env, { MONGODB_DATABASE: name });
    const printed: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    const period = { from: '2020-03-02', to: '2020-03-31', out: join(folder, 'in.xlsx') };
    await registerAction(period);
    await registerAction({ ...period, json: true }).finally(() => write.mockRestore());
    expect(printed.join('')).toContain('3 dossiers\ntồn đầu kỳ / opening 1 + tiếp nhận / received 3 =');
    expect(JSON.parse(printed.at(-1) ?? '')).toMatchObject({
      dossiers: 3,
      balance: { opening: 1, received: 3, finished: 1, closing: 3 },
    });
    expect(await codesOf(period.out)).toHaveLength(3);
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
