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
    expect(rows.map((row) => `${row.procedure} ${row.case}: ${row.allotted}`)).toEqual([
      '1.004873 cap-giay: 3 wd, cut-off 15:00 (all channels)',
      '1.012783 nop-tai-thanh-pho: desk 5 wd · online 15 wd · public-post 20 wd',
      '1.012783 nop-tai-xa: desk 5 wd · online 15 wd · public-post 20 wd',
      '2.001396 hang-thang: 20 wd (all channels)',
      '3.000243 tro-cap-tnxp: 7 wd (whole days) (all channels)',
    ]);
    expect(rows[0]?.route).toBe(
      '<receiving>/mot-cua (M1) → <competent>/tu-phap-ho-tich (M2) → <competent>/lanh-dao (M3) → <receiving>/mot-cua (M4)',
    );
    expect(catalogueCounts(catalogue)).toMatchObject({ tiers: 3, units: 47, procedures: 4, calendars: 1 });
  });
});
