import { findUnit } from '@lienthong/domain';
import type { Catalogue, Officer, Role } from '@lienthong/domain';

/** A post that somebody must fill to act. */
export interface Post {
  readonly unit: string;
  readonly office: string;
  readonly roles: readonly Role[];
}

/** An officer with the unit acted for, as a token names them. */
export type ActingOfficer = Officer & { readonly unit: string };

/** Who of a unit does something: one in the office and role, else one in the role. @throws Error where the unit has nobody */
export function officerFor(post: Post, catalogue: Pick<Catalogue, 'units'>, date: string): ActingOfficer {
  const { officers } = findUnit(catalogue, post.unit, date);
  const able = post.roles.flatMap((role) => officers.filter((officer) => officer.role === role));
  const officer = able.find((candidate) => candidate.office === post.office) ?? able[0];
  if (officer === undefined) throw new Error(`unit ${post.unit} has nobody who is ${post.roles.join(' or ')}`);
  return { ...officer, unit: post.unit };
}
