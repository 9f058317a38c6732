import type { DraftPaper } from './draft';
import { oneLine, saysNothing } from './plain-text';
import type { Reading, Unread } from './unread';

const FIELD = 'thanh_phan_ho_so';
const HEADING = /Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng/g;
/** A count stands at the end of a row: the next row or the end follows at once, a sentence would go on with a space. */
const COUNT = /(\d+) bản (chính)(?:,\s?(\d+) bản sao)?(?=$|[^\s.,;:)])|(\d+) bản (sao)(?=$|[^\s.,;:)])/gu;
const FORM = /\.(docx?|pdf|xlsx?|rtf|odt|zip|rar|jpe?g|png)$/i;
/** Where a name may end and a file name begin, as nothing stands between the two. */
const SEAM = /(?<=[\p{L})][.;:)]{1,2})(?=[\p{L}\d])|(?<=\p{Ll})(?=[\p{Lu}\d])|(?<=\))(?=[\p{L}\d])/gu;

/** Parts the name of a paper from the file name of its form; null where there are several ways or none. */
function partForm(name: string): readonly [string, string] | null {
  const stem = name.replace(FORM, '');
  const from = Math.max(0, stem.length - 80);
  const seams = [...stem.matchAll(SEAM)].map((match) => match.index).filter((at) => at >= from);
  const [only] = seams;
  return seams.length === 1 && only !== undefined ? [name.slice(0, only), name.slice(only)] : null;
}

interface Row {
  readonly group: string | null;
  readonly name: string;
  readonly match: RegExpMatchArray;
}

function readRow(row: Row, field: string): Reading<DraftPaper> {
  const [, originals, , copies, onlyCopies] = row.match;
  const digits = originals ?? onlyCopies ?? '';
  const full = oneLine(row.name);
  const unread: Unread[] = [];
  const parted = FORM.test(full) ? partForm(full) : ([full, null] as const);
  if (parted === null) unread.push({ kind: 'paper-form-run-together', field: `${field}.mau_don`, value: full });
  const base = { group: row.group, name: oneLine(parted?.[0] ?? full), form: parted?.[1] ?? null };
  if (digits.length > 1) {
    const ways = [...digits].map((_, at) => `${full}${digits.slice(0, at)} | ${digits.slice(at)}`);
    const candidates = ways.filter((way) => / \| (0|[1-9]\d?)$/.test(way));
    unread.push({
      kind: 'paper-count-run-together',
      field: `${field}.so_luong`,
      value: full + row.match[0],
      candidates,
    });
    return { value: { ...base, originals: null, copies: null }, unread };
  }
  const counts = originals === undefined ? [0, Number(onlyCopies)] : [Number(originals), Number(copies ?? 0)];
  const [first = 0, second = 0] = counts;
  if (first + second === 0) unread.push({ kind: 'paper-asks-for-nothing', field: `${field}.so_luong`, value: full });
  return { value: { ...base, originals: first, copies: second }, unread };
}

/** Text after the last count of a table is the title of the next one. */
function rowsOf(text: string, unread: Unread[]): Row[] {
  const headings = [...text.matchAll(HEADING)];
  const rows: Row[] = [];
  let group = oneLine(text.slice(0, headings[0]?.index ?? 0));
  headings.forEach((heading, index) => {
    const next = headings[index + 1];
    const body = text.slice(heading.index + heading[0].length, next?.index ?? text.length);
    let start = 0;
    for (const match of body.matchAll(COUNT)) {
      rows.push({ group: /^-*$/.test(group) ? null : group, name: body.slice(start, match.index), match });
      start = match.index + match[0].length;
    }
    const rest = oneLine(body.slice(start));
    if (next === undefined && rest !== '') unread.push({ kind: 'paper-count-missing', field: FIELD, value: rest });
    group = rest;
  });
  return rows;
}

/** Reads the tables "Tên giấy tờ – Mẫu đơn, tờ khai – Số lượng", one for each case, whose cells run together. */
export function readPapers(text: string): Reading<DraftPaper[]> {
  if (saysNothing(text)) return { value: [], unread: [{ kind: 'no-information', field: FIELD, value: text }] };
  if (text.search(HEADING) < 0) return { value: [], unread: [{ kind: 'table-heading', field: FIELD, value: text }] };
  const unread: Unread[] = [];
  const papers = rowsOf(text, unread).map((row, index) => readRow(row, `${FIELD}[${index}]`));
  return { value: papers.map((paper) => paper.value), unread: [...unread, ...papers.flatMap((paper) => paper.unread)] };
}
