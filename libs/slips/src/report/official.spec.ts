import { Workbook } from 'exceljs';
import type { OfficialNumbers, OfficialReport } from '@lienthong/contracts';
import { pageText, readPdf, squeezed } from '@lienthong/testing';
import { officialColumns } from './official-columns';
import { printOfficial } from './official-pdf';
import { officialWorkbook } from './official-workbook';

/** The city's year 2020 (seed report): 12,034 received, 11,861 early or on time, 173 in process and in time. */
const total: OfficialNumbers = {
  received: 12_034,
  receivedOnline: 2_904,
  receivedPost: 63,
  receivedDesk: 9_067,
  carriedOver: 0,
  finished: 11_861,
  finishedEarly: 10_000,
  finishedOnTime: 1_861,
  finishedEarlyOrOnTime: 11_861,
  finishedLate: 0,
  inProcess: 173,
  inProcessInTime: 173,
  inProcessLate: 0,
  paused: 20,
  onlineShare: 2_904 / 12_034,
  onTimeRate: 1,
};
const report: OfficialReport = {
  unit: '164',
  unitName: { vi: 'Ủy ban nhân dân thành phố Thái Nguyên', en: 'Thái Nguyên City' },
  scope: 'own',
  from: '2020-01-01',
  to: '2020-12-31',
  asOf: '2020-12-31T17:00:00+07:00',
  behind: 0,
  title: { vi: 'Tình hình, kết quả giải quyết thủ tục hành chính', en: 'Settlement' },
  form: '06a',
  lines: [
    { field: 'DD', name: { vi: 'Đất đai', en: 'Land' }, ...total },
    { field: 'X', name: { vi: '=1+1', en: 'X' }, ...total, received: 0, onlineShare: null },
  ],
  total,
};

describe('the official report', () => {
  it('as a workbook has the numbers as numbers, a line for each field and the total last', async () => {
    const workbook = new Workbook();
    const bytes = await officialWorkbook(report);
    await workbook.xlsx.load(bytes as unknown as Parameters<Workbook['xlsx']['load']>[0]);
    const sheet = workbook.getWorksheet('Biểu 06a');
    const valuesOf = (row: number): unknown[] =>
      officialColumns.map((_one, index) => sheet?.getRow(row).getCell(index + 3).value);
    expect(sheet?.getCell('A3').text).toContain('Từ ngày 01/01/2020 đến ngày 31/12/2020');
    expect(sheet?.getRow(7).getCell(2).text).toBe('Đất đai');
    expect(valuesOf(7)).toEqual(officialColumns.map(({ value }) => value(total)));
    expect(sheet?.getRow(8).getCell(2).formula).toBeUndefined();
    expect(sheet?.getRow(9).getCell(2).text).toBe('Tổng cộng');
    expect(valuesOf(9)).toEqual(officialColumns.map(({ value }) => value(total)));
    expect(sheet?.getRow(9).getCell(17).numFmt).toBe('0.0%');
  });

  it('on paper is one A4 page across with the same numbers, the period, the unit and places to sign', async () => {
    const { pages } = readPdf(await printOfficial(report));
    const [page] = pages;
    const text = pages.map(pageText).join('');
    expect(pages).toHaveLength(1);
    expect([Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual([842, 595]);
    for (const part of [
      '12.034',
      '2.904',
      '11.861',
      '173',
      '24,1%',
      'Đất đai',
      'THỦ TRƯỞNG ĐƠN VỊ',
      'NGƯỜI LẬP BIỂU',
    ]) {
      expect(text).toContain(squeezed(part));
    }
    expect(text).toContain(squeezed('Từ ngày 01/01/2020 đến ngày 31/12/2020'));
    for (const { items, width } of pages) for (const { right } of items) expect(right).toBeLessThanOrEqual(width - 20);
  });
});
