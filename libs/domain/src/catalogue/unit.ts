import type { Text } from './text';

/** Code of a tier: data, so that a level can come or go without a release (`xa`, `thanh-pho`, `tinh` in 2020). */
export type TierCode = string;

/** What a person does at a desk or in an office; steps name the roles that may act on them. */
export const roles = ['desk-officer', 'specialist', 'leader', 'clerk', 'portal', 'operator', 'manager'] as const;
export type Role = (typeof roles)[number];

/** A level of administration; a larger rank is higher. */
export interface Tier {
  readonly code: TierCode;
  readonly name: Text;
  readonly rank: number;
}

/** A phòng or bộ phận inside a unit, e.g. the one-stop desk `mot-cua`. */
export interface Office {
  readonly code: string;
  readonly name: Text;
}

/** A person who acts for a unit. In the sample data every name and number is plainly fictitious. */
export interface Officer {
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  readonly office: string;
  readonly phone?: string;
}

/** A body of administration. GSO codes are reused, so `code` + `validFrom` is the key. */
export interface Unit {
  readonly code: string;
  readonly validFrom: string;
  /** Last day of validity; null = open. */
  readonly validTo: string | null;
  readonly name: Text;
  readonly tier: TierCode;
  readonly parent: string | null;
  /** Agency identifier that opens the dossier codes this unit gives, e.g. `000.00.19.H55`. */
  readonly agencyId: string;
  readonly offices: readonly Office[];
  readonly officers: readonly Officer[];
  /** Calendar series the unit works by, e.g. `vn`. */
  readonly calendar: string;
  /** Codes of the units that take over its work after `validTo`. */
  readonly successors?: readonly string[];
}
