import type { Page } from 'playwright-core';
import { kafkaFromConfig, topicNames } from '@lienthong/messaging';
import { testServers, until } from '@lienthong/testing';
import { marriageDossier } from '../../api/test/desk';
import { checkPage } from './check-page';
import { ConsoleUnderTest } from './console-under-test';

const operator = 'van-hanh-164';
const second = 'van-hanh-2-164';
const attack = '<img src=x onerror="document.title=\'xss\'"> nguồn đã sửa';

let office: ConsoleUnderTest;
let parked: string;
let token: string;

beforeAll(async () => {
  office = await ConsoleUnderTest.launch({ operator: true });
  token = await office.token('164', 'operator', operator);
  parked = await received();
  await sendGarbage(parked);
  await until(async () => (await stuckOf(parked)) > 0, 60_000);
}, 240_000);
afterAll(() => office.stop(), 60_000);

async function received(): Promise<string> {
  const officer = await office.token('05431', 'desk-officer', 'cb-05431-mot-cua');
  return (await office.desk.receive(officer, marriageDossier)).body.code;
}

/** A record that cannot be taken in, as a broken system would send it. */
async function sendGarbage(code: string): Promise<void> {
  const kafka = kafkaFromConfig({ brokers: testServers().kafkaBrokers, clientId: 'operator-e2e' });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const { events } = topicNames(office.stack.settings.topicPrefix);
  await producer.send({ topic: events, messages: [{ key: code, value: 'broken' }] });
  await producer.disconnect();
}

async function stuckOf(code: string): Promise<number> {
  const { body } = await office.desk.ask('GET', `/api/v1/operations/stuck/${code}`, { token });
  return ((body as unknown as { findings?: { curedAt: string | null }[] }).findings ?? []).filter(
    ({ curedAt }) => curedAt === null,
  ).length;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

it('from the board over one dossier to an act that is previewed, done and proved', async () => {
  const page = await office.signIn(operator, '/van-hanh');
  await page.locator('[data-kind="G"]').getByText('việc đang mắc').waitFor();
  await page.locator('[data-kind="A"]').getByText('Không có gì mắc').waitFor();
  await checkPage(page, 'operator-board');
  await page.locator('[data-kind="G"]').getByRole('button', { name: 'Bấm gì?' }).press('Enter');
  await page.getByRole('dialog').getByText('nạp lại sự kiện treo', { exact: false }).first().waitFor();
  await checkPage(page, 'operator-guide');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Xem một hồ sơ mẫu' }).click();
  await heading(page, `Hồ sơ ${parked} mắc ở đâu`).waitFor();
  await page.getByText('RECORD.BAD_JSON', { exact: false }).first().waitFor();
  await page.getByText('tiếp nhận hồ sơ', { exact: false }).first().waitFor();
  await checkPage(page, 'operator-instance');

  await page.getByRole('link', { name: 'Chuẩn bị: Nạp lại sự kiện treo' }).click();
  await button(page, 'Lập bản xem trước').click();
  await page.getByRole('alert').getByText('Còn chỗ chưa đúng', { exact: false }).waitFor();
  await page.getByLabel('Lý do (bắt buộc)').fill(attack);
  await checkPage(page, 'operator-new-act');
  await button(page, 'Lập bản xem trước').press('Enter');

  await button(page, 'Thực hiện trên 1 hồ sơ').waitFor({ timeout: 30_000 });
  await page.getByText('Thời hạn pháp lý không thay đổi', { exact: false }).waitFor();
  await checkPage(page, 'operator-preview');
  expect(await stuckOf(parked)).toBeGreaterThan(0);
  await button(page, 'Thực hiện trên 1 hồ sơ').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Thực hiện trên 1 hồ sơ' }).click();
  await page.getByText('1/1 hồ sơ đã biết kết quả').waitFor({ timeout: 30_000 });
  expect(await page.getByText('Đã chạy tiếp').count()).toBeGreaterThan(1);
  await checkPage(page, 'operator-act');
  const download = page.waitForEvent('download');
  await button(page, 'Xuất CSV').click();
  expect((await download).suggestedFilename()).toMatch(/^op-.*\.csv$/);
  expect(await page.title()).not.toBe('xss');
  await until(async () => (await stuckOf(parked)) === 0, 30_000);
  expect(office.pageErrors).toEqual([]);
}, 150_000);

it('parked events, the trail and the health tell what is, in words', async () => {
  const page = await office.signIn(operator, '/van-hanh/su-kien-treo');
  await page.getByRole('link', { name: parked }).waitFor();
  await checkPage(page, 'operator-parked');
  await page.getByRole('link', { name: parked }).click();
  await page.getByText('Nội dung không phải JSON').first().waitFor();
  await page.getByText('not JSON, 6 byte', { exact: false }).waitFor();
  await checkPage(page, 'operator-parked-one');

  await page.getByRole('menuitem', { name: 'Nhật ký vận hành' }).click();
  await page.getByText('Nguyên vẹn', { exact: false }).waitFor();
  await page.getByText(attack).first().waitFor();
  await checkPage(page, 'operator-trail');
  await page.getByLabel('Mã băm đã biết (nếu có)').fill('0'.repeat(64));
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('HỎNG', { exact: false }).waitFor();

  await page.getByRole('menuitem', { name: 'Sức khỏe hệ thống' }).click();
  const queue = page.locator('[data-check="queue.dossier"]');
  await queue.getByText('Tốt', { exact: true }).waitFor();
  expect(await queue.textContent()).toContain('1 worker');
  await checkPage(page, 'operator-health');
  expect(office.pageErrors).toEqual([]);
}, 120_000);

it('what cannot be undone takes a second person, and managers only look', async () => {
  const code = await received();
  const page = await office.signIn(operator, `/van-hanh/dot/moi?act=terminate&codes=${code}`);
  await page.getByLabel('Lý do (bắt buộc)').fill('Hồ sơ thử, không phải của ai');
  await button(page, 'Lập bản xem trước').click();
  await heading(page, 'Cần người thứ hai duyệt').waitFor({ timeout: 30_000 });
  expect(await button(page, 'Duyệt đợt này').isDisabled()).toBe(true);
  await checkPage(page, 'operator-approval');
  const { pathname } = new URL(page.url());

  const manager = await office.signIn('quan-ly-164', pathname);
  await manager.getByText('Vai trò của bạn chỉ được xem.').waitFor();
  expect(await button(manager, /Duyệt|Dừng đợt/).count()).toBe(0);

  const other = await office.signIn(second, pathname);
  await button(other, 'Duyệt đợt này').click();
  await button(page, 'Thực hiện trên 1 hồ sơ').waitFor({ timeout: 15_000 });
  await button(page, 'Dừng đợt này').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Dừng đợt này' }).click();
  await page.getByText('Đã dừng').first().waitFor();
  await page.getByRole('link', { name: 'Đợt thao tác' }).click();
  await page.getByText('1/1 hồ sơ đã chạy tiếp').waitFor();
  await checkPage(page, 'operator-acts');
  expect(office.pageErrors).toEqual([]);
}, 120_000);
