import type { Page } from 'playwright-core';
import { marriageDossier } from '../../api/test/desk';
import type { Desk } from '../../api/test/desk';
import { ConsoleUnderTest } from './console-under-test';
import { DossierWalk, landDossier } from './dossier-walk';

/** What breaks out of markup, out of an attribute, and what runs as an address: whatever is typed is only text. */
const attack = `<img src=x onerror="window.broken=1">"><script>window.broken=2</script> javascript:window.broken=3//`;
const ground = `Điều 17 ${attack}`;

let office: ConsoleUnderTest;
let desk: Desk;
const dialogs: string[] = [];
const codes: Record<'refused' | 'disputed' | 'asked' | 'applicant', string> = {} as never;
let act: string;

beforeAll(async () => {
  office = await ConsoleUnderTest.launch({ operator: true });
  desk = office.desk;
  const applicant = { name: attack, idNumber: '012345678901', address: attack };
  const walks = {
    refused: await withReasons(),
    disputed: await withDispute(),
    asked: await withOpinion(),
    applicant: await DossierWalk.receive(desk, '05431', { ...marriageDossier, applicant }),
  };
  for (const [name, walk] of Object.entries(walks)) codes[name as keyof typeof codes] = (await walk.seen()).code;
  await besideDossiers();
}, 180_000);
afterAll(() => office.stop(), 60_000);

async function withReasons(): Promise<DossierWalk> {
  const walk = await DossierWalk.receive(desk, '05431', landDossier);
  await walk.give('request-supplement', { lacks: [{ paper: 'GCN-CU', reason: attack }], ground });
  await walk.give('supply-supplement', { papers: [{ code: 'GCN-CU', originals: 1, copies: 0 }] });
  await walk.give('urge', { reason: attack });
  await walk.give('answer-urge', { note: attack });
  await walk.give('extend-deadline', { amount: 1, reason: attack });
  await walk.give('complete-step', { outcome: 'day-du' });
  return walk.give('refuse-handoff', { reason: attack });
}

async function withDispute(): Promise<DossierWalk> {
  const walk = await (await DossierWalk.receive(desk, '05431', landDossier)).on(2);
  return walk.give('dispute-paper', { paper: 'GCN-CU', reason: attack });
}

/** An investment: the military command is asked for its opinion by the province's department. */
async function withOpinion(): Promise<DossierWalk> {
  const papers = ['DE-NGHI', 'TU-CACH', 'NANG-LUC', 'DE-XUAT'].map((code) => ({ code, originals: 1, copies: 1 }));
  const where = { competentUnit: '05431', channel: 'desk', applicant: landDossier.applicant };
  const investment = { procedure: '1.009645', case: 'ap-dung-chung', papers, ...where };
  const walk = await (await DossierWalk.receive(desk, '19-TTPVHCC', investment)).on(3);
  await walk.give('request-opinion', { leg: 'y-kien-quan-su', question: attack });
  return walk.give('give-opinion', { leg: 'y-kien-quan-su', agree: false, note: attack });
}

async function besideDossiers(): Promise<void> {
  const leader = await desk.token('05431', 'leader', 'cb-05431-lanh-dao');
  const [officer, delegate] = ['cb-05431-tu-phap-ho-tich', 'cb-05431-dia-chinh-xay-dung'];
  const away = { officer, delegate, from: '2020-03-02', to: '2020-03-06', reason: attack };
  const absence = await desk.ask('POST', '/api/v1/absences', { token: leader, body: away, key: 'absence' });
  expect({ status: absence.status, text: absence.text }).toMatchObject({ status: 201 });
  const operator = await desk.token('164', 'operator', 'van-hanh-164');
  const request = { act: 'retry-activity' };
  const selection = { by: 'codes', codes: [codes.refused] };
  const body = { request, selection, reason: attack };
  const asked = await desk.ask('POST', '/api/v1/operations/acts', { token: operator, body, key: 'act' });
  expect(asked.text).toContain('"id"');
  act = (JSON.parse(asked.text) as { id: string }).id;
}

async function signIn(subject: string): Promise<Page> {
  const page = await office.signIn(subject);
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return page;
}

/** To a page of the console as a link leads there, until it has what it shows. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('.ant-skeleton, .ant-spin-spinning') === null);
}

/** It stands there letter by letter, and nothing of it became part of the page. */
async function expectOnlyText(page: Page): Promise<void> {
  await page.getByText(attack, { exact: false }).first().waitFor();
  expect(await brokenParts(page)).toEqual([]);
}

function brokenParts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const strange = document.querySelectorAll<Element>('img[src="x"], a[href^="javascript:"], script:not([src])');
    return [...('broken' in window ? ['a script ran'] : []), ...Array.from(strange, (one) => one.outerHTML)];
  });
}

describe('free text from people', () => {
  it('is text on the pages of a dossier, the list of hand-offs and the book of absences', async () => {
    const page = await signIn('cb-05431-mot-cua');
    await go(page, `/ho-so/${codes.refused}?tab=history`);
    // Reasons of supplement, urge, its answer, extension and refusal.
    await page.waitForFunction(
      (text) => (document.body.innerText.match(new RegExp(text, 'g')) ?? []).length >= 5,
      'onerror="window.broken=1"',
    );
    await expectOnlyText(page);
    await go(page, '/lien-thong?tab=out');
    await expectOnlyText(page);
    await go(page, `/ho-so/${codes.applicant}`);
    await page.getByRole('button', { name: 'Xem', exact: false }).first().click();
    await expectOnlyText(page);
    const leader = await signIn('cb-05431-lanh-dao');
    await go(leader, '/vang-mat');
    await expectOnlyText(leader);
  }, 60_000);

  it('is text where papers are disputed and opinions are given', async () => {
    const city = await signIn('cb-164-mot-cua');
    await go(city, '/lien-thong?tab=held');
    await city.getByRole('button', { name: `Giải quyết tranh chấp của ${codes.disputed}` }).click();
    await expectOnlyText(city);
    await city.keyboard.press('Escape');
    await go(city, `/ho-so/${codes.disputed}?tab=papers`);
    await expectOnlyText(city);
    const province = await signIn('cb-19-ttpvhcc-mot-cua');
    await go(province, `/ho-so/${codes.asked}?tab=opinions`);
    await expectOnlyText(province);
  }, 60_000);

  it('is text for operators', async () => {
    const page = await signIn('van-hanh-164');
    for (const path of [`/van-hanh/dot/${act}`, '/van-hanh/nhat-ky']) {
      await go(page, path);
      await expectOnlyText(page);
    }
  }, 60_000);

  it('is nowhere for citizens, and what they type is text', async () => {
    const page = await office.open(`/tra-cuu?code=${encodeURIComponent(attack)}&check=${encodeURIComponent(attack)}`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Mã hồ sơ').inputValue()).toBe(attack);
    expect(await brokenParts(page)).toEqual([]);
    await page.goto(`${office.stack.apiUrl}/thu-tuc/${encodeURIComponent(attack)}`);
    await page.getByRole('alert').waitFor();
    expect(await brokenParts(page)).toEqual([]);
  }, 60_000);
});

/** Every page of the menu, by someone who has it. */
const pages = {
  'cb-05431-mot-cua': ['/mot-cua', '/mot-cua/tiep-nhan', '/mot-cua/nhan-theo-nhom', '/mot-cua/tra-ket-qua', '/ho-so'],
  'cb-05431-lanh-dao': ['/viec', '/viec?tab=sign', '/lien-thong', '/vang-mat'],
  'van-hanh-164': ['/van-hanh', '/van-hanh/dot', '/van-hanh/dot/moi', '/van-hanh/su-kien-treo', '/van-hanh/suc-khoe'],
  'quan-ly-164': ['/dieu-hanh', '/dieu-hanh/ty-le', '/dieu-hanh/thoi-gian', '/dieu-hanh/bao-cao', '/van-hanh/nhat-ky'],
} as const;

describe('the policy of the pages', () => {
  it.each(['/', '/ho-so/x', '/tra-cuu', '/thu-tuc'])(
    '%s comes with it, and lets no foreign or inline script in',
    async (path) => {
      const { headers } = await fetch(office.stack.apiUrl + path);
      const policy = headers.get('content-security-policy') ?? '';
      const directive = (name: string): string | undefined =>
        policy
          .split(';')
          .find((one) => one.trim().startsWith(`${name} `))
          ?.trim();
      expect(directive('script-src')).toBe("script-src 'self'");
      expect(directive('object-src')).toBe("object-src 'none'");
      expect(directive('frame-ancestors')).toBe("frame-ancestors 'none'");
      expect(directive('base-uri')).toBe("base-uri 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each(Object.entries(pages))(
    'is kept by every page of %s',
    async (subject, paths) => {
      const before = office.pageErrors.length;
      const page = await signIn(subject);
      for (const path of paths) await go(page, path);
      expect(office.pageErrors.slice(before)).toEqual([]);
    },
    60_000,
  );

  it('nothing was refused by it, no page failed and no dialog opened in any of these tests', () => {
    const notFound = /Failed to load resource.*404/;
    expect(office.pageErrors.filter((text) => !notFound.test(text))).toEqual([]);
    expect(dialogs).toEqual([]);
  });
});
