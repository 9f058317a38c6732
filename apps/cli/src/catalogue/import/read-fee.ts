import type { DraftFee } from './draft';
import type { Reading, Unread } from './unread';

const CURRENCIES: Readonly<Record<string, string>> = { 'việt nam đồng': 'VND', vnđ: 'VND', vnd: 'VND', đồng: 'VND' };
/** A note under `Miễn phí` that speaks of a fee all the same. */
const NOT_FREE = /hội đồng nhân dân|theo (mức|quy định)|mức (thu|phí|lệ phí)|phí (cấp|khai thác)/i;
/** A note beside an amount that sets it aside in some case. */
const OTHERWISE = /hội đồng nhân dân|giảm|quy đổi|miễn/i;
const OTHER_AMOUNT = /\d{1,3}(?:[.,]\d{3})+\s*(?:đ|vnđ)/giu;

/** A number with commas between thousands; null where it is not written so. */
export function feeNumber(text: string): number | null {
  return /^(0|[1-9]\d{0,2}(,\d{3})*|[1-9]\d*)$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** Cuts a note in balanced parentheses off the front of a text; without one the note is empty. */
export function cutNote(text: string): { note: string; rest: string } {
  if (!text.startsWith('(')) return { note: '', rest: text };
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '(') depth += 1;
    else if (text.charAt(at) === ')') depth -= 1;
    if (depth === 0) return { note: text.slice(1, at), rest: text.slice(at + 1) };
  }
  return { note: text.slice(1), rest: '' };
}

/** Amounts in đồng that a note names and that differ from the fee itself. */
function otherAmounts(note: string, amount: number): string[] {
  const named = [...note.matchAll(OTHER_AMOUNT)].map((match) => match[0]);
  return named.filter((text) => Number(text.replace(/\D/g, '')) !== amount);
}

/** Reads what stands in the column of fees: `Miễn phí`, an amount with its currency, or nothing. */
export function readFee(stated: string, note: string, description: string, field: string): Reading<DraftFee> {
  const said = stated.trim();
  const unread: Unread[] = [];
  const give = (amount: number | null, currency: string | null): Reading<DraftFee> => ({
    value: { amount, currency, stated: said, note: note.trim() },
    unread,
  });
  if (/^không có thông tin$/i.test(said)) {
    unread.push({ kind: 'fee-missing', field, value: said });
    return give(null, null);
  }
  const words = /^([\d.,]+)\s+(.+)$/u.exec(said);
  const amount = /^miễn phí$/i.test(said) ? 0 : feeNumber(words?.[1] ?? '');
  if (amount === null) {
    unread.push({ kind: 'fee-amount', field, value: said });
    return give(null, null);
  }
  const currency =
    words === null ? 'VND' : (CURRENCIES[(words[2] ?? '').toLowerCase()] ?? (words[2] ?? '').toUpperCase());
  const others = currency === 'VND' ? otherAmounts(`${note} ${description}`, amount) : [];
  const setAside = (amount === 0 ? NOT_FREE : OTHERWISE).test(note);
  if (others.length > 0 || setAside) {
    unread.push({ kind: 'fee-conditional', field, value: `${said} ${note} ${setAside ? '' : description}`.trim() });
  }
  return give(amount, currency);
}
