import type { DraftGround } from './draft';
import { documentCodes } from './document-code';
import type { DocumentCode } from './document-code';
import { oneLine, saysNothing } from './plain-text';
import type { Reading, Unread } from './unread';

const FIELD = 'can_cu_phap_ly';
const HEADING = /^Tên văn bản pháp lý\s*Mã văn bản/;
/** Words that the column of codes may repeat before the code itself. */
const PREFIX = /(?:Nghị định|Thông tư|Luật|Quyết định|Nghị quyết|Pháp lệnh)(?: liên tịch)?(?: số)? ?$/;

/** Text between two codes; null where there is no second one. */
const between = (text: string, left: DocumentCode, right: DocumentCode | undefined): string | null =>
  right === undefined ? null : text.slice(left.end, right.start);

/** True where a title that ends in its number is followed by the column with the same number. */
const repeated = (text: string, left: DocumentCode, right: DocumentCode | undefined): boolean =>
  left.code === right?.code && (between(text, left, right) ?? '-').replace(PREFIX, '') === '';

/** True where the code fills the second column; a code of the title has a space, or its own column, behind it. */
function isColumn(text: string, rowStart: number, codes: readonly DocumentCode[], at: number): boolean {
  const [code, next] = [codes[at], codes[at + 1]];
  if (code === undefined || repeated(text, code, next)) return false;
  // Of two that adjoin the first ends a title, unless the second opens one of its own.
  if (next !== undefined && between(text, code, next) === '') return repeated(text, next, codes[at + 2]);
  const before = text.slice(Math.max(rowStart, code.start - 60), code.start);
  const after = text.slice(code.end, code.end + 10);
  if (/^(?:$|\p{Lu}|[-"“]|\d)/u.test(after)) return true;
  const glued = [before, before.replace(PREFIX, '')].some((words) => /[^\s(]$/.test(words));
  return glued && /^(?:\p{Ll}|\s*(?:$|\p{Lu}))/u.test(after);
}

function readRow(body: string, start: number, code: DocumentCode, field: string): Reading<DraftGround> {
  const before = body.slice(start, code.start);
  const title = oneLine(before.replace(PREFIX, '')) || oneLine(before) || code.code;
  const unread: Unread[] = [];
  if (!code.sure) unread.push({ kind: 'ground-code-unclear', field, value: body.slice(code.start, code.end + 12) });
  // A number that adjoins the words before it inside a title was the column of a row that could not be told apart.
  if (/[\p{L};,)”]\d+[a-z]?\/\d{4}\/\p{Lu}/u.test(title))
    unread.push({ kind: 'ground-code-unclear', field, value: title });
  return { value: { code: code.sure ? code.code : null, title }, unread };
}

/** Reads the table "Tên văn bản pháp lý – Mã văn bản": titles and codes run together. */
export function readGrounds(text: string): Reading<DraftGround[]> {
  if (saysNothing(text)) return { value: [], unread: [{ kind: 'no-information', field: FIELD, value: text }] };
  const heading = HEADING.exec(text)?.[0] ?? '';
  const body = text.slice(heading.length);
  const unread: Unread[] = heading === '' ? [{ kind: 'table-heading', field: FIELD, value: text.slice(0, 120) }] : [];
  const codes = documentCodes(body);
  const grounds: DraftGround[] = [];
  let start = 0;
  codes.forEach((code, index) => {
    if (!isColumn(body, start, codes, index)) return;
    const row = readRow(body, start, code, `${FIELD}[${grounds.length}].ma`);
    grounds.push(row.value);
    unread.push(...row.unread);
    start = code.end;
  });
  const rest = oneLine(body.slice(start));
  if (/[\p{L}\d]/u.test(rest)) {
    unread.push({ kind: 'ground-without-code', field: `${FIELD}[${grounds.length}]`, value: rest });
    grounds.push({ code: null, title: rest });
  }
  return { value: grounds, unread };
}
