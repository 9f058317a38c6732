import type { Content, TableCell } from 'pdfmake';
import type { OfficialNumbers, OfficialReport } from '@lienthong/contracts';
import { longDate } from '../text/dates';
import { renderPdf } from '../render/render-pdf';
import { officialColumns, officialGroups } from './official-columns';
import { officialHeads, officialNote } from './official-texts';

/** Printable width of A4 landscape is 774 points; the field has what the numbers leave. */
const numberWidth = 36;

/** The official report on paper: A4 landscape, with a place for the signature. */
export async function printOfficial(report: OfficialReport): Promise<Buffer> {
  const { form, period } = officialHeads(report);
  return renderPdf({
    size: 'A4',
    orientation: 'landscape',
    title: report.title.vi,
    content: [
      { text: form, italics: true, alignment: 'right', fontSize: 9 },
      { text: report.title.vi.toUpperCase(), bold: true, alignment: 'center', fontSize: 14 },
      { text: period, alignment: 'center', margin: [0, 2, 0, 8] },
      numbersTable(report),
      { text: officialNote, italics: true, fontSize: 8.5, margin: [0, 2, 0, 0] },
      signing(report),
    ],
    footer: `${report.title.vi}. ${period}`,
    fontSize: 10,
    at: report.asOf,
  });
}

function numbersTable(report: OfficialReport): Content {
  const head = (text: string, rest: Partial<TableCell & object> = {}): TableCell =>
    ({ text, bold: true, alignment: 'center', ...rest }) as TableCell;
  const groups = officialGroups().flatMap(({ group, span }): TableCell[] => [
    head(group, { colSpan: span }),
    ...Array.from({ length: span - 1 }, (): TableCell => ''),
  ]);
  const lines = report.lines.map((line, index) => row(String(index + 1), line.name.vi, line));
  const total = row('', 'Tổng cộng', report.total).map(
    (cell): TableCell => ({ ...(cell as object), bold: true }) as TableCell,
  );
  return {
    fontSize: 7.5,
    table: {
      headerRows: 2,
      dontBreakRows: true,
      widths: [14, '*', ...officialColumns.map(() => numberWidth)],
      body: [
        [head('TT', { rowSpan: 2 }), head('Lĩnh vực', { rowSpan: 2 }), ...groups],
        ['', '', ...officialColumns.map((column) => head(column.head))],
        ...lines,
        total,
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => 2,
      paddingRight: () => 2,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  };
}

function row(ordinal: string, name: string, numbers: OfficialNumbers): TableCell[] {
  const values = officialColumns.map(({ value, share }): TableCell => {
    const number = value(numbers);
    const text = number === null ? '–' : share === true ? percent(number) : thousands(number);
    return { text, alignment: 'right' };
  });
  return [{ text: ordinal, alignment: 'center' }, { text: name }, ...values];
}

/** `24,1%`, as Vietnamese writes it. */
function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace('.', ',')}%`;
}

/** `12.034`. */
function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.');
}

function signing(report: OfficialReport): Content {
  const text = (line: string): Content => ({ text: line, bold: true });
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    columns: [
      {
        width: '50%',
        alignment: 'center',
        stack: [text('NGƯỜI LẬP BIỂU'), { text: '(Ký, ghi rõ họ tên)', italics: true }],
      },
      {
        width: '50%',
        alignment: 'center',
        stack: [
          { text: `N${longDate(report.asOf).slice(1)}`, italics: true },
          text('THỦ TRƯỞNG ĐƠN VỊ'),
          { text: '(Ký, ghi rõ họ tên, đóng dấu)', italics: true, margin: [0, 0, 0, 50] },
        ],
      },
    ],
  };
}
