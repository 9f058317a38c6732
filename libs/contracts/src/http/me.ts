import type { BilingualText, Role } from '@lienthong/domain';

/** A unit as people read it. */
export interface NamedUnit {
  readonly code: string;
  readonly name: BilingualText;
  /** Code of its tier. */
  readonly tier: string;
}

/** A level of administration; a larger rank is higher. */
export interface NamedTier {
  readonly code: string;
  readonly name: BilingualText;
  readonly rank: number;
}

/** `GET /api/v1/me`: who the token speaks for, and what may be asked of the API with it. */
export interface Me {
  readonly subject: string;
  /** From the catalogue; null for somebody who is no officer in it. */
  readonly name: string | null;
  readonly role: Role;
  readonly office: string | null;
  readonly unit: NamedUnit;
  readonly tiers: readonly NamedTier[];
  /** Operations that the role may ask for, such as `dossier.receive`. */
  readonly operations: readonly string[];
  /** The own unit, or for those who oversee, all at and below it. */
  readonly unitsInSight: readonly NamedUnit[];
  /** When the token ends, in seconds since 1970 (real time). */
  readonly expiresAt: number;
}
