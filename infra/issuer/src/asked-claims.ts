import { roles } from '@lienthong/domain';
import type { SampleOfficer } from './sample-officers';
import type { TokenClaims } from './token-claims';

/** The claims asked for: of a sample officer by `subject`, or any by `sub`, `unit` and `role`; else what is wrong. */
export function askedClaims(
  asked: Readonly<Record<string, unknown>>,
  officers: readonly SampleOfficer[],
): TokenClaims | { readonly wrong: string } {
  if (typeof asked.subject === 'string') {
    const officer = officers.find((candidate) => candidate.sub === asked.subject);
    if (officer === undefined) return { wrong: `no sample officer "${asked.subject}"; GET /officers lists them` };
    return { sub: officer.sub, unit: officer.unit, role: officer.role };
  }
  const { sub, unit, role } = asked;
  if (typeof sub !== 'string' || typeof unit !== 'string') return { wrong: 'give subject, or sub, unit and role' };
  const known = roles.find((candidate) => candidate === role);
  return known === undefined ? { wrong: `role must be one of ${roles.join(', ')}` } : { sub, unit, role: known };
}
