import type { Role } from '@lienthong/domain';

/** Who signed the request, as the verified token says. Never a citizen. */
export interface SignedIn {
  readonly subject: string;
  readonly unit: string;
  readonly role: Role;
  /** Epoch seconds at which the token ends. */
  readonly expiresAt: number;
}
