import { createHash } from 'node:crypto';
import { canonicalJson } from '@lienthong/contracts/temporal';
import type { DossierView } from '@lienthong/contracts';

/** Sequence number and SHA-256 of one view. */
export interface ViewDigest {
  readonly seq: number;
  readonly digest: string;
}

/** SHA-256 over the canonical JSON of a view: equal for equal views, whatever stored them. */
export function digestView(view: DossierView): ViewDigest {
  return { seq: view.seq, digest: createHash('sha256').update(canonicalJson(view)).digest('hex') };
}

/** SHA-256 over `<code> <digest>` of all views, a line each, in the order of their codes. */
export function checksumOf(digests: ReadonlyMap<string, ViewDigest>): string {
  const checksum = createHash('sha256');
  for (const code of [...digests.keys()].sort()) checksum.update(`${code} ${digests.get(code)?.digest ?? ''}\n`);
  return checksum.digest('hex');
}
