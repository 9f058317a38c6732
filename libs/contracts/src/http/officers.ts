import type { BilingualText, Role } from '@lienthong/domain';

/** An officer of a unit as colleagues see them. */
export interface ListedOfficer {
  readonly subject: string;
  readonly name: string;
  readonly role: Role;
  readonly office: { readonly code: string; readonly name: BilingualText };
  /** Null while they are there. */
  readonly absence: { readonly id: string; readonly until: string; readonly delegate: string } | null;
}

/** `GET /units/{code}/officers`. */
export interface OfficerList {
  readonly unit: string;
  readonly items: readonly ListedOfficer[];
}

/** A one-stop desk as it is made public: who receives there and by which phone. */
export interface PublicDesk {
  readonly unit: string;
  readonly name: BilingualText;
  readonly tier: string;
  readonly office: BilingualText;
  readonly officers: readonly { readonly name: string; readonly phone: string | null }[];
}

/** `GET /public/desks?unit=`. */
export interface PublicDeskList {
  readonly on: string;
  readonly items: readonly PublicDesk[];
}
