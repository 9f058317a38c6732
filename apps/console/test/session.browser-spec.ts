import type { Page } from 'playwright-core';
import { marriageDossier } from '../../api/test/desk';
import type { Desk } from '../../api/test/desk';
import { checkPage } from './check-page';
import { ConsoleUnderTest } from './console-under-test';

const who = 'cb-05431-mot-cua';
const form = '/mot-cua/tiep-nhan';
const name = 'Nguyễn Thị Dở Dang';

let office: ConsoleUnderTest;
let desk: Desk;
/** Where someone types while the other tests run, until the session is over. */
let typing: Page;
let renewals = 0;

/** Sessions of 40 s, renewed by tokens of 25 s: long enough to be without a network, short enough to see the end. */
beforeAll(async () => {
  office = await ConsoleUnderTest.launch({ env: { ISSUER_TOKEN_SECONDS: '25', ISSUER_SESSION_SECONDS: '40' } });
  desk = office.desk;
  typing = await office.signIn(who, form);
  typing.on('response', (answer) => {
    if (answer.ok() && answer.url().endsWith('/oidc/token')) renewals += 1;
  });
  await applicantName(typing).fill(name);
}, 180_000);
afterAll(() => office.stop(), 60_000);

const applicantName = (page: Page): ReturnType<Page['locator']> => page.locator('#nguoi-nop-name');
const atIssuer = (page: Page): Promise<void> =>
  page.waitForURL((url) => url.origin === new URL(office.stack.issuer.issuer).origin);
const atPath = (page: Page, path: string): Promise<void> =>
  page.waitForURL((url) => url.origin === office.stack.apiUrl && url.pathname + url.search === path);

async function chooseOfficer(page: Page): Promise<void> {
  await page.locator(`button[value="${who}"]`).first().click();
}

it('a page opened without a session leads to the provider and back to the same place', async () => {
  const path = '/ho-so?q=000.01.19.H55-200302';
  const page = await office.open(path);
  await atIssuer(page);
  await chooseOfficer(page);
  await page.waitForURL((url) => url.origin === office.stack.apiUrl && url.pathname === '/ho-so');
  expect(new URL(page.url()).search).toContain('q=000.01.19.H55-200302');
  await page.getByRole('heading', { level: 1 }).waitFor();
}, 60_000);

it('signing out forgets what was typed, and the next one starts anew', async () => {
  const page = await office.signIn(who, form);
  await applicantName(page).fill(name);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toContain(name);
  await page.getByRole('button', { name: 'Cán bộ mẫu 05431-1' }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  // Back at our first page, which asks again who is there.
  await page.locator(`button[value="${who}"]`).first().waitFor();
  await chooseOfficer(page);
  await page.waitForURL((url) => url.origin === office.stack.apiUrl && url.pathname === '/mot-cua');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(name);
  await page.goto(office.stack.apiUrl + form);
  await applicantName(page).waitFor();
  expect(await applicantName(page).inputValue()).toBe('');
}, 60_000);

it('without a network it says so; with it again, what happened meanwhile is there without a reload', async () => {
  const page = await office.signIn(who, '/ho-so');
  await page.getByRole('status').getByText('Trực tiếp').waitFor();
  await page.evaluate(() => Object.assign(window, { notReloaded: true }));
  await page.context().setOffline(true);
  await page.getByText('Máy này đang mất mạng', { exact: false }).waitFor();
  await page.getByRole('status').getByText('Mất kết nối', { exact: false }).waitFor();
  await checkPage(page, 'offline', [390]);
  const { body } = await desk.receive(await desk.token('05431', 'desk-officer', who), marriageDossier);
  await page.context().setOffline(false);
  await page.getByText('Máy này đang mất mạng', { exact: false }).waitFor({ state: 'detached' });
  await page.getByText(body.code).first().waitFor();
  expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
}, 60_000);

it('tokens are renewed unseen while someone works; when the session ends, what was typed is kept', async () => {
  const over = typing.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
  await over.waitFor({ timeout: 80_000 });
  expect(renewals).toBeGreaterThan(0);
  await over.getByText('Nội dung đang nhập được giữ lại', { exact: false }).waitFor();
  await checkPage(typing, 'session-over');
  await over.getByRole('button', { name: 'Đăng nhập lại' }).click();
  await atIssuer(typing);
  await chooseOfficer(typing);
  await atPath(typing, form);
  await applicantName(typing).waitFor();
  expect(await applicantName(typing).inputValue()).toBe(name);
}, 120_000);
