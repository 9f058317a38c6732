import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDomainError } from '@lienthong/domain';
import { catalogueDir, loadCatalogue } from './load-catalogue';
import { catalogueCounts, procedureRows } from './summarize-catalogue';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lienthong-catalogue-'));
  await cp(catalogueDir(), dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(dir, file), 'utf8');
  expect(text).toContain(from);
  await writeFile(join(dir, file), text.replace(from, to));
}

async function refusal(): Promise<{ code: string; detail: string }> {
  const error: unknown = await loadCatalogue(dir).catch((reason: unknown) => reason);
  if (!isDomainError(error)) throw new Error(`not refused by a rule: ${String(error)}`);
  return { code: error.code, detail: error.detail };
}

describe('loading the catalogue', () => {
  it('refuses a broken route with file, step and rule', async () => {
    await change('procedures/1.004873.json', '"to": "M4"', '"to": "M9"');
    const { code, detail } = await refusal();
    expect(code).toBe('ROUTE.INVALID');
    expect(detail).toMatch(
      /^procedures\/1\.004873\.json, procedure 1\.004873, case cap-giay, step M3: outcome-to-unknown-step: .*"M9"/,
    );
  });

  it('refuses a unit that does not fit, with its file', async () => {
    await change('units/thanh-pho.json', '"agencyId": "000.33.19.H55"', '"agencyId": "000.00.19.H55"');
    const { code, detail } = await refusal();
    expect([code, detail]).toEqual([
      'CATALOGUE.INVALID',
      'units/thanh-pho.json, unit 164-CNVPDKDD: code-duplicate: identifier "000.00.19.H55" is also unit "164"\'s',
    ]);
  });

  it.each([
    ['a wrong type', '"maxSupplements": 1', '"maxSupplements": "1"', /at cases\.0\.maxSupplements: .*number/],
    [
      'an unknown unit of time',
      '"unit": "working-hours"',
      '"unit": "hours"',
      /at cases\.0\.route\.steps\.0\.allotted\.unit/,
    ],
    ['a key that is not known', '"version": 1', '"version": 1, "versoin": 2', /versoin/],
    ['a date that is none', '"validTo": "2025-06-30"', '"validTo": "2025-06-31"', /at validTo/],
    ['a cut-off that is none', '"cutoff": "15:00"', '"cutoff": "25:00"', /cutoff: must be HH:MM/],
    ['a file that is no JSON', '"code"', 'code', /is no JSON/],
  ])('refuses %s with file and place', async (_what, from, to, expected) => {
    await change('procedures/1.004873.json', from, to);
    const { code, detail } = await refusal();
    expect(code).toBe('CATALOGUE.INVALID');
    expect(detail).toMatch(/^procedures\/1\.004873\.json/);
    expect(detail).toMatch(expected);
  });

  it.each([
    ['a leg of an unknown kind', '"kind": "opinion"', '"kind": "vote"', /steps\.\d+\.legs\.0\.kind/],
    ['a leg that opens at no known time', '"open": "at-entry"', '"open": "later"', /legs\.0\.open/],
    ['an unknown turn', '"turns": ["supplement"]', '"turns": ["wait"]', /steps\.\d+\.turns\.0/],
    ['an unknown effect', '"effect": "signed"', '"effect": "stamped"', /outcomes\.\d+\.effect/],
    ['a clock mode that is none', '"mode": "pause"', '"mode": "stop"', /rules\.supplement\.clock\.mode/],
    ['rules given by half', '"silence": null,', '', /rules\.supplement\.silence/],
  ])('refuses %s', async (_what, from, to, place) => {
    await change('procedures/1.013225.v2.json', from, to);
    const { code, detail } = await refusal();
    expect(code).toBe('CATALOGUE.INVALID');
    expect(detail).toMatch(place);
  });

  it('refuses a folder without a catalogue', async () => {
    await rm(join(dir, 'units'), { recursive: true });
    const { code, detail } = await refusal();
    expect([code, detail.startsWith("units: can't be listed")]).toEqual(['CATALOGUE.INVALID', true]);
  });

  it('joins the years of a calendar into one series', async () => {
    const { calendars } = await loadCatalogue(dir);
    expect(Object.keys(calendars)).toEqual(['vn']);
    expect(calendars.vn?.holidays).toContain('2020-01-24');
  });
});

describe('the summary', () => {
  it('shows each case with its times and its way as a line', async () => {
    const catalogue = await loadCatalogue(dir);
    const rows = procedureRows(catalogue);
    const of2020 = rows.filter((row) => row.validity === '2020-01-01..2025-06-30');
    expect(of2020.map((row) => `${row.procedure} ${row.case}: ${row.allotted}`)).toEqual([
      '1.004873 cap-giay: 3 wd, cut-off 15:00 (all channels)',
      '1.009645 ap-dung-chung: 17 wd (all channels)',
      '1.012783 nop-tai-thanh-pho: desk 5 wd · online 15 wd · public-post 20 wd',
      '1.012783 nop-tai-xa: desk 5 wd · online 15 wd · public-post 20 wd',
      '1.013225 nop-tai-xa: 15 d (all channels)',
      '1.013225 nop-tai-thanh-pho: 15 d (all channels)',
      '1.014834 cap-moi: 8 wd (all channels)',
      '2.001396 hang-thang: 20 wd (all channels)',
      '3.000243 tro-cap-tnxp: 7 wd (whole days) (all channels)',
    ]);
    expect(of2020[0]?.route).toBe(
      '<receiving>/mot-cua (M1) → <competent>/tu-phap-ho-tich (M2) → <competent>/lanh-dao (M3) → <receiving>/mot-cua (M4)',
    );
    expect(catalogueCounts(catalogue)).toMatchObject({ tiers: 4, units: 86, procedures: 32, calendars: 1 });
  });
});
