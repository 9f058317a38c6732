import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { ValueType, Workbook } from 'exceljs';
import { foldEvents } from '@lienthong/domain';
import { wholeWay, pageText, readPdf, squeezed } from '@lienthong/testing';
import { catalogue, code, history } from '../../test/sample-slips';
import { printRegister } from './register-pdf';
import { registerRow } from './register-row';
import type { RegisterRow } from './register-row';
import { writeRegister } from './register-workbook';

const period = { from: '2020-01-01', to: '2025-12-31', unit: 'UBND phường Quán Triều' };

const events = history({ commands: wholeWay() });
const row = registerRow({ state: foldEvents(code, events), events }, catalogue);

async function workbookOf(rows: readonly RegisterRow[]): Promise<{ bytes: Buffer; workbook: Workbook }> {
  const chunks: Buffer[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  expect(await writeRegister(rows, period, output)).toBe(rows.length);
  const bytes = Buffer.concat(chunks);
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as Parameters<Workbook['xlsx']['load']>[0]);
  return { bytes, workbook };
}

describe('a line of the register', () => {
  it('is folded from the events', () => {
    expect(row).toEqual({
      code,
      procedure: 'Trợ cấp hằng tháng đối với thanh niên xung phong (2.001396)',
      papers: 1,
      applicant: null,
      channel: 'Trực tiếp',
      receiving: 'UBND phường Quán Triều',
      competent: 'UBND phường Quán Triều',
      receivedAt: '2020-03-02T08:00:00+07:00',
      dueAt: '2020-03-16T08:00:00+07:00',
      finishedAt: events.find(({ type }) => type === 'ProcessingFinished')?.at,
      returnedAt: events.find(({ type }) => type === 'ResultReturned')?.at,
      outcome: 'Đã trả kết quả',
      timeliness: 'Trước hạn',
    });
  });
});

describe('the workbook', () => {
  it('has heads, lines and dates that sort, with the wall clock of +07:00', async () => {
    const { workbook } = await workbookOf([row]);
    const sheet = workbook.getWorksheet('Mẫu số 06');
    expect(sheet?.getCell('A1').text).toBe('SỔ THEO DÕI HỒ SƠ');
    expect(sheet?.getCell('A3').text).toContain('từ ngày 01/01/2020 đến ngày 31/12/2025');
    expect(sheet?.getRow(4).getCell(2).text).toBe('Mã hồ sơ');
    expect(sheet?.getRow(5).getCell(2).text).toBe(code);
    expect(sheet?.getRow(5).getCell(10).value).toEqual(new Date('2020-03-02T08:00:00Z'));
    expect(sheet?.getColumn(10).numFmt).toBe('dd/mm/yyyy hh:mm');
  });

  it('has a sheet for each set of forms, by date of receipt', async () => {
    const later = { ...row, receivedAt: '2025-07-01T08:00:00+07:00' };
    const { workbook } = await workbookOf([{ ...row, receivedAt: '2025-06-30T16:00:00+07:00' }, later, later]);
    expect(workbook.worksheets.map(({ name, rowCount }) => [name, rowCount - 4])).toEqual([
      ['Mẫu số 06', 1],
      ['Mẫu số 07', 2],
    ]);
    expect(workbook.getWorksheet('Mẫu số 07')?.getRow(5).getCell(1).value).toBe(1);
  });

  it('of nothing has its heads', async () => {
    const { workbook } = await workbookOf([]);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Mẫu số 07']);
  });

  it.each(['=1+1', '+84912', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'])(
    'keeps %j a text that no spreadsheet computes',
    async (name) => {
      const { bytes, workbook } = await workbookOf([{ ...row, applicant: { name, contact: name } }]);
      const cell = workbook.worksheets[0]?.getRow(5).getCell(5);
      expect(cell?.type).toBe(ValueType.String);
      expect(cell?.formula).toBeUndefined();
      expect(cell?.value).toBe(`'${name}`);
      expect(bytes.includes('<f>')).toBe(false);
    },
  );

  it('of 100,000 lines grows by less than 200 MB', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lienthong-register-'));
    try {
      const file = join(folder, 'register.xlsx');
      const script = join(__dirname, '../../test/measure-register.cjs');
      const told = execFileSync(process.execPath, [script, '100000', file]).toString();
      const { written, grown } = JSON.parse(told) as { written: number; grown: number };
      expect(written).toBe(100_000);
      expect(statSync(file).size).toBeGreaterThan(3_000_000);
      expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
      expect(grown).toBeGreaterThan(1_000_000);
      expect(grown).toBeLessThan(200_000_000);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the register on paper', () => {
  it('is A4 landscape, a part for each set of forms, with heads on each page', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      ...row,
      code: `${code.slice(0, -4)}${String(1000 + index)}`,
      ...(index < 60 ? {} : { receivedAt: '2025-07-01T08:00:00+07:00' }),
    }));
    const { pages } = readPdf(await printRegister(rows, period));
    const texts = pages.map(pageText);
    expect(pages.every(({ width, height }) => Math.round(width) === 842 && Math.round(height) === 595)).toBe(true);
    expect(texts.every((text) => text.includes(squeezed('Mã hồ sơ')))).toBe(true);
    for (const one of rows) expect(texts.join('')).toContain(one.code);
    expect(texts.filter((text) => text.startsWith(squeezed('Mẫu số 06, Thông tư 01/2018/TT-VPCP')))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith(squeezed('Mẫu số 07, Thông tư 03/2025/TT-VPCP')))).toHaveLength(1);
    for (const { items, width } of pages) for (const { right } of items) expect(right).toBeLessThanOrEqual(width - 20);
  });

  it('is refused for more lines than anyone prints', async () => {
    const rows = Array.from({ length: 2_001 }, () => row);
    await expect(printRegister(rows, period)).rejects.toMatchObject({ code: 'REQUEST.TOO_LARGE' });
  });
});
