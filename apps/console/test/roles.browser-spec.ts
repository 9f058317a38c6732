import type { Page } from 'playwright-core';
import { commandNames } from '@lienthong/domain';
import type { Role, TurnName } from '@lienthong/domain';
import type { DossierActs } from '@lienthong/contracts';
import { marriageDossier } from '../../api/test/desk';
import type { Desk } from '../../api/test/desk';
import { ConsoleUnderTest } from './console-under-test';
import { DossierWalk, landDossier } from './dossier-walk';

/** Everyone whom the provider lets sign in: each role, at each level that the dossiers touch. Portals are programs. */
const people = [
  ['cb-05431-mot-cua', '05431', 'desk-officer'],
  ['cb-05431-tu-phap-ho-tich', '05431', 'specialist'],
  ['cb-05431-lanh-dao', '05431', 'leader'],
  ['cb-05431-van-thu', '05431', 'clerk'],
  ['cb-164-mot-cua', '164', 'desk-officer'],
  ['cb-164-lanh-dao', '164', 'leader'],
  ['cb-19-ttpvhcc-mot-cua', '19-TTPVHCC', 'desk-officer'],
  ['van-hanh-164', '164', 'operator'],
  ['quan-ly-164', '164', 'manager'],
] as const satisfies (readonly [subject: string, unit: string, role: Role])[];

const turns = commandNames.filter((name): name is TurnName => name !== 'receive');
const lacks = { lacks: [{ paper: 'GCN-CU', reason: 'Bản chụp mờ' }], ground: 'Điều 17 NĐ 61/2018/NĐ-CP' };

let office: ConsoleUnderTest;
let desk: Desk;
const dossiers = new Map<string, string>();

beforeAll(async () => {
  office = await ConsoleUnderTest.launch();
  desk = office.desk;
  const land = (): Promise<DossierWalk> => DossierWalk.receive(desk, '05431', landDossier);
  const marriage = (): Promise<DossierWalk> => DossierWalk.receive(desk, '05431', marriageDossier);
  const walks: Readonly<Record<string, () => Promise<DossierWalk>>> = {
    received: land,
    offered: async () => (await land()).on(1),
    accepted: async () => (await land()).on(2),
    'supplement waited for': async () => (await (await land()).on(2)).give('request-supplement', lacks),
    'offered to the province': async () => (await land()).on(5),
    'at a specialist of the ward': async () => (await marriage()).on(1),
    'result ready': async () => (await marriage()).on(3),
    closed: async () => (await marriage()).on(9),
  };
  for (const [state, walk] of Object.entries(walks)) dossiers.set(state, (await (await walk()).seen()).code);
}, 180_000);
afterAll(() => office.stop(), 60_000);

/** Goes to a dossier without loading the console anew, as a link would; answers the acts that are offered there. */
async function offeredActs(page: Page, code: string): Promise<readonly string[]> {
  await page.evaluate((path) => history.pushState(null, '', path), `/ho-so/${code}`);
  await page.getByRole('heading', { level: 1, name: code, exact: false }).waitFor();
  await page.waitForFunction(() => document.querySelector('.ant-skeleton') === null);
  const buttons = page.locator('button[data-command]:enabled');
  return buttons.evaluateAll((all) => all.map((button) => button.getAttribute('data-command') ?? ''));
}

/** What the API says of every command of the domain. */
async function actsFor(token: string, code: string): Promise<ReadonlyMap<string, boolean>> {
  const { status, body } = await desk.ask('GET', `/api/v1/dossiers/${code}/acts`, { token });
  if (status !== 200) return new Map();
  return new Map((body as unknown as DossierActs).acts.map(({ command, allowed }) => [command, allowed]));
}

it.each(people)(
  '%s (%s, %s) is offered what the API allows, and nothing else, in every state',
  async (...person) => {
    const [subject, unit, role] = person;
    const token = await desk.token(unit, role, subject);
    const page = await office.signIn(subject);
    const differences: string[] = [];
    for (const [state, code] of dossiers) {
      const acts = await actsFor(token, code);
      const shown = await offeredActs(page, code);
      if (acts.size > 0) expect([...acts.keys()].sort()).toEqual([...turns].sort());
      for (const command of turns) {
        const [isOffered, isAllowed] = [shown.includes(command), acts.get(command) === true];
        if (isOffered !== isAllowed)
          differences.push(`${state}: ${command} offered ${isOffered}, allowed ${isAllowed}`);
      }
    }
    expect(differences).toEqual([]);
    await page.context().close();
  },
  60_000,
);

it('somebody is offered something in every state but the last', async () => {
  const lastOnes: string[] = [];
  for (const [state, code] of dossiers) {
    const each = await Promise.all(
      people.map(async ([subject, unit, role]) => [...(await actsFor(await desk.token(unit, role, subject), code))]),
    );
    if (!each.flat().some(([, allowed]) => allowed)) lastOnes.push(state);
  }
  expect(lastOnes).toEqual(['closed']);
});
