import type { Content, TableCell, TableLayout } from 'pdfmake';

/** A line `Label: value`; the value is whatever people wrote. */
export function field(label: string, value: string): Content {
  return { text: [`${label}: `, { text: value, bold: true }], margin: [0, 1, 0, 1] };
}

/** A paragraph, its first line indented as in official letters. */
export function paragraph(text: string): Content {
  return { text, leadingIndent: 18, alignment: 'justify', margin: [0, 2, 0, 2] };
}

/** What is filled in by hand where it is not known. */
export const dotted = '………………………………………';

/** Thin lines all around. */
const ruled: TableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingTop: () => 2,
  paddingBottom: () => 2,
  paddingLeft: () => 3,
  paddingRight: () => 3,
};

/** A column of a table: its head, its share of the width in points, and how its cells stand. */
export interface Column {
  readonly head: string;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** Rows stay whole at the foot of a page, but for texts that could fill one. */
const staysWhole = (cell: string): boolean => cell.length + 25 * cell.split('\n').length <= 625;

/** A ruled table. Widths are fixed, so that no long word pushes another column out; heads repeat on every page. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], fontSize?: number): Content {
  const heads: TableCell[] = columns.map(({ head }) => ({ text: head, bold: true, alignment: 'center' }));
  const body = rows.map((row) =>
    columns.map(({ align }, index): TableCell => ({ text: row[index] ?? '', alignment: align ?? 'left' })),
  );
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: rows.every((row) => row.every(staysWhole)),
      widths: columns.map(({ width }) => width),
      body: [heads, ...body],
    },
    layout: ruled,
    margin: [0, 3, 0, 4],
    ...(fontSize === undefined ? {} : { fontSize }),
  };
}
