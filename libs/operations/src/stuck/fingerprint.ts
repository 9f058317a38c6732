import { createHash } from 'node:crypto';
import type { StuckKind } from './finding';

/** What stands for every id, code, number and instant: they tell one trouble from its like, and that is not wanted here. */
const placeholder = '#';
const longestText = 400;

const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/giu;
const instant = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/gu;
/** E.g. `H55.19-200302-0001`: agency, date, number. */
const dossierCode = /\b[A-Z]\d{1,3}(?:\.[0-9A-Z]+)*-\d{6}-\d{1,9}\b/gu;
const hex = /\b(?:0x[0-9a-f]+|[0-9a-f]{16,}|(?=[a-f]*\d)[0-9a-f]{7,15})\b/giu;
/** Not within a name such as `TMPRL1100`: that one tells kinds of errors apart. */
const number = /(?<![\p{L}\p{N}_])\d+(?:[.,:]\d+)*/gu;
const stackLines = /(?:\r?\n)\s+at [^\n]*/gu;

/** The text without what differs between two troubles of one cause. Normalising twice changes nothing more. */
export function normalised(text: string): string {
  const same = [uuid, instant, dossierCode, hex, number].reduce(
    (current, pattern) => current.replace(pattern, placeholder),
    text.replace(stackLines, ''),
  );
  return same.replace(/\s+/gu, ' ').trim().slice(0, longestText).trimEnd();
}

/** What equal troubles have in common: first 16 hex digits of the SHA-256 over the kind and the normalised text. */
export function fingerprintOf(kind: StuckKind, text: string): string {
  return createHash('sha256')
    .update(`${kind}\n${normalised(text)}`)
    .digest('hex')
    .slice(0, 16);
}
