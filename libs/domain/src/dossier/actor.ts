import type { Role } from '../catalogue/unit';

/** Who does something: the subject of the token, the unit acted for and the role. Never a citizen. */
export interface Actor {
  readonly subject: string;
  readonly unit: string;
  readonly role: Role | 'system';
}
