import { queryText } from '../server/ask';

/** What a receipt says by which its dossier is looked up. */
export interface Receipt {
  readonly code: string;
  readonly check: string;
}

/** From the address that the QR code on the receipt leads to; empty where it says nothing. */
export function receiptIn(search: string): Receipt {
  const query = new URLSearchParams(search);
  return { code: query.get('code') ?? '', check: query.get('check') ?? '' };
}

export function isWhole({ code, check }: Receipt): boolean {
  return code !== '' && check !== '';
}

/** Where the API answers for it. */
export function statusPath({ code, check }: Receipt): string {
  return `/public/dossiers/${encodeURIComponent(code)}${queryText({ check })}`;
}
