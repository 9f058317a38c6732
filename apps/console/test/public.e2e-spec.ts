import type { Page } from 'playwright-core';
import { until } from '@lienthong/testing';
import { marriageDossier } from '../../api/test/desk';
import type { Desk } from '../../api/test/desk';
import { checkPage } from './check-page';
import { ConsoleUnderTest } from './console-under-test';
import { landDossier } from './dossier-walk';

/** Three working days pass in a quarter of a minute, so that a dossier is late while we look. */
const simulation = {
  wallOrigin: Date.now(),
  legalOrigin: Date.parse('2020-03-02T08:00:00+07:00'),
  factor: 20_000,
};
const lookUpsPerMinute = 30;
const everyWidth = [1440, 390, 320];

const applicant = {
  name: 'Hoàng Thị Riêng Tư',
  idNumber: '019876543210',
  phone: '0987654321',
  email: 'rieng.tu@example.vn',
  address: 'Số 7 ngõ Kín',
};
const officersWords = 'Bản chụp của bà Tư bị mờ';
const land = { ...landDossier, channel: 'public-post', applicant };

interface Receipt {
  readonly code: string;
  readonly check: string;
}

let site: ConsoleUnderTest;
let desk: Desk;
let officer: string;
let late: Receipt;

beforeAll(async () => {
  site = await ConsoleUnderTest.launch({ simulation, env: { PUBLIC_LOOKUPS_PER_MINUTE: String(lookUpsPerMinute) } });
  desk = site.desk;
  officer = await desk.token('05431', 'desk-officer', 'cb-05431-mot-cua');
  late = await received({ ...marriageDossier, applicant });
}, 180_000);
afterAll(() => site.stop(), 60_000);

async function received(dossier: object): Promise<Receipt> {
  const { status, body } = await desk.receive(officer, dossier);
  expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
  return body;
}

async function given(token: string, code: string, command: string, body: object): Promise<void> {
  const answer = await desk.command(token, code, command, body);
  expect({ command, status: answer.status, detail: answer.body.detail }).toMatchObject({ command, status: 200 });
  // Until the view has it.
  await desk.ask('GET', `/api/v1/dossiers/${code}?min-seq=${answer.body.seq}`, { token: officer });
}

async function dueDate(code: string): Promise<string> {
  const { body } = await desk.ask('GET', `/api/v1/dossiers/${code}`, { token: officer });
  return (body.dueAt ?? '9999').slice(0, 10);
}

async function legalDate(): Promise<string> {
  const { body } = await desk.ask('GET', '/api/v1/installation');
  return (body as unknown as { legalTime: { now: string } }).legalTime.now.slice(0, 10);
}

const addressOf = ({ code, check }: Receipt): string => `/tra-cuu?code=${code}&check=${check}`;
const mainText = (page: Page): Promise<string> => page.getByRole('main').innerText();

async function lookUp(page: Page, code: string, check: string): Promise<void> {
  await page.getByLabel('Mã hồ sơ').fill(code);
  await page.getByLabel('Mã kiểm tra').fill(check);
  await page.keyboard.press('Enter');
}

/** Neither on the page nor in what it was sent is there anything of the person, or an officer's own words. */
async function expectNothingPersonal(page: Page, told: readonly string[]): Promise<void> {
  const everything = [await page.content(), ...told].join('\n');
  for (const secret of [...Object.values(applicant), officersWords, 'cb-05431-mot-cua']) {
    expect(everything).not.toContain(secret);
  }
}

it('by code and check value as people type them: the answer first, then what to do, then the way', async () => {
  const { code, check } = await received(land);
  const page = await site.open('/tra-cuu');
  const told: string[] = [];
  page.on(
    'response',
    (answer) => answer.url().includes('/public/') && void answer.text().then((text) => told.push(text)),
  );
  await checkPage(page, 'look-up');
  await lookUp(page, ` ${code.toLowerCase()} `, `${check.slice(0, 4).toLowerCase()} ${check.slice(4)}`);
  const answer = page.getByRole('region', { name: `Hồ sơ ${code}` });
  await answer.waitFor();
  expect(await answer.innerText()).toMatch(
    /Đang xử lý tại .+, bước 1\/10\. Hẹn trả \d\d\/\d\d\/2020 \d\d:\d\d\. Đúng hạn\./,
  );
  // A screen reader is taken to the answer and speaks it.
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'));
  expect(focused).toBe('answer-text');
  const headings = await page.getByRole('main').getByRole('heading').allInnerTexts();
  expect(headings.slice(0, 4)).toEqual(['Tra cứu hồ sơ', `Hồ sơ ${code}`, 'Bạn cần làm gì', 'Hồ sơ đang ở đâu']);
  // How far each step is, is said in words, not by colour alone.
  expect(await page.locator('[aria-current="step"]').innerText()).toContain('(đang làm)');
  expect(await mainText(page)).toContain('(chưa đến)');
  expect(await page.getByRole('link', { name: /^Gọi / }).getAttribute('href')).toMatch(/^tel:\d+$/);
  // What was typed is nowhere in the address, which stays in the browser's history.
  expect(page.url()).toBe(`${site.stack.apiUrl}/tra-cuu`);
  await checkPage(page, 'look-up-answer', everyWidth);
  await expectNothingPersonal(page, told);
}, 60_000);

it('by the address in the QR code, in English, while papers are waited for', async () => {
  const receipt = await received(land);
  const lacks = [{ paper: 'GCN-CU', reason: officersWords }];
  await given(officer, receipt.code, 'request-supplement', { lacks, ground: 'Điều 17 NĐ 61/2018/NĐ-CP' });
  const page = await site.open(addressOf(receipt), { width: 320, language: 'en' });
  await page.getByText('Waiting for papers to be supplied', { exact: false }).waitFor();
  await page.getByText('Paused since', { exact: false }).waitFor();
  await page.getByText('Hand in at', { exact: false }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await checkPage(page, 'look-up-paused', [320]);
  await expectNothingPersonal(page, []);
}, 60_000);

it('a late one says so, with the apology and the new appointment', async () => {
  await until(async () => (await dueDate(late.code)) < (await legalDate()), 40_000);
  const leader = await desk.token('05431', 'leader', 'cb-05431-lanh-dao');
  await given(leader, late.code, 'extend-deadline', { amount: 1, reason: officersWords });
  // The new appointment is missed as well.
  await until(async () => (await dueDate(late.code)) < (await legalDate()), 40_000);
  const page = await site.open(addressOf(late), { width: 390 });
  await page.getByRole('heading', { name: 'Xin lỗi vì trễ hẹn' }).waitFor();
  expect(await mainText(page)).toContain('Quá hạn.');
  await page.getByText(/Hẹn lại: \d\d\/\d\d\/2020/).waitFor();
  await checkPage(page, 'look-up-late');
  await expectNothingPersonal(page, []);
}, 90_000);

it('a wrong check value and a code that never was look the same, and the next try is easy', async () => {
  const page = await site.open('/tra-cuu', { width: 320 });
  await lookUp(page, late.code, 'AAAAAAAA');
  const alert = page.getByRole('alert');
  await alert.getByText('Không tìm thấy hồ sơ').waitFor();
  const wrongCheck = await alert.innerText();
  await checkPage(page, 'look-up-not-found', [320]);
  await lookUp(page, '000.01.19.H55-200302-9999', 'AAAAAAAA');
  await page.getByRole('status').getByText('Đang tra cứu…').waitFor({ state: 'hidden' });
  expect(await alert.innerText()).toBe(wrongCheck);
  expect(await page.getByLabel('Mã hồ sơ').inputValue()).toBe('000.01.19.H55-200302-9999');
}, 60_000);

it('procedures by field and level, and one of them with its papers, steps and the desks’ phones', async () => {
  const page = await site.open('/thu-tuc');
  const found = page.getByRole('status');
  await found.getByText(/^\d+ thủ tục$/).waitFor();
  const all = Number.parseInt(await found.innerText(), 10);
  await checkPage(page, 'procedures', everyWidth);
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Đất đai (1)' });
  await found.getByText('1 thủ tục', { exact: true }).waitFor();
  await page.getByLabel('Cấp tiếp nhận').selectOption({ label: 'Cấp tỉnh' });
  await page.getByText('Không có thủ tục nào khớp', { exact: false }).waitFor();
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Tất cả' });
  await page.getByLabel('Cấp tiếp nhận').selectOption({ label: 'Tất cả' });
  await found.getByText(`${all} thủ tục`, { exact: true }).waitFor();
  await page.getByLabel('Tên hoặc mã thủ tục').fill('cap doi giay chung nhan');
  await found.getByText('1 thủ tục', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Cấp đổi Giấy chứng nhận', exact: false }).click();

  await page.getByRole('heading', { level: 1, name: 'Cấp đổi Giấy chứng nhận', exact: false }).waitFor();
  expect(await page.title()).toContain('Cấp đổi Giấy chứng nhận');
  const text = await mainText(page);
  for (const told of [
    'Bản gốc giấy chứng nhận đã cấp',
    'Mẫu số 10/ĐK',
    'Tại bàn: 5 ngày làm việc',
    'Không thu',
    'Luật Đất đai',
  ]) {
    expect(text).toContain(told);
  }
  await page.getByLabel('Chọn xã, phường hoặc cơ quan của bạn.').selectOption({ label: 'UBND phường Quán Triều' });
  await page.getByText('Cán bộ mẫu 05431-1', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'Gọi 0000 000 018' }).waitFor();
  await checkPage(page, 'procedure', everyWidth);
}, 60_000);

it('who asks too often is told in words when to come back', async () => {
  const page = await site.open('/tra-cuu', { width: 390 });
  await page.getByLabel('Mã hồ sơ').waitFor();
  const { code, check } = late;
  for (let times = 0; times < lookUpsPerMinute; times += 1) {
    await desk.ask('GET', `/api/v1/public/dossiers/${code}?check=${check}`);
  }
  await lookUp(page, code, check);
  const alert = page.getByRole('alert');
  await alert.getByText('quá nhiều lần trong một phút', { exact: false }).waitFor();
  expect(await alert.innerText()).toMatch(/Thử lại sau \d+ giây/);
  await alert.getByRole('button', { name: 'Thử lại' }).waitFor();
  await checkPage(page, 'look-up-too-often', [390]);
}, 60_000);

it('nothing on these pages fails or is refused by their policy', () => {
  const refusedByServer = /Failed to load resource.*(404|429)/;
  expect(site.pageErrors.filter((text) => !refusedByServer.test(text))).toEqual([]);
});
