import type { Writable } from 'node:stream';
import { stream } from 'exceljs';
import type { Worksheet } from 'exceljs';
import { registerColumns } from './register-columns';
import { periodText, registerFormOn } from './register-period';
import type { RegisterForm, RegisterPeriod } from './register-period';
import type { RegisterRow } from './register-row';

/** A text that a spreadsheet would take for a formula if somebody typed it. */
const likeFormula = /^[=+\-@\t\r]/;
/** `+07:00` and no other: cells have no zone, so they hold what the wall clock said. */
const legalOffsetMs = 7 * 3_600_000;
const momentFormat = 'dd/mm/yyyy hh:mm';

/**
 * Writes the register as a workbook, line by line: what is written is let go of, however many lines there are. The
 * dossiers come in the order of their receipt; those of each set of forms have a sheet of their own.
 * @returns how many lines were written
 */
export async function writeRegister(
  rows: AsyncIterable<RegisterRow> | Iterable<RegisterRow>,
  period: RegisterPeriod,
  output: Writable,
): Promise<number> {
  const workbook = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  let sheet: OpenSheet | null = null;
  let count = 0;
  for await (const row of rows) {
    const form = registerFormOn(row.receivedAt.slice(0, 10));
    if (sheet?.number !== form.form.number) {
      sheet?.sheet.commit();
      sheet = openSheet(workbook, form, period);
    }
    addRow(sheet, row);
    count += 1;
    if (output.writableNeedDrain) await drained(output);
  }
  (sheet ?? openSheet(workbook, registerFormOn(period.to), period)).sheet.commit();
  await workbook.commit();
  return count;
}

interface OpenSheet {
  readonly number: string;
  readonly sheet: Worksheet;
  lines: number;
}

function openSheet(
  workbook: InstanceType<typeof stream.xlsx.WorkbookWriter>,
  { form, set }: RegisterForm,
  period: RegisterPeriod,
): OpenSheet {
  const sheet = workbook.addWorksheet(`Mẫu số ${form.number}`, {
    views: [{ state: 'frozen', ySplit: 4 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  registerColumns.forEach(({ width, moment }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    if (moment === true) column.numFmt = momentFormat;
  });
  const titles = [form.title.toUpperCase(), `Mẫu số ${form.number}, ${set.circular}`, periodText(period)];
  titles.forEach((title, index) => {
    const line = sheet.addRow([asText(title)]);
    line.font = { name: 'Times New Roman', size: index === 0 ? 14 : 11, bold: index === 0, italic: index === 1 };
    line.commit();
  });
  const heads = sheet.addRow(registerColumns.map(({ head }) => head));
  heads.font = { name: 'Times New Roman', bold: true };
  heads.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  heads.commit();
  return { number: form.number, sheet, lines: 0 };
}

function addRow(open: OpenSheet, row: RegisterRow): void {
  const values = registerColumns.map(({ value, moment }) => {
    const cell = value(row, open.lines);
    if (typeof cell !== 'string') return cell;
    return moment === true ? new Date(Date.parse(cell) + legalOffsetMs) : asText(cell);
  });
  open.sheet.addRow(values).commit();
  open.lines += 1;
}

/** Cells of text hold no formula; the apostrophe keeps it so when somebody edits one, or saves the sheet as CSV. */
function asText(text: string): string {
  return likeFormula.test(text) ? `'${text}` : text;
}

function drained(output: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    output.once('drain', resolve);
    output.once('error', reject);
    output.once('close', resolve);
  });
}
