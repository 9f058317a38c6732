import type { Content } from 'pdfmake';
import { DomainError } from '@lienthong/domain';
import { table } from '../layout/blocks';
import type { Column } from '../layout/blocks';
import { renderPdf } from '../render/render-pdf';
import { shortMoment } from '../text/dates';
import { registerColumns } from './register-columns';
import { periodText, registerFormOn } from './register-period';
import type { RegisterPeriod } from './register-period';
import type { RegisterRow } from './register-row';

/** Lines that a register on paper can have; longer ones are workbooks. */
export const mostPrintedRows = 2_000;

/** Printable width of A4 landscape, without the room that rules and paddings take. */
const printable = 774 - registerColumns.length * 6.5;
const letters = registerColumns.reduce((sum, { width }) => sum + width, 0);
const columns: readonly Column[] = registerColumns.map(({ head, width }) => ({
  head,
  width: (width / letters) * printable,
}));

/**
 * Sets the register as PDF, A4 landscape; dossiers of each set of forms have a part of their own.
 * @throws DomainError `REQUEST.TOO_LARGE` for more than {@link mostPrintedRows} lines
 */
export async function printRegister(rows: readonly RegisterRow[], period: RegisterPeriod): Promise<Buffer> {
  if (rows.length > mostPrintedRows) {
    const rule = `a register on paper has at most ${mostPrintedRows} lines; take a workbook (.xlsx)`;
    throw new DomainError('REQUEST.TOO_LARGE', `${rows.length} dossiers: ${rule}`);
  }
  const formOf = ({ receivedAt }: RegisterRow): string => registerFormOn(receivedAt.slice(0, 10)).form.number;
  const numbers = [...new Set(rows.map(formOf))];
  const parts = numbers.length <= 1 ? [rows] : numbers.map((number) => rows.filter((row) => formOf(row) === number));
  const content = parts.flatMap((part, index) => section(part, period, index > 0));
  const title = registerFormOn(period.to).form.title;
  return renderPdf({
    size: 'A4',
    orientation: 'landscape',
    title,
    content,
    footer: `${title}. ${periodText(period)}`,
    fontSize: 11,
    at: `${period.to}T23:59:59+07:00`,
  });
}

function section(rows: readonly RegisterRow[], period: RegisterPeriod, later: boolean): Content[] {
  const { form, set } = registerFormOn(rows[0]?.receivedAt.slice(0, 10) ?? period.to);
  return [
    {
      text: `Mẫu số ${form.number}, ${set.circular}`,
      italics: true,
      alignment: 'right',
      fontSize: 9,
      ...(later ? { pageBreak: 'before' } : {}),
    },
    { text: form.title.toUpperCase(), bold: true, alignment: 'center', fontSize: 14 },
    { text: periodText(period), alignment: 'center', margin: [0, 2, 0, 6] },
    table(
      columns,
      rows.map((row, index) => registerColumns.map((column) => cellText(column.value(row, index), column.moment))),
      6.5,
    ),
  ];
}

function cellText(value: string | number | null, moment?: true): string {
  if (value === null) return '';
  return moment === true && typeof value === 'string' ? shortMoment(value) : String(value);
}
