import { SetMetadata, createParamDecorator } from '@nestjs/common';
import type { CustomDecorator, ExecutionContext } from '@nestjs/common';
import type { Operation } from './abilities';
import type { SignedIn } from './signed-in';

/** Metadata key under which the guard finds what a route needs. */
export const neededOperation = Symbol('neededOperation');

/** Where the guard leaves who signed in. */
export interface SignedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  signedIn?: SignedIn;
}

/** A route for everyone, without a token. */
export const Public = (): CustomDecorator<symbol> => SetMetadata(neededOperation, 'public');

/** A route for those whose role may do the operation. A route that says nothing is for nobody. */
export const Needs = (operation: Operation): CustomDecorator<symbol> => SetMetadata(neededOperation, operation);

/** Who signed in, as a parameter of a handler. */
export const Who = createParamDecorator((_data: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<SignedRequest>();
  if (signedIn === undefined) throw new Error('a handler that asks who signed in must not be public');
  return signedIn;
});
