import type { Page } from 'playwright-core';
import type { Desk } from '../../api/test/desk';
import { checkPage } from './check-page';
import { ConsoleUnderTest } from './console-under-test';
import { landDossier } from './dossier-walk';

const script = '<img src=x onerror="window.broken=1">';

let office: ConsoleUnderTest;
let desk: Desk;
let giver: string;

beforeAll(async () => {
  office = await ConsoleUnderTest.launch();
  desk = office.desk;
  giver = await desk.token('05431', 'desk-officer', 'cb-05431-mot-cua');
}, 180_000);
afterAll(() => office.stop(), 60_000);

/** A dossier that the commune received, checked and offered to the city. */
async function offered(): Promise<string> {
  const { body, status, text } = await desk.receive(giver, landDossier);
  expect({ status, text: status === 201 ? '' : text }).toEqual({ status: 201, text: '' });
  const done = await desk.command(giver, body.code, 'complete-step', { outcome: 'day-du' });
  expect({ status: done.status, detail: done.body.detail }).toEqual({ status: 200, detail: undefined });
  return body.code;
}

const row = (page: Page, code: string): ReturnType<Page['locator']> => page.locator(`[data-row="${code}"]`);

/** Presses Tab until the list has the focus, as someone without a mouse would. */
async function tabToList(page: Page): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.hasAttribute('data-row') === true)) return;
  }
  throw new Error('no row of the list is reached by Tab');
}

it('the desk of the city accepts by keyboard alone, one and many', async () => {
  const codes = [await offered(), await offered(), await offered()].sort();
  const page = await office.signIn('cb-164-mot-cua', '/lien-thong');
  for (const code of codes) await row(page, code).waitFor();
  await page.getByRole('button', { name: `Tiếp nhận ${codes[0]}`, exact: true }).waitFor();
  await checkPage(page, 'handoffs-in');
  await tabToList(page);
  await page.keyboard.press('Home');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? '');
  await page.keyboard.press('n');
  await row(page, first).waitFor({ state: 'detached' });
  // The focus is on the row that took its place: the next key works at once.
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-row') === true);
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.getByText('Đã chọn 2 hồ sơ').waitFor();
  const all = page.getByRole('button', { name: 'Tiếp nhận các hồ sơ đã chọn' });
  await all.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Vừa tiếp nhận 3 hồ sơ', { exact: false }).waitFor();
  for (const code of codes) await row(page, code).waitFor({ state: 'detached' });
  for (const code of codes) {
    const { body } = await desk.ask('GET', `/api/v1/dossiers/${code}/events`, { token: giver });
    expect(body.events.map(({ type }) => type)).toContain('HandoffAccepted');
  }
  await page.getByRole('button', { name: 'Mở thẻ Đã nhận' }).click();
  await row(page, codes[0] ?? '').waitFor();
  await page.getByRole('button', { name: `Báo thiếu giấy tờ của ${codes[0]}` }).click();
  await page.getByLabel('Giấy chứng nhận', { exact: false }).first().check();
  await page.getByLabel('Thiếu hoặc sai ở chỗ nào').fill(script);
  await checkPage(page, 'handoffs-dispute');
  await page.getByRole('dialog').getByRole('button', { name: 'Báo thiếu giấy tờ' }).click();
  await page.getByRole('button', { name: `Giải quyết tranh chấp của ${codes[0]}` }).waitFor();
  await checkPage(page, 'handoffs-held');
  await page.getByRole('button', { name: `Giải quyết tranh chấp của ${codes[0]}` }).click();
  // What was written is shown as it was written.
  await page.getByText(script, { exact: false }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Giải quyết tranh chấp' }).click();
  await page.getByRole('button', { name: `Giải quyết tranh chấp của ${codes[0]}` }).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
}, 120_000);

it('what arrives appears without a reload, and what was recalled meanwhile says so', async () => {
  const page = await office.signIn('cb-164-mot-cua', '/lien-thong');
  await page.getByText('Không có hồ sơ nào chờ đơn vị tiếp nhận', { exact: false }).waitFor();
  const [recalled, refused] = [await offered(), await offered()];
  await row(page, recalled).waitFor();
  await page.getByText(`Mới gửi đến: ${refused}`, { exact: false }).waitFor();

  // Both look at the same offer; the giver is quicker.
  await page.getByRole('button', { name: `Từ chối tiếp nhận ${recalled}` }).click();
  await page.getByLabel('Vì sao không tiếp nhận').fill('Sai thẩm quyền');
  const { status } = await desk.command(giver, recalled, 'recall-handoff', { reason: 'Gửi nhầm nơi' });
  expect(status).toBe(200);
  await page.getByRole('dialog').getByRole('button', { name: 'Từ chối' }).click();
  await page.getByRole('dialog').getByText('Mã lỗi', { exact: false }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
  await page.getByText('đã rút lại lúc', { exact: false }).waitFor();
  await page.getByText('Lý do: Gửi nhầm nơi', { exact: false }).waitFor();
  await row(page, recalled).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: `Từ chối tiếp nhận ${refused}` }).click();
  await page.getByLabel('Vì sao không tiếp nhận').fill(script);
  await checkPage(page, 'handoffs-refuse');
  // Session or reload: what was typed is kept.
  await page.reload();
  await page.getByRole('button', { name: `Từ chối tiếp nhận ${refused}` }).click();
  expect(await page.getByLabel('Vì sao không tiếp nhận').inputValue()).toBe(script);
  await page.getByRole('dialog').getByRole('button', { name: 'Từ chối' }).click();
  await row(page, refused).waitFor({ state: 'detached' });

  const there = await office.signIn('cb-05431-mot-cua', '/lien-thong?tab=out');
  await row(there, refused).getByText(`Lý do: ${script}`).waitFor();
  await row(there, recalled).getByText('Đã rút lại').waitFor();
  await there.getByRole('button', { name: `Gửi lại ${recalled}` }).waitFor();
  await checkPage(there, 'handoffs-out');
  await there.getByRole('button', { name: `Gửi lại ${recalled}` }).click();
  await row(page, recalled).waitFor();
  await there.getByRole('button', { name: `Rút lại ${recalled}` }).waitFor();
  expect(await there.evaluate(() => 'broken' in window)).toBe(false);
}, 120_000);

it('someone who may not accept is not offered it', async () => {
  const code = await offered();
  const page = await office.signIn('cb-164-phong-tnmt', '/lien-thong');
  await row(page, code).waitFor();
  await page.waitForFunction(() => document.querySelector('.ant-skeleton-button') === null);
  expect(await row(page, code).getByRole('button', { name: 'Tiếp nhận', exact: false }).count()).toBe(0);
  expect(office.pageErrors.filter((text) => !text.includes('409'))).toEqual([]);
}, 60_000);
