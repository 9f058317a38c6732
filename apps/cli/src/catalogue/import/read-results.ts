import type { DraftResult } from './draft';
import { oneLine, saysNothing } from './plain-text';
import type { Reading, Unread } from './unread';

const FIELD = 'ket_qua_xu_ly';
/** Buttons of the portal's page that the crawl took along; they say nothing of the procedure. */
const FURNITURE = /Chọn cơ quan thực hiện\s*Tỉnh\/ Thành phố[\s\S]*$/;
const CODE = /Mã:\s*(?:(KQ\.[A-Z]\d{2}(?:\.\d{2,3})?\.\d{6})|([^\s\p{Lu}]*))/gu;

/** Results, and the portal's own key words and description where it has any. */
export interface ResultReading {
  readonly results: readonly DraftResult[];
  readonly keywords: string;
  readonly description: string;
}

/** Reads "name Mã: code name Mã: code", then key words and description. */
export function readResults(text: string): Reading<ResultReading> {
  const body = text.replace(FURNITURE, '');
  const tail = /Từ khóa([\s\S]*?)Mô tả([\s\S]*)$/.exec(body);
  const list = tail === null ? body : body.slice(0, tail.index);
  const meta = [tail?.[1] ?? '', tail?.[2] ?? ''].map((part) => (saysNothing(part) ? '' : oneLine(part)));
  const [keywords = '', description = ''] = meta;
  const unread: Unread[] = [];
  if (saysNothing(list)) unread.push({ kind: 'no-information', field: FIELD, value: list });
  const results: DraftResult[] = [];
  let start = 0;
  for (const match of list.matchAll(CODE)) {
    const code = match[1] ?? null;
    const field = `${FIELD}[${results.length}]`;
    if (code === null) unread.push({ kind: 'result-code-unknown', field: `${field}.ma`, value: match[0] });
    results.push({ code, name: oneLine(list.slice(start, match.index)) });
    start = match.index + match[0].length;
  }
  const rest = oneLine(list.slice(start));
  if (rest !== '' && !saysNothing(rest)) {
    unread.push({ kind: 'result-without-code', field: `${FIELD}[${results.length}]`, value: rest });
    results.push({ code: null, name: rest });
  }
  return { value: { results, keywords, description }, unread };
}
