import { createHash } from 'node:crypto';
import { canonicalJson } from '@lienthong/contracts/temporal';
import { DomainError } from '@lienthong/domain';
import type { Actor } from '@lienthong/domain';
import type { ActName, OperationStep } from '../acting/operation';

/** What is recorded: the steps of an operation, and of each dossier in it. */
export type TrailStep = OperationStep | 'item-applying' | 'item-ended';

/** What someone records. */
export interface TrailEntry {
  readonly operation: string;
  readonly step: TrailStep;
  /** Dossier code; null for a step of the whole operation. */
  readonly code: string | null;
  readonly actor: Actor;
  readonly act: ActName;
  readonly reason: string;
  /** JSON: what was asked, the digest of what was shown, the outcome. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A link of the operators' chain. */
export interface TrailRecord extends TrailEntry {
  /** `n` as 12 digits: the store lets each number in once. */
  readonly _id: string;
  /** From 1, without a gap. */
  readonly n: number;
  /** Real time, UTC. */
  readonly at: string;
  /** Hash of the record before; empty for the first. */
  readonly prevHash: string;
  /** SHA-256 over the canonical JSON of all other fields. */
  readonly hash: string;
}

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
