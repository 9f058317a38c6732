import { z } from 'zod';
import type { Finding, FindingPage } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import type { StuckQuery } from './operations-query';

const position = z.tuple([z.string(), z.string()]);

/** Findings that fit a filter, those that last longest first. @throws DomainError REQUEST.INVALID for a wrong cursor */
export function pageOfFindings(findings: readonly Finding[], query: StuckQuery): FindingPage {
  const fitting = findings.filter((finding) => fits(finding, query)).sort(byPlace);
  const after = query.cursor === undefined ? null : placeOf(query.cursor);
  const rest = after === null ? fitting : fitting.filter((finding) => isAfter([finding.since, finding.id], after));
  const items = rest.slice(0, query.limit);
  const last = items.at(-1);
  return { items, total: fitting.length, next: rest.length > items.length && last !== undefined ? encode(last) : null };
}

function fits(finding: Finding, { kind, unit, procedure, fingerprint }: StuckQuery): boolean {
  return (
    (kind === undefined || finding.kind === kind) &&
    (unit === undefined || finding.unit === unit) &&
    (procedure === undefined || finding.procedure === procedure) &&
    (fingerprint === undefined || finding.fingerprint === fingerprint)
  );
}

function byPlace(a: Finding, b: Finding): number {
  return isAfter([a.since, a.id], [b.since, b.id]) ? 1 : -1;
}

function isAfter([since, id]: readonly [string, string], [otherSince, otherId]: readonly [string, string]): boolean {
  return since > otherSince || (since === otherSince && id > otherId);
}

function encode({ since, id }: Finding): string {
  return Buffer.from(JSON.stringify([since, id])).toString('base64url');
}

function placeOf(cursor: string): readonly [string, string] {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new DomainError('REQUEST.INVALID', 'cursor: must be one that a page of this list gave');
  }
}
