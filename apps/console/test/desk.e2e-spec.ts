import type { Page } from 'playwright-core';
import { marriageDossier } from '../../api/test/desk';
import type { Desk } from '../../api/test/desk';
import { checkPage } from './check-page';
import { ConsoleUnderTest } from './console-under-test';

const deskOfficer = 'cb-05431-mot-cua';

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
  const { status, body } = await desk.receive(officer, marriageDossier);
  expect({ status, detail: body.detail }).toEqual({ status: 201, detail: undefined });
  return body.code;
}

/** Goes on by Tab until the focus stands on what `fits`; whatever cannot be reached so is no keyboard's way. */
async function tabTo(page: Page, fits: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const told = await page.evaluate(() => {
      const { id, textContent, ariaLabel } = document.activeElement ?? document.body;
      return `${id} ${ariaLabel ?? ''} ${textContent ?? ''}`;
    });
    if (fits.test(told)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(fits)}`);
}

/** What the API knows of a dossier by now. */
async function stateOf(code: string, minSeq: number): Promise<{ readonly business: string; readonly channel: string }> {
  const answer = await desk.ask('GET', `/api/v1/dossiers/${code}?min-seq=${minSeq}`, { token: officer });
  return answer.body as unknown as { business: string; channel: string };
}

it('a dossier is received by keyboard alone, from the search of the procedure to the receipt', async () => {
  const page = await office.signIn(deskOfficer, '/mot-cua');
  await page.locator('[data-tile="qua-han"] strong').waitFor();
  await checkPage(page, 'desk');
  await page.getByRole('link', { name: 'Tiếp nhận hồ sơ' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#thu-tuc').waitFor();
  await tabTo(page, /^thu-tuc/);
  await page.keyboard.type('hon nhan');
  await page.getByRole('option', { name: '1.004873', exact: false }).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.getByText('Vì sao là ngày này').waitFor();

  await tabTo(page, /Trực tiếp|^ {2}$|desk/);
  await tabTo(page, /Đủ tất cả giấy tờ bắt buộc/);
  // One paper only, at first: what lacks is said, and nothing is received.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, /^nguoi-nop-name/);
  await page.keyboard.insertText('Nguyễn Thị Mẫu');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0123');
  await page.keyboard.press('Enter');
  await page.getByText('Chưa tiếp nhận được', { exact: false }).waitFor();
  await page.getByText('Số căn cước có 12 chữ số, CMND có 9').waitFor();
  await checkPage(page, 'desk-receive-wrong');

  // What was typed outlives a reload.
  await page.reload();
  await page.locator('#nguoi-nop-name').waitFor();
  expect(await page.locator('#nguoi-nop-name').inputValue()).toBe('Nguyễn Thị Mẫu');
  await page.locator('.paper').first().waitFor();
  await page.locator('#thu-tuc').focus();
  await tabTo(page, /Đủ tất cả giấy tờ bắt buộc/);
  await page.keyboard.press('Enter');
  await page.getByText('Đủ giấy tờ bắt buộc', { exact: true }).waitFor();
  await tabTo(page, /^nguoi-nop-idNumber/);
  await page.keyboard.press('End');
  await page.keyboard.type('45678901');
  await checkPage(page, 'desk-receive');
  await page.keyboard.press('Control+Enter');

  const shown = page.getByTestId('received-code');
  await shown.waitFor();
  const code = (await shown.textContent()) ?? '';
  await page.getByRole('button', { name: 'In giấy tiếp nhận và hẹn trả' }).waitFor();
  await page.getByText('Chuyển bước ngay').waitFor();
  const [slip] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
  await slip.waitForURL(/^blob:/);
  await slip.close();
  await checkPage(page, 'desk-received');
  expect(await stateOf(code, 1)).toMatchObject({ business: 'received', channel: 'desk' });
  await tabTo(page, /Hồ sơ tiếp theo/);
  await page.keyboard.press('Enter');
  await page.locator('#thu-tuc').waitFor();
  expect(await page.locator('#nguoi-nop-name').inputValue()).toBe('');
}, 150_000);

it('the desk checks a dossier: asks for papers, takes them in, passes it on', async () => {
  const code = await received();
  const page = await office.signIn(deskOfficer, '/mot-cua/danh-sach/can-kiem-tra');
  await page.getByRole('button', { name: `Xử lý ${code}` }).click();
  const drawer = page.getByRole('dialog').first();
  await drawer.getByRole('button', { name: 'Yêu cầu bổ sung' }).waitFor();
  await checkPage(page, 'desk-list');
  await drawer.getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
  const dialog = page.getByRole('dialog', { name: 'Yêu cầu bổ sung' });
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByRole('textbox').first().fill('<b>Chưa ký</b><script>alert(1)</script>');
  await dialog.getByRole('textbox').last().fill('Nghị định 61/2018/NĐ-CP');
  await dialog.locator('button[type=submit]').click();
  await drawer.getByRole('button', { name: 'In phiếu yêu cầu bổ sung' }).waitFor();
  await page.goto(`${office.stack.apiUrl}/mot-cua/danh-sach/cho-bo-sung`);
  await page.getByRole('button', { name: `Xử lý ${code}` }).click();
  await drawer.getByRole('button', { name: 'Nhận giấy tờ bổ sung' }).click();
  const supply = page.getByRole('dialog', { name: 'Nhận', exact: false }).last();
  await supply.getByText('<script>alert(1)</script>', { exact: false }).first().waitFor();
  await checkPage(page, 'desk-supply');
  await supply.locator('button[type=submit]').click();
  await drawer.getByRole('button', { name: 'Hồ sơ đầy đủ', exact: false }).click();
  await page.getByRole('button', { name: 'Thực hiện' }).click();
  await drawer.getByText('Đã thực hiện.').waitFor();
  expect(await stateOf(code, 4)).toMatchObject({ business: 'processing' });
  expect(office.pageErrors).toEqual([]);
}, 150_000);

it('a group is received once each, through a reload, and one that is wrong does not hold up the others', async () => {
  const page = await office.signIn(deskOfficer, '/mot-cua/nhan-theo-nhom');
  await page.locator('#thu-tuc').fill('hon nhan');
  await page.getByRole('option', { name: '1.004873', exact: false }).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Đủ tất cả giấy tờ bắt buộc' }).click();
  await page.getByRole('button', { name: 'Dán từ bảng tính' }).click();
  const people = [1, 2, 3, 4].map((n) => `${n}\tNgười Mẫu Số ${'I'.repeat(n)}\t01234567890${n}`);
  await page.getByLabel('Nội dung bảng tính').fill(['STT\tHọ tên\tSố CCCD', ...people, '5\tNgười Sai\t12'].join('\n'));
  await page.getByText('Đọc được 5 người').waitFor();
  await page.getByRole('button', { name: 'Thêm vào danh sách' }).click();
  // The second answer is lost on its way: it was received, and the browser cannot know.
  let sent = 0;
  await page.route('**/api/v1/dossiers', async (route) => {
    sent += 1;
    if (sent !== 2) return route.fallback();
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: 'Tiếp nhận 4 hồ sơ' }).click();
  await page.locator('[data-row-state="unknown"]').waitFor();
  await checkPage(page, 'desk-group');
  await page.unroute('**/api/v1/dossiers');
  await page.reload();
  await page.getByRole('button', { name: 'Tiếp tục, còn 3 hồ sơ' }).click();
  await page.getByText('Đã tiếp nhận 4/5', { exact: false }).waitFor();
  expect(await page.locator('[data-row-state="wrong"]').count()).toBe(1);
  const shown = await page.locator('[data-row-state="done"] a').allTextContents();
  const { body } = await desk.ask('GET', '/api/v1/dossiers?sort=received&limit=100', { token: officer });
  const codes = body.items.map((item) => item.code);
  expect(new Set(shown).size).toBe(4);
  // Codes of a desk have no gaps: a fifth dossier would have taken one among or after them.
  const serials = shown.map((code) => Number(code.split('-').at(-1))).sort((a, b) => a - b);
  expect((serials[3] ?? 0) - (serials[0] ?? 0)).toBe(3);
  expect(Math.max(...codes.map((code) => Number(code.split('-').at(-1))))).toBe(serials[3]);
  const [slip] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'In 4 giấy hẹn trong một tệp (trên 4)' }).click(),
  ]);
  await slip.waitForURL(/^blob:/);
  await slip.close();
  await page.getByText('Đã in đủ 4 giấy hẹn').waitFor();
}, 150_000);

it('a result is returned with one scan, after the identity was checked', async () => {
  const code = await received();
  const specialist = await desk.token('05431', 'specialist');
  const leader = await desk.token('05431', 'leader');
  const page = await office.signIn(deskOfficer, '/mot-cua/tra-ket-qua');
  const scan = async (): Promise<void> => {
    await page.locator('#quet').fill(`${office.stack.apiUrl}/tra-cuu?code=${code}&check=X`);
    await page.keyboard.press('Enter');
  };
  await scan();
  await page.getByText('Chưa có kết quả để trả').waitFor();
  for (const [token, outcome] of [
    [officer, 'day-du'],
    [specialist, 'du-dieu-kien'],
    [leader, 'ky'],
  ] as const) {
    const { status, body } = await desk.command(token, code, 'complete-step', { outcome });
    expect({ outcome, status, detail: body.detail }).toEqual({ outcome, status: 200, detail: undefined });
  }
  await page.getByText('Kết quả đã sẵn sàng để trả').waitFor();
  await page.getByText('Nguyễn Thị Mẫu').waitFor();
  const give = page.getByRole('button', { name: 'Xác nhận đã trả kết quả' });
  expect(await give.isDisabled()).toBe(true);
  await page.reload();
  await page.getByRole('button', { name: `Trả kết quả ${code}` }).waitFor();
  await page.getByLabel('Đã đối chiếu giấy tờ tùy thân', { exact: false }).check();
  await checkPage(page, 'desk-return');
  await give.click();
  await page.getByText(`Đã trả kết quả hồ sơ ${code}`).waitFor();
  expect(await stateOf(code, 5)).toMatchObject({ business: 'returned' });
  // The field waits for the next scan.
  await page.waitForFunction(() => document.activeElement?.id === 'quet');
  await scan();
  await page.getByText('Hồ sơ này đã kết thúc').waitFor();
}, 150_000);
