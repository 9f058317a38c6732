import { DomainError } from '@lienthong/domain';
import type { SignedIn } from '@lienthong/platform';

/**
 * The unit whose desk receives: a desk receives for itself; the portal may name the desk it delivers to.
 * @throws DomainError `AUTH.ROLE_NOT_ALLOWED`
 */
export function receivingUnitOf(body: { readonly receivingUnit?: string }, who: SignedIn): string {
  const unit = body.receivingUnit ?? who.unit;
  if (unit === who.unit || who.role === 'portal') return unit;
  throw new DomainError(
    'AUTH.ROLE_NOT_ALLOWED',
    `role ${who.role} receives for its own unit ${who.unit}, not for ${unit}`,
  );
}
