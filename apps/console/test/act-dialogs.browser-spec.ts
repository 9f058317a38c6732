import type { Locator, Page } from 'playwright-core';
import type { TurnName } from '@lienthong/domain';
import { marriageDossier } from '../../api/test/desk';
import { checkPage } from './check-page';
import { ConsoleUnderTest } from './console-under-test';
import { DossierWalk, landDossier } from './dossier-walk';

/** Who does what next with one dossier. */
type Turn = readonly [subject: string, command: TurnName];

let office: ConsoleUnderTest;
const pages = new Map<string, Page>();

afterEach(async () => {
  pages.clear();
  await office.stop();
}, 60_000);

async function pageOf(subject: string, code: string): Promise<Page> {
  const page = pages.get(subject) ?? (await office.signIn(subject));
  pages.set(subject, page);
  await page.goto(`${office.stack.apiUrl}/ho-so/${code}`);
  return page;
}

/** Fills in whatever a dialog asks for, as far as it is not filled in already. */
async function fill(dialog: Locator): Promise<void> {
  for (const group of await dialog.getByRole('radiogroup').all()) {
    if ((await group.locator('input:checked').count()) === 0) await group.locator('input:enabled').first().check();
  }
  const boxes = dialog.locator('input[type=checkbox]:enabled');
  if ((await boxes.count()) > 0 && (await dialog.locator('input:checked').count()) === 0) await boxes.first().check();
  const select = dialog.getByRole('combobox').first();
  if ((await select.count()) > 0) {
    await select.click();
    await select.press('Enter');
  }
  for (const number of await dialog.getByRole('spinbutton').all()) {
    if (['', '0'].includes(await number.inputValue())) await number.fill('1');
  }
  for (const field of await dialog.locator('textarea, input[type=text]:not([role])').all()) {
    if ((await field.isEditable()) && (await field.inputValue()) === '') await field.fill('KIEM-THU.01');
  }
}

/** Opens the dialog of an act on the dossier's page, looks it over, fills it in and sends it. */
async function act(code: string, [subject, command]: Turn): Promise<void> {
  const page = await pageOf(subject, code);
  await page.locator(`button[data-command="${command}"]:enabled`).click();
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: 'Ghi nhận' });
  await send.waitFor();
  await fill(dialog);
  await checkPage(page, `act-${command}`);
  await send.click();
  await Promise.race([
    page.getByText('Đã ghi:', { exact: false }).waitFor(),
    dialog
      .getByRole('alert')
      .first()
      .waitFor()
      .then(async () => Promise.reject(new Error(`${command}: ${await dialog.innerText()}`))),
  ]);
  await dialog.waitFor({ state: 'detached' });
}

/** What went wrong on the pages. That there is no draft of an apology yet is an answer, which Chromium calls an error. */
const wrongs = (): readonly string[] => office.pageErrors.filter((text) => !text.includes('status of 404'));

async function acts(code: string, turns: readonly Turn[]): Promise<void> {
  for (const turn of turns) await act(code, turn);
}

it('every turn of a hand-off and of waiting has its dialog, and goes through', async () => {
  office = await ConsoleUnderTest.launch();
  const [ward, wardLeader] = ['cb-05431-mot-cua', 'cb-05431-lanh-dao'];
  const [city, cityLeader] = ['cb-164-mot-cua', 'cb-164-lanh-dao'];
  const land = async (): Promise<string> =>
    (await (await DossierWalk.receive(office.desk, '05431', landDossier)).seen()).code;
  await acts(await land(), [
    [ward, 'assign-step'],
    [ward, 'request-supplement'],
    [ward, 'supply-supplement'],
    [ward, 'complete-step'],
    [ward, 'recall-handoff'],
    [ward, 'offer-handoff'],
    [city, 'refuse-handoff'],
    [ward, 'offer-handoff'],
    [city, 'accept-handoff'],
    [city, 'dispute-paper'],
    [city, 'settle-dispute'],
    [ward, 'urge'],
    [city, 'answer-urge'],
    [cityLeader, 'extend-deadline'],
    [ward, 'withdraw'],
  ]);
  const higher = await (await (await DossierWalk.receive(office.desk, '05431', landDossier)).on(2)).seen();
  await acts(higher.code, [
    [city, 'refuse'],
    [ward, 'accept-handoff'],
    [ward, 'deliver-refusal'],
  ]);
  await acts(await land(), [[wardLeader, 'stop']]);
  const marriage = await (await (await DossierWalk.receive(office.desk, '05431', marriageDossier)).on(2)).seen();
  await acts(marriage.code, [[wardLeader, 'return-step']]);
  expect(wrongs()).toEqual([]);
}, 400_000);

it('legs, opinions, payments, partial results and being late have their dialogs, and go through', async () => {
  const legalOrigin = Date.parse('2025-08-04T08:00:00+07:00');
  // A step of an hour is late after a minute.
  office = await ConsoleUnderTest.launch({ simulation: { wallOrigin: Date.now(), legalOrigin, factor: 60 } });
  const { applicant } = landDossier;
  const received = (procedure: string, which: string, papers: readonly string[]): Promise<DossierWalk> =>
    DossierWalk.receive(office.desk, '05482', {
      procedure,
      case: which,
      channel: 'desk',
      papers: papers.map((code) => ({ code, originals: 1, copies: 1 })),
      applicant,
    });
  const late = await received('2.000986', 'khong-xac-minh', ['TO-KHAI-DT', 'CHUNG-SINH', 'LAM-CHUNG', 'CAM-DOAN']);
  const birth = await received('2.000986', 'khong-xac-minh', ['TO-KHAI-DT', 'CHUNG-SINH', 'LAM-CHUNG', 'CAM-DOAN']);
  await (await birth.on(3)).seen();
  await acts(birth.code, [
    ['cb-05482-2025-mot-cua', 'issue-partial-result'],
    ['cb-05482-2025-mot-cua', 'return-partial-result'],
    ['cb-05482-2025-cong-an', 'complete-leg'],
  ]);
  const residence = await (await received('1.004222', 'cho-o-cua-minh', ['CT01'])).seen();
  await acts(residence.code, [['cb-05482-2025-cong-an-tiep-nhan', 'request-payment']]);
  const adoption = await received('2.001263', 'trong-nuoc', [
    ...['DON', 'TUY-THAN', 'SUC-KHOE', 'HOAN-CANH', 'KHAI-SINH', 'SUC-KHOE-TRE', 'ANH-TRE'],
  ]);
  await (await adoption.on(1)).seen();
  await acts(adoption.code, [['cb-05482-2025-tu-phap-ho-tich', 'request-opinion']]);
  await acts(late.code, [['cb-05482-2025-lanh-dao', 'answer-alert']]);
  expect(wrongs()).toEqual([]);
}, 400_000);
