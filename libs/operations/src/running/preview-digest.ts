import { createHash } from 'node:crypto';
import { canonicalJson } from '@lienthong/contracts/temporal';
import type { OperationItem } from '../acting/operation';

/** SHA-256 over what was shown of each dossier, by code: it stays the same whatever becomes of them. */
export function previewDigest(items: readonly Pick<OperationItem, 'code' | 'preview' | 'baseline'>[]): string {
  const sorted = [...items].sort((a, b) => (a.code < b.code ? -1 : 1));
  const digest = createHash('sha256');
  for (const { code, preview, baseline } of sorted) digest.update(`${canonicalJson({ code, preview, baseline })}\n`);
  return digest.digest('hex');
}
