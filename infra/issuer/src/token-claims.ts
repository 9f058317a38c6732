import type { Role } from '@lienthong/domain';

/** Who a development token is for. */
export interface TokenClaims {
  readonly sub: string;
  readonly unit: string;
  readonly role: Role;
}
