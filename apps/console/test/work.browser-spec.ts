import type { Page } from 'playwright-core';
import { marriageDossier } from '../../api/test/desk';
import type { Desk } from '../../api/test/desk';
import { checkPage } from './check-page';
import { ConsoleUnderTest } from './console-under-test';

const justice = 'cb-05431-tu-phap-ho-tich';
const leader = 'cb-05431-lanh-dao';

let office: ConsoleUnderTest;
let desk: Desk;
let officer: string;

beforeAll(async () => {
  office = await ConsoleUnderTest.launch();
  desk = office.desk;
  officer = await desk.token('05431', 'desk-officer', 'cb-05431-mot-cua');
}, 180_000);
afterAll(() => office.stop(), 60_000);

/** A dossier that the desk has checked: it waits for the specialist, and nobody has it. */
async function checkedDossier(): Promise<string> {
  const { code } = (await desk.receive(officer, marriageDossier)).body;
  const { status, body } = await desk.command(officer, code, 'complete-step', { outcome: 'day-du' });
  expect({ status, detail: body.detail }).toEqual({ status: 200, detail: undefined });
  return code;
}

const row = (page: Page, code: string): ReturnType<Page['locator']> => page.locator(`[data-row="${code}"]`);

it('a specialist takes work up and completes it, and the leader signs, from their lists', async () => {
  const codes = [await checkedDossier(), await checkedDossier()].sort();
  const [first = '', second = ''] = codes;
  const page = await office.signIn(justice, '/viec?tab=unclaimed');
  await row(page, first).waitFor();
  await page.getByRole('button', { name: `Nhận việc ${first}` }).waitFor();
  await checkPage(page, 'work-unclaimed');
  await row(page, first).focus();
  await page.keyboard.press('n');
  await row(page, first).waitFor({ state: 'detached' });
  // One that comes meanwhile is there without a reload.
  const third = await checkedDossier();
  await row(page, third).waitFor();
  await page.getByRole('button', { name: `Nhận việc ${second}` }).click();
  await row(page, second).waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'Của tôi' }).click();
  await row(page, first).waitFor();
  await row(page, second).getByText('Tôi', { exact: false }).waitFor();
  await checkPage(page, 'work-mine');
  for (const code of codes) {
    await page.getByRole('button', { name: `Hoàn thành bước của ${code}` }).click();
    await page.getByRole('radio', { name: 'Đủ điều kiện', exact: false }).first().check();
    if (code === first) await checkPage(page, 'work-complete');
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn thành bước' }).click();
    await row(page, code).waitFor({ state: 'detached' });
  }

  const boss = await office.signIn(leader, '/viec?tab=sign');
  for (const code of codes) await boss.getByRole('checkbox', { name: `Chọn hồ sơ ${code}` }).check();
  await checkPage(boss, 'work-sign');
  await boss.getByRole('button', { name: 'Ký các hồ sơ đã chọn' }).click();
  await boss.getByRole('dialog').getByRole('button', { name: 'Ký', exact: true }).click();
  await boss.getByText('Đã xong 2 hồ sơ.').waitFor();
  for (const code of codes) await row(boss, code).waitFor({ state: 'detached' });
  expect(office.pageErrors).toEqual([]);
}, 120_000);

it('many are given to one officer, each with its own outcome', async () => {
  const [kept, gone] = [await checkedDossier(), await checkedDossier()];
  const page = await office.signIn(leader, '/viec?tab=unclaimed');
  for (const code of [kept, gone]) await page.getByRole('checkbox', { name: `Chọn hồ sơ ${code}` }).check();
  await page.getByRole('button', { name: 'Giao việc', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Cán bộ mẫu 05431-4', exact: false }).check();
  await checkPage(page, 'work-assign');
  const { status } = await desk.command(officer, gone, 'withdraw', { reason: 'Người dân rút' });
  expect(status).toBe(200);
  await dialog.getByRole('button', { name: 'Giao việc', exact: true }).click();
  await page.getByText('Xong 1, không làm được 1.').waitFor();
  await page.getByRole('list', { name: 'Chưa làm được' }).getByRole('link', { name: gone }).waitFor();
  await page.getByRole('link', { name: 'Đơn vị tôi' }).click();
  await row(page, kept).getByText('Cán bộ mẫu 05431-4').waitFor();
}, 90_000);

it('filters live in the address, and a saved view opens by itself', async () => {
  const page = await office.signIn(justice, '/viec');
  await page.getByRole('link', { name: 'Đơn vị tôi' }).click();
  await page.getByLabel('Chỉ hồ sơ quá hạn').check();
  await page.waitForURL((url) => url.search.includes('late=true') && url.search.includes('tab=unit'));
  await page.getByText('Không có hồ sơ nào đúng bộ lọc', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Danh sách đã lưu' }).click();
  await page.getByLabel('Tên danh sách').fill('Quá hạn của đơn vị');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Đặt Quá hạn của đơn vị làm mặc định' }).click();
  await checkPage(page, 'work-views');
  await page.goto(`${office.stack.apiUrl}/viec`);
  await page.waitForURL((url) => url.search.includes('late=true'));
  await page.getByRole('button', { name: 'Quá hạn của đơn vị', exact: true }).click();
  await page.getByRole('button', { name: 'Xóa danh sách Quá hạn của đơn vị' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await page.waitForURL((url) => !url.search.includes('late'));
}, 60_000);

it('a leader records who is away; others then see it where work is given out', async () => {
  const page = await office.signIn(leader, '/vang-mat');
  await page.getByText('Đơn vị chưa ghi lần vắng mặt nào', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Ghi vắng mặt' }).click();
  await page.getByLabel('Người vắng').fill('05431-4');
  await page.keyboard.press('Enter');
  await page.getByLabel('Người làm thay').fill('05431-2');
  await page.keyboard.press('Enter');
  await page.getByLabel('Từ ngày').fill('02/03/2020');
  await page.keyboard.press('Enter');
  await page.getByLabel('Đến hết ngày').fill('06/03/2020');
  await page.keyboard.press('Enter');
  await page.getByLabel('Lý do').fill('Nghỉ phép năm');
  await checkPage(page, 'absences-add');
  await page.getByLabel('Lý do').press('Enter');
  await page.getByText('Đang vắng').waitFor();
  await checkPage(page, 'absences');

  const code = await checkedDossier();
  const other = await office.signIn('cb-05431-mot-cua', '/viec?tab=unclaimed');
  await other.getByRole('button', { name: `Giao việc ${code}` }).click();
  const line = other.getByRole('radio', { name: 'Cán bộ mẫu 05431-4', exact: false });
  await line.waitFor();
  expect(await line.isDisabled()).toBe(true);
  await other.getByText('Vắng đến 06/03/2020 23:59, Cán bộ mẫu 05431-2 làm thay').waitFor();

  await page.getByRole('button', { name: 'Kết thúc vắng mặt của Cán bộ mẫu 05431-4' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await page.getByText('Đã kết thúc', { exact: true }).waitFor();
}, 90_000);

describe('where a deadline was missed', () => {
  let hurried: ConsoleUnderTest;
  beforeAll(async () => {
    // Two working hours pass in 24 seconds.
    const simulation = { wallOrigin: Date.now(), legalOrigin: Date.parse('2020-03-02T08:00:00+07:00'), factor: 300 };
    hurried = await ConsoleUnderTest.launch({ simulation, notifier: true });
  }, 180_000);
  afterAll(() => hurried.stop(), 60_000);

  it('its alert waits at the unit’s leader until it is answered', async () => {
    const there = hurried.desk;
    const token = await there.token('05431', 'desk-officer', 'cb-05431-mot-cua');
    const { code } = (await there.receive(token, marriageDossier)).body;
    const page = await hurried.signIn(leader, '/viec?tab=alerts');
    await page
      .getByRole('button', { name: `Trả lời cảnh báo hồ sơ ${code}` })
      .first()
      .click({ timeout: 90_000 });
    await page.getByLabel('Nội dung trả lời', { exact: false }).fill('Cán bộ nghỉ ốm, hoàn thành trong buổi sáng');
    await checkPage(page, 'work-answer');
    await page.getByRole('dialog').getByRole('button', { name: 'Trả lời cảnh báo' }).click();
    await page.getByText(`Đã trả lời cảnh báo của hồ sơ ${code}.`).waitFor();
    await checkPage(page, 'work-alerts');
    const { body } = await there.ask('GET', `/api/v1/dossiers/${code}/events`, { token });
    expect(body.events.map(({ type }) => type)).toContain('AlertAnswered');
  }, 150_000);
});
