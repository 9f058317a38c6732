import { createHash } from 'node:crypto';
import type { TrailEntry, TrailRecord } from '@lienthong/contracts';
import { canonicalJson } from '@lienthong/contracts/temporal';
import { DomainError } from '@lienthong/domain';

export type { TrailEntry, TrailRecord, TrailStep } from '@lienthong/contracts';

/** A record of which the hash is known from elsewhere, e.g. from an `OperatorIntervened` event. */
export interface TrailHead {
  readonly n: number;
  readonly hash: string;
}

/** The head of a trail that has no record yet. */
export const emptyTrail: TrailHead = { n: 0, hash: '' };

/** What lies in the store: the very text that was hashed, so that no store can change it by its encoding. */
export interface TrailDocument {
  readonly _id: string;
  readonly operation: string;
  readonly body: string;
  readonly hash: string;
}

export function trailId(n: number): string {
  return String(n).padStart(12, '0');
}

/** Numbers an entry and links it to the record before. */
export function sealEntry(entry: TrailEntry, before: TrailHead, at: string): TrailDocument {
  const n = before.n + 1;
  const body = canonicalJson({ ...entry, _id: trailId(n), n, at, prevHash: before.hash });
  return { _id: trailId(n), operation: entry.operation, body, hash: sha256(body) };
}

/** @throws DomainError CHAIN.BROKEN for a record that can't be read any more */
export function openDocument({ _id, operation, body, hash }: TrailDocument): TrailRecord {
  let content: unknown;
  try {
    content = JSON.parse(body);
  } catch {
    content = null;
  }
  const record = { ...(content as Omit<TrailRecord, 'hash'> | null), hash } as TrailRecord;
  if (record._id === _id && record.operation === operation && canonicalJson(content) === body) return record;
  throw new DomainError('CHAIN.BROKEN', `record ${_id} of the operators' trail was altered: its text is not its own`, {
    record: _id,
  });
}

/** Hash of a record as its content gives it. */
export function trailHash(record: TrailRecord): string {
  const { hash: _hash, ...content } = record;
  return sha256(canonicalJson(content));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
