import { roles } from '@lienthong/domain';
import type { Catalogue, Role } from '@lienthong/domain';

/** Who a development token is for. */
export interface TokenClaims {
  readonly sub: string;
  readonly unit: string;
  readonly role: Role;
}

/** A sample officer of the catalogue, as one that can sign in. */
export interface SampleOfficer extends TokenClaims {
  readonly name: string;
  readonly office: string;
}

/** Every officer of the catalogue's units, once. */
export function sampleOfficers(catalogue: Catalogue): SampleOfficer[] {
  const bySubject = new Map<string, SampleOfficer>();
  for (const unit of catalogue.units) {
    for (const { subject, name, role, office } of unit.officers) {
      bySubject.set(subject, { sub: subject, unit: unit.code, role, name, office });
    }
  }
  return [...bySubject.values()];
}

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
