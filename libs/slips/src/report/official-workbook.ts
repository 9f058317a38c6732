import { Workbook } from 'exceljs';
import type { Worksheet } from 'exceljs';
import type { OfficialNumbers, OfficialReport } from '@lienthong/contracts';
import { officialColumns, officialGroups } from './official-columns';
import { officialHeads, officialNote } from './official-texts';

/** Media type of workbooks. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const font = { name: 'Times New Roman', size: 11 };
const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
/** Rows of the heads: the table's lines begin below. */
const groupRow = 5;
/** Columns before the numbers: ordinal and field. */
const before = 2;

/** The official report as a workbook: numbers are numbers, shares are percentages, the last line is the total. */
export async function officialWorkbook(report: OfficialReport): Promise<Buffer> {
  const workbook = new Workbook();
  workbook.creator = 'Liên Thông';
  workbook.created = new Date(report.asOf);
  const sheet = workbook.addWorksheet(`Biểu ${report.form}`, {
    views: [{ state: 'frozen', xSplit: before, ySplit: groupRow + 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  heads(sheet, report);
  report.lines.forEach((line, index) => addLine(sheet, index + 1, line.name.vi, line));
  addLine(sheet, null, 'Tổng cộng', report.total).font = { ...font, bold: true };
  sheet.addRow([]);
  sheet.addRow([officialNote]).font = { ...font, italic: true };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function heads(sheet: Worksheet, report: OfficialReport): void {
  const { form, period } = officialHeads(report);
  sheet.addRow([form]).font = { ...font, italic: true };
  sheet.addRow([report.title.vi.toUpperCase()]).font = { ...font, size: 14, bold: true };
  sheet.addRow([period]).font = font;
  sheet.addRow([]);
  const groups = sheet.addRow(['TT', 'Lĩnh vực', ...officialColumns.map(({ group }) => group)]);
  const names = sheet.addRow(['', '', ...officialColumns.map(({ head }) => head)]);
  for (const row of [groups, names]) {
    row.font = { ...font, bold: true };
    row.alignment = { wrapText: true, horizontal: 'center', vertical: 'middle' };
    row.eachCell((cell) => (cell.border = border));
  }
  [1, 2].forEach((column) => sheet.mergeCells(groupRow, column, groupRow + 1, column));
  let column = before + 1;
  for (const { span } of officialGroups()) {
    sheet.mergeCells(groupRow, column, groupRow, column + span - 1);
    column += span;
  }
  sheet.getColumn(1).width = 5;
  sheet.getColumn(2).width = 34;
  officialColumns.forEach((_one, index) => (sheet.getColumn(before + 1 + index).width = 11));
}

function addLine(
  sheet: Worksheet,
  ordinal: number | null,
  name: string,
  numbers: OfficialNumbers,
): ReturnType<Worksheet['addRow']> {
  const row = sheet.addRow([ordinal, name, ...officialColumns.map(({ value }) => value(numbers))]);
  row.font = font;
  officialColumns.forEach(({ share }, index) => {
    row.getCell(before + 1 + index).numFmt = share === true ? '0.0%' : '#,##0';
  });
  row.eachCell({ includeEmpty: true }, (cell) => (cell.border = border));
  return row;
}
