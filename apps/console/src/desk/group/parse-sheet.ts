import { plain } from '../procedure-search';
import { noApplicant } from '../receive/applicant';
import type { ApplicantField, TypedApplicant } from '../receive/applicant';

type Column = ApplicantField | null;

const headings: readonly (readonly [ApplicantField, RegExp])[] = [
  ['idNumber', /can cuoc|cccd|cmnd|dinh danh|giay to|identity|\bid\b/],
  ['phone', /dien thoai|\bsdt\b|\bdt\b|phone|mobile/],
  ['email', /thu dien tu|e-?mail/],
  ['address', /dia chi|noi o|thuong tru|address/],
  ['name', /ho va ten|ho ten|ten|name/],
];

/** Applicants out of a sheet that was copied: tabs, semicolons or commas between cells, a heading or none. */
export function parseSheet(text: string): readonly TypedApplicant[] {
  const lines = cellsOf(text).filter((cells) => cells.some((cell) => cell !== ''));
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const named = namedColumns(first);
  const rows = named === null ? lines : others;
  return rows.map((cells) => applicantOf(cells, named)).filter(({ name, idNumber }) => name !== '' || idNumber !== '');
}

/** The columns by their headings; null where the first line is no heading. */
function namedColumns(cells: readonly string[]): readonly Column[] | null {
  if (cells.some((cell) => /\d{6}|@/.test(cell))) return null;
  const columns = cells.map((cell) => headings.find(([, heading]) => heading.test(plain(cell)))?.[0] ?? null);
  const isHeading =
    columns.includes('name') && (columns.filter((one) => one !== null).length > 1 || cells.length === 1);
  return isHeading ? columns : null;
}

function applicantOf(cells: readonly string[], named: readonly Column[] | null): TypedApplicant {
  const typed: Record<ApplicantField, string> = { ...noApplicant };
  cells.forEach((cell, at) => {
    const field = named === null ? guessed(cell, typed) : (named[at] ?? null);
    if (field !== null && cell !== '' && typed[field] === '') typed[field] = cell;
  });
  return typed;
}

/** What a cell without a heading is, by its look. A short number alone is the number of the row. */
function guessed(cell: string, so: TypedApplicant): Column {
  const digits = cell.replace(/[\s.-]/g, '');
  if (/^\d{1,4}$/.test(digits) || cell === '') return null;
  if (cell.includes('@')) return 'email';
  if (/^(0|\+84)\d{9}$/.test(digits)) return 'phone';
  if (/^\+?\d{8,15}$/.test(digits)) return so.idNumber === '' ? 'idNumber' : 'phone';
  return so.name === '' ? 'name' : 'address';
}

/** Cells of a copied sheet; a cell in quotes may hold the separator, line ends, and doubled quotes. */
function cellsOf(text: string): string[][] {
  const separator = ['\t', ';', ','].find((one) => text.includes(one)) ?? '\t';
  const lines: string[][] = [[]];
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|\\r|$)`, 'y');
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, cell = '', end = ''] = match;
    lines.at(-1)?.push(unquoted(cell));
    if (end === '') break;
    if (end !== separator) lines.push([]);
  }
  return lines;
}

function unquoted(cell: string): string {
  const inner =
    cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? cell.slice(1, -1).replace(/""/g, '"') : cell;
  return inner.replace(/\s+/g, ' ').trim();
}
