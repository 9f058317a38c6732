/** Number of a legal document found in a text. */
export interface DocumentCode {
  readonly code: string;
  readonly start: number;
  readonly end: number;
  /** False where it is not certain where the number begins or ends. */
  readonly sure: boolean;
}

const AGENCIES = [
  ...['BCA', 'BCT', 'BGDĐT', 'BGTVT', 'BKHCN', 'BKHĐT', 'BLĐTBXH', 'BNG', 'BNNMT', 'BNNPTNT', 'BNV', 'BQP', 'BTC'],
  ...['BTNMT', 'BTP', 'BTTTT', 'BVHTTDL', 'BXD', 'BYT', 'BDTTG', 'UBDT', 'NHNN', 'TTCP', 'VPCP', 'KTNN', 'BHXH'],
  ...['TANDTC', 'VKSNDTC', 'BTNMT', 'BGDDT', 'BKHDT', 'BLDTBXH', 'BVHTT', 'BTM', 'BKH', 'BGTVT', 'BNN'],
].sort((left, right) => right.length - left.length);
const AGENCY = AGENCIES.join('|');
const KNOWN = new RegExp(
  `^(?:NĐ-CP|ND-CP|NQ-CP|NQ-HĐND|NQ-UBTVQH\\d{2}|QĐ-UBND|QĐ-TTg|CT-TTg|QĐ-CP|QH\\d{2}|UBTVQH\\d{2}|L-CTN|VBHN-(?:${AGENCY}|VPQH)|` +
    `TTLT(?:[-/](?:${AGENCY}))+|(?:TT|QĐ|QD|CT|CV)-(?:${AGENCY})(?:-[A-Z]\\d{2})?)`,
  'u',
);
const ANY = /\d+[a-z]?(?:\.[\da-z]+)?(?:\/\d{4}){0,2}\/(?=[\p{Lu}])/gu;
/** A title that ends in a year runs into the number: "giai đoạn 2026-2030" + "16/2026/QĐ-UBND". */
const YEAR_BEFORE = /^(?:19|20)\d{2}(?=\d)/;

function suffixAt(text: string, at: number): { suffix: string; sure: boolean } {
  const ahead = text.slice(at, at + 60);
  const known = KNOWN.exec(ahead)?.[0];
  if (known !== undefined) return { suffix: known, sure: true };
  const run = /^\p{Lu}+(?:-\p{Lu}+)*g?\d{0,2}/u.exec(ahead)?.[0] ?? '';
  const next = ahead.charAt(run.length);
  return { suffix: run, sure: run.includes('-') && !/[\p{L}\d]/u.test(next) };
}

/** All numbers of documents in a text, in its order; adjoining ones are told apart. */
export function documentCodes(text: string): DocumentCode[] {
  const found: DocumentCode[] = [];
  const pattern = new RegExp(ANY);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const digits = /^\d+/.exec(match[0])?.[0] ?? '';
    const year = digits.length > 4 ? (YEAR_BEFORE.exec(digits)?.[0].length ?? 0) : 0;
    const { suffix, sure } = suffixAt(text, match.index + match[0].length);
    const start = match.index + year;
    const end = match.index + match[0].length + suffix.length;
    found.push({ code: text.slice(start, end), start, end, sure: sure && (year > 0 || digits.length <= 4) });
    // The digits that end "QH11" do not open the number that adjoins it.
    pattern.lastIndex = end;
  }
  return found;
}
