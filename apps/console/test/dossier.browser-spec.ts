import type { Locator, Page } from 'playwright-core';
import { marriageDossier } from '../../api/test/desk';
import type { Desk } from '../../api/test/desk';
import { checkPage } from './check-page';
import { ConsoleUnderTest } from './console-under-test';

const deskOfficer = 'cb-05431-mot-cua';
const justice = 'cb-05431-tu-phap-ho-tich';

let office: ConsoleUnderTest;
let desk: Desk;
let officer: string;

beforeAll(async () => {
  office = await ConsoleUnderTest.launch();
  desk = office.desk;
  officer = await desk.token('05431', 'desk-officer', deskOfficer);
}, 180_000);
afterAll(() => office.stop(), 60_000);

async function received(): Promise<string> {
  return (await desk.receive(officer, marriageDossier)).body.code;
}

/** The dossier's page, once its acts are known. */
async function opened(subject: string, code: string): Promise<Page> {
  const page = await office.signIn(subject, `/ho-so/${code}`);
  await page.getByRole('heading', { name: `Hồ sơ ${code}` }).waitFor();
  await page.getByText('Vì sao không làm được việc khác', { exact: false }).waitFor();
  return page;
}
const act = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const send = (page: Page): Locator => page.getByRole('dialog').getByRole('button', { name: 'Ghi nhận' });

it('a dossier is found by its code, and the list of that search can be kept', async () => {
  const code = await received();
  const page = await office.signIn(deskOfficer, '/ho-so');
  await page.getByRole('link', { name: code }).waitFor();
  await checkPage(page, 'dossier-list');
  await page.getByLabel('Mã hồ sơ bắt đầu bằng').fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === code);
  await page.getByText('1 hồ sơ', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Danh sách đã lưu' }).click();
  await page.getByLabel('Tên danh sách').fill('Hồ sơ đang theo');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Hồ sơ đang theo', exact: true }).waitFor();
  await page.keyboard.press('Escape');

  await page.getByLabel('Quá hạn').check();
  await page.waitForURL((url) => url.searchParams.get('late') === 'true');
  await page.getByText('Không có hồ sơ nào theo bộ lọc này').waitFor();
  await checkPage(page, 'dossier-list-empty');
  await page.goto(`${office.stack.apiUrl}/ho-so`);
  await page.getByRole('button', { name: 'Danh sách đã lưu' }).click();
  await page.getByRole('button', { name: 'Hồ sơ đang theo', exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get('q') === code);
  await page.getByRole('link', { name: code }).click();
  await page.getByRole('heading', { name: `Hồ sơ ${code}` }).waitFor();
}, 90_000);

it('its page tells where it is, why that date, what happened, and that the chain is whole', async () => {
  const code = await received();
  const page = await opened(deskOfficer, code);
  await page.getByText('Đang ở UBND phường Quán Triều', { exact: false }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Đang ở đây' }).waitFor();
  await checkPage(page, 'dossier-route');
  await act(page, 'Vì sao có ngày này?').click();
  await page.getByText('Căn cứ: Quyết định', { exact: false }).or(page.getByText('Nghỉ trưa')).first().waitFor();
  await checkPage(page, 'dossier-why-date');
  await page.keyboard.press('Escape');
  for (const [tab, text, name] of [
    ['Giấy tờ', 'Đã nộp', 'papers'],
    ['Ai giữ bao lâu', 'Giải quyết', 'time'],
    ['Lịch sử', 'Chuỗi sự kiện nguyên vẹn', 'history'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByText(text, { exact: false }).first().waitFor();
    await checkPage(page, `dossier-${name}`);
  }
  expect(office.pageErrors).toEqual([]);
}, 120_000);

it('an act is done from its page by keyboard, and others see it at once', async () => {
  const code = await received();
  const watching = await opened(justice, code);
  const page = await opened(deskOfficer, code);
  await act(page, 'Hoàn thành bước').press('Enter');
  await send(page).waitFor();
  await checkPage(page, 'dossier-complete-step');
  // The dialog begins at its first field; the only way out is chosen already.
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi: Hoàn thành bước').waitFor();
  await act(page, 'Hoàn thành bước').waitFor({ state: 'detached' });
  await act(watching, 'Hoàn thành bước').waitFor();
}, 90_000);

it('what changed meanwhile is told without losing what was typed; a stale act is refused with what can be done', async () => {
  const code = await received();
  const page = await opened(deskOfficer, code);
  await act(page, 'Từ chối').click();
  await send(page).click();
  expect(await page.getByRole('dialog').getByText('Phải nhập').count()).toBe(2);
  await page.getByLabel('Lý do').fill('Không thuộc thẩm quyền');
  await page.getByLabel('Căn cứ pháp lý').fill('Điều 17 NĐ 61/2018/NĐ-CP');
  // The page learns of nothing, as where its line broke just before.
  await page.route('**/api/v1/**', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()));
  const attack = '<img src=x onerror="document.title=\'xss\'"> rút';
  expect((await desk.command(officer, code, 'withdraw', { reason: attack })).status).toBe(200);
  await send(page).click();
  await page.unroute('**/api/v1/**');
  await page.getByText('Chưa ghi được', { exact: false }).waitFor();
  await page.getByText(attack).first().waitFor();
  await checkPage(page, 'dossier-stale');
  expect(await page.getByLabel('Lý do').inputValue()).toBe('Không thuộc thẩm quyền');
  expect(await page.title()).toContain(code);
  await page.getByText('Thao tác này không còn làm được', { exact: false }).waitFor();
  expect(await send(page).isDisabled()).toBe(true);
}, 90_000);

it('the applicant is shown to the receiving desk alone, and only when asked for', async () => {
  const code = await received();
  const page = await opened(deskOfficer, code);
  const name = page.getByText(marriageDossier.applicant.name);
  expect(await name.count()).toBe(0);
  await act(page, 'Xem người nộp').click();
  await name.waitFor();
  await act(page, 'Ẩn').click();
  await name.waitFor({ state: 'detached' });
  const other = await opened(justice, code);
  expect(await act(other, 'Xem người nộp').count()).toBe(0);
}, 60_000);
