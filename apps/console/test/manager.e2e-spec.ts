import { readFileSync } from 'node:fs';
import { createConnection } from 'mongoose';
import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import { projectEvents } from '@lienthong/contracts';
import { DossierViewStore } from '@lienthong/read-model';
import { buildHistory, readPdf, squeezed, until, wayWithSupplement, wholeText, wholeWay } from '@lienthong/testing';
import type { HistoryOptions, HistoryTurn } from '@lienthong/testing';
import { marriageDossier } from '../../api/test/desk';
import { checkPage } from './check-page';
import { ConsoleUnderTest } from './console-under-test';

const slow = wholeWay().map((turn, index) => (index === 3 ? { ...turn, afterMinutes: 20 * 1440 } : turn));
/** Legal time begins on Monday 02/03/2020. */
const lives: readonly [string, string, HistoryTurn[], HistoryOptions['facts']][] = [
  ['0001', '2020-01-06T08:00:00+07:00', wholeWay(), {}],
  ['0002', '2020-01-02T08:00:00+07:00', slow, { channel: 'online' }],
  ['0003', '2020-01-02T08:00:00+07:00', [], { channel: 'public-post' }],
  ['0004', '2020-02-28T08:00:00+07:00', wholeWay().slice(0, 1), {}],
  ['0005', '2020-02-26T08:00:00+07:00', wayWithSupplement().slice(0, 1), {}],
];
const code = (serial: string): string => `000.01.19.H55-200102-${serial}`;
const manager = 'quan-ly-164';

let office: ConsoleUnderTest;
/** Received as people do: the made-up lives count, but their route is no catalogue's, so only this one has a page. */
let received: string;

beforeAll(async () => {
  office = await ConsoleUnderTest.launch();
  const { servers, settings } = office.stack;
  const mongo = await createConnection(servers.addresses.mongodbUri, { dbName: settings.database }).asPromise();
  const store = new DossierViewStore(mongo);
  await store.ensureIndexes();
  const views = lives.map(([serial, receivedAt, commands, facts]) =>
    projectEvents(
      null,
      buildHistory({ code: code(serial), commands, facts: { receivedAt, calendar: 'vn', ...facts } }),
    ),
  );
  await store.insert(views);
  await mongo.close();
  const officer = await office.token('05431', 'desk-officer', 'cb-05431-mot-cua');
  received = (await office.desk.receive(officer, marriageDossier)).body.code;
  const boss = await office.token('164', 'manager');
  const counted = (): Promise<boolean> =>
    office.desk
      .ask('GET', '/api/v1/reports/dossiers?measure=inProcess', { token: boss })
      .then(({ text }) => text.includes(received));
  await until(counted, 60_000);
}, 180_000);
afterAll(() => office.stop(), 60_000);

const numberIn = async (page: Page, tile: string): Promise<number> =>
  Number(await page.locator(`[data-tile="${tile}"] strong`).innerText());

it('a manager sees what is late now and goes down to the dossier', async () => {
  const page = await office.signIn(manager, '/dieu-hanh');
  await page.locator('[data-tile="late"]').waitFor();
  expect([await numberIn(page, 'inProcess'), await numberIn(page, 'late'), await numberIn(page, 'paused')]).toEqual([
    4, 1, 1,
  ]);
  await checkPage(page, 'manager-now');
  await page.locator('a[data-tile="late"]').click();
  await page.getByText('1 hồ sơ', { exact: true }).waitFor();
  await checkPage(page, 'manager-dossiers');
  await page.getByRole('link', { name: code('0003') }).waitFor();
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await page.locator('a[data-tile="inProcess"]').click();
  await page.getByRole('link', { name: received }).click();
  await page.waitForURL(`**/ho-so/${received}*`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(office.pageErrors).toEqual([]);
}, 120_000);

it('the rate by unit and month agrees with its list, and the filter goes along to the other pages', async () => {
  const page = await office.signIn(manager, '/dieu-hanh/ty-le?rows=unit&columns=month&from=2020-01-01&to=2020-03-31');
  const total = page.locator('tfoot').getByRole('link', { name: /^Tổng, Tổng: 1\/2 đúng hạn/ });
  await total.waitFor();
  await checkPage(page, 'manager-rates');
  await page.locator('.report-pages').getByRole('link', { name: 'Thời gian đi đâu' }).click();
  await page.getByRole('region', { name: 'Sơ đồ thời gian theo bước' }).waitFor();
  expect(new URL(page.url()).searchParams.get('from')).toBe('2020-01-01');
  await checkPage(page, 'manager-time');
  await page.getByRole('menuitem', { name: 'Tỷ lệ đúng hạn' }).click();
  await total.click();
  await page.getByText('2 hồ sơ', { exact: true }).waitFor();
  await page.getByRole('link', { name: code('0002') }).waitFor();
  expect(office.pageErrors).toEqual([]);
}, 120_000);

it('the report has the same numbers on the screen, in the workbook and on paper', async () => {
  const page = await office.signIn(manager, '/dieu-hanh/bao-cao?from=2020-01-01&to=2020-03-31');
  const total = page.locator('tfoot');
  await total.getByRole('link', { name: 'Tổng số, Tổng cộng: 6 hồ sơ' }).waitFor();
  await page.getByText('số liệu tính đến 02/03/2020', { exact: false }).waitFor();
  await checkPage(page, 'manager-report');
  const saved = async (button: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const workbook = new Workbook();
  await workbook.xlsx.load((await saved('Tải bảng tính')) as never);
  const cells = workbook.worksheets.flatMap((sheet) => {
    const values: unknown[] = [];
    sheet.eachRow((row) => row.eachCell(({ result, value }) => values.push(result ?? value)));
    return values;
  });
  expect(cells).toContain(6);
  const text = wholeText(readPdf(await saved('Tải bản in PDF')));
  expect(text).toContain(squeezed('Tổng cộng'));
  expect(text).toContain('01/01/2020');

  await page.goto(`${office.stack.apiUrl}/dieu-hanh/bao-cao?from=2019-01-01&to=2019-01-31`);
  await page.getByText('Kỳ này không có hồ sơ nào').waitFor();
  await checkPage(page, 'manager-report-empty');
  await page.getByRole('button', { name: 'Xem năm nay' }).click();
  await total.getByRole('link', { name: 'Tổng số, Tổng cộng: 6 hồ sơ' }).waitFor();
  expect(office.pageErrors).toEqual([]);
}, 120_000);
