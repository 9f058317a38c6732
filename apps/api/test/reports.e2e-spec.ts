import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { createConnection } from 'mongoose';
import { projectEvents } from '@lienthong/contracts';
import type { NowReport, OfficialReport, ReportDossiers, SummaryReport, TimeReport } from '@lienthong/contracts';
import { reportMeasures } from '@lienthong/domain';
import { DossierViewStore } from '@lienthong/read-model';
import {
  buildHistory,
  pageText,
  readPdf,
  refusedAtDesk,
  squeezed,
  until,
  wayWithSupplement,
  wholeWay,
} from '@lienthong/testing';
import type { HistoryOptions, HistoryTurn } from '@lienthong/testing';
import { reportAction } from '../../cli/src/report/report.action';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { Desk, marriageDossier } from './desk';

let api: ApiHarness;
let desk: Desk;
let manager: string;

const late = wholeWay().map((turn, index) => (index === 3 ? { ...turn, afterMinutes: 20 * 1440 } : turn));
/** Legal time begins on 03/02/2020. */
const lives: readonly [string, string, HistoryTurn[], HistoryOptions['facts']][] = [
  ['0001', '2020-01-06T08:00:00+07:00', wholeWay(), {}],
  ['0002', '2020-01-02T08:00:00+07:00', late, { channel: 'online' }],
  ['0003', '2020-01-02T08:00:00+07:00', [], { channel: 'public-post', field: 'HT' }],
  ['0004', '2020-01-30T08:00:00+07:00', wholeWay().slice(0, 1), {}],
  ['0005', '2020-01-31T08:00:00+07:00', wayWithSupplement().slice(0, 1), {}],
  ['0006', '2019-12-30T08:00:00+07:00', refusedAtDesk(), { receivingUnit: '05434', competentUnit: '05434' }],
];

beforeAll(async () => {
  api = await startHarness();
  desk = new Desk(api);
  manager = await desk.token('164', 'manager');
  const mongo = await createConnection(api.env.MONGODB_URI ?? '', { dbName: api.env.MONGODB_DATABASE }).asPromise();
  const store = new DossierViewStore(mongo);
  await store.ensureIndexes();
  const views = lives.map(([serial, receivedAt, commands, facts]) =>
    projectEvents(
      null,
      buildHistory({
        code: `000.01.19.H55-200102-${serial}`,
        commands,
        facts: { receivedAt, calendar: 'vn', ...facts },
      }),
    ),
  );
  await store.insert(views);
  await mongo.close();
}, 120_000);
afterAll(() => api.stop(), 60_000);

async function report<T>(path: string, token = manager): Promise<T> {
  const answer = await desk.ask('GET', path.startsWith('/') ? path : `/api/v1/reports/${path}`, { token });
  expect([path, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([path, 200, '']);
  return answer.body as unknown as T;
}

const period = 'from=2020-01-01&to=2020-02-29';

it('the numbers of a period add up, and what is late is told as late', async () => {
  const { totals, cells, onTimeRate, unit, asOf } = await report<SummaryReport>(
    `summary?${period}&by=unit,field,month`,
  );
  expect([unit, asOf.slice(0, 10)]).toEqual(['164', '2020-02-03']);
  expect(totals).toMatchObject({ carriedOver: 0, received: 5, receivedOnline: 1, receivedPost: 1, receivedDesk: 3 });
  expect(totals).toMatchObject({ finished: 2, finishedEarly: 1, finishedLate: 1, finishedLateOutside: 1, closing: 3 });
  expect(totals).toMatchObject({ inProcessLate: 1, inProcessOnTime: 1, paused: 1 });
  expect(onTimeRate).toBe(0.5);
  for (const measure of reportMeasures) {
    expect(cells.reduce((sum, { counts }) => sum + counts[measure], 0)).toBe(totals[measure]);
  }
});

it('a day carries over what the day before left', async () => {
  const december = await report<SummaryReport>('summary?from=2019-12-01&to=2019-12-30');
  const after = await report<SummaryReport>('summary?from=2019-12-31&to=2020-01-31');
  expect(after.totals.carriedOver).toBe(december.totals.closing);
  expect(december.totals).toMatchObject({ received: 1, refused: 1, finished: 1 });
});

it('what stands now has a list for each number, with exactly those dossiers', async () => {
  const now = await report<NowReport>('now?unit=05431');
  expect(now.totals).toMatchObject({ inProcess: 3, late: 1, paused: 1, onTime: 1, waitingForOthers: 1 });
  for (const { counts, lists } of [now, ...now.units, ...now.holders].map((one) => ({
    counts: 'totals' in one ? one.totals : one.counts,
    lists: one.lists,
  }))) {
    for (const [measure, path] of Object.entries(lists)) {
      const { total, items } = await report<ReportDossiers>(path);
      expect([path, total, items.length]).toEqual([path, counts[measure as keyof typeof counts], total]);
    }
  }
  const { items } = await report<ReportDossiers>(now.lists.late);
  expect(items).toMatchObject([{ code: '000.01.19.H55-200102-0003', standing: 'late', channel: 'public-post' }]);
});

it('every number of a period has its list, page by page', async () => {
  const { totals } = await report<SummaryReport>(`summary?${period}`);
  const first = await report<ReportDossiers>(`dossiers?measure=received&${period}&limit=3`);
  const second = await report<ReportDossiers>(`dossiers?measure=received&${period}&limit=3&cursor=${first.next}`);
  const codes = [...first.items, ...second.items].map(({ code }) => code);
  expect(new Set(codes).size).toBe(totals.received);
  expect(second.next).toBeNull();
  expect((await report<ReportDossiers>(`dossiers?measure=finishedLate&${period}`)).items).toHaveLength(1);
});

it('the official report is the same on the screen, in the workbook, on paper and on the command line', async () => {
  const official = await report<OfficialReport>(`official?${period}`);
  const { totals } = await report<SummaryReport>(`summary?${period}`);
  expect(official.total).toMatchObject({
    received: totals.received,
    inProcessInTime: 2,
    inProcessLate: 1,
    onlineShare: 0.2,
  });
  expect(official.lines.map(({ field, received }) => [field, received])).toEqual([
    ['HT', 1],
    ['NCC', 4],
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-report-'));
  const [xlsx, pdf] = [join(folder, 'r.xlsx'), join(folder, 'r.pdf')];
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const options = { api: api.url, token: manager, from: '2020-01-01', to: '2020-02-29', by: 'field', json: true };
  await reportAction({ ...options, xlsx, pdf }).finally(() => write.mockRestore());
  expect(JSON.parse(printed.join(''))).toMatchObject({ totals, files: [xlsx, pdf] });
  const workbook = new Workbook();
  await workbook.xlsx.readFile(xlsx);
  const row = workbook.worksheets[0]?.getRow(9);
  const numbers = [3, 5, 6, 12, 16].map((column) => row?.getCell(column).value);
  const { received, receivedOnline, finishedLate, inProcessLate } = official.total;
  expect(numbers).toEqual([received, received, receivedOnline, finishedLate, inProcessLate]);
  const { readFile } = await import('node:fs/promises');
  const { pages } = readPdf(await readFile(pdf));
  expect(pages.map(pageText).join('')).toContain(squeezed('Tổng cộng'));
  await rm(folder, { recursive: true });
});

it('the time goes where the histories say', async () => {
  const time = await report<TimeReport>(`time?procedure=2.001396&${period}`);
  expect([time.dossiers, time.of]).toEqual([5, 5]);
  expect(time.nodes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  expect(time.nodes.find(({ use }) => use === 'paused')).toMatchObject({ dossiers: 1, units: [] });
  expect(time.worstProcedures[0]).toMatchObject({ code: '2.001396', finishedLate: 1, inProcessLate: 1 });
  expect(time.worstUnits.map(({ code }) => code)).toEqual(['05431']);
});

it('a dossier received now is counted, without anybody reading all of them again', async () => {
  const before = await report<SummaryReport>('summary?by=procedure');
  const officer = await desk.token('05431', 'desk-officer');
  const { status } = await desk.receive(officer, marriageDossier);
  expect(status).toBe(201);
  const after = await until(async () => {
    const summary = await report<SummaryReport>('summary?by=procedure');
    return summary.totals.received > before.totals.received && summary;
  }, 30_000);
  expect(after.totals.received).toBe(before.totals.received + 1);
  expect(after.cells.find(({ key }) => key.procedure === '1.004873')?.counts).toMatchObject({
    received: 1,
    inProcessOnTime: 1,
  });
  await until(async () => (await report<SummaryReport>('summary')).behind === 0, 30_000);
});

it('reports are for those who lead and oversee, of what is theirs', async () => {
  const statusOf = async (query: string, unit: string, role: Parameters<Desk['token']>[1]): Promise<number> =>
    (await desk.ask('GET', `/api/v1/reports/${query}`, { token: await desk.token(unit, role) })).status;
  expect(await statusOf('summary', '05431', 'specialist')).toBe(403);
  expect(await statusOf('summary', '05431', 'leader')).toBe(200);
  expect(await statusOf('summary?unit=05434', '05431', 'leader')).toBe(403);
  expect(await statusOf('now?unit=05434', '164', 'leader')).toBe(403);
  expect(await statusOf('official.pdf?unit=164', '05431', 'manager')).toBe(403);
  expect(await statusOf('now?unit=05434', '164', 'operator')).toBe(200);
  const city = await report<SummaryReport>('summary?from=2019-01-01', await desk.token('164', 'leader'));
  expect([city.scope, city.totals.received]).toEqual(['own', 0]);
});

it.each([
  'summary?by=colour',
  'summary?from=2020-02-30',
  'summary?from=2020-03-01&to=2020-02-01',
  'dossiers?measure=atRisk&from=2020-01-01',
  'dossiers',
  'now?from=2020-01-01',
])('%s is refused', async (query) => {
  expect((await desk.ask('GET', `/api/v1/reports/${query}`, { token: manager })).status).toBe(400);
});
