import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@lienthong/domain';
import { isAble } from './abilities';
import type { Operation } from './abilities';
import { neededOperation } from './access.decorators';
import type { SignedRequest } from './access.decorators';
import { TokenVerifier } from './token-verifier';

/** Lets a request in if its token is good and its role may do what the route is for. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.getAllAndOverride<Operation | 'public' | undefined>(neededOperation, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needed === 'public') return true;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const signedIn = await this.verifier.verify(bearerOf(request));
    if (needed === undefined || !isAble(signedIn.role, needed)) {
      throw new DomainError('AUTH.ROLE_NOT_ALLOWED', `role ${signedIn.role} may not do ${needed ?? 'this'}`);
    }
    request.signedIn = signedIn;
    return true;
  }
}

function bearerOf({ headers }: SignedRequest): string {
  const { authorization } = headers;
  if (authorization === undefined) {
    throw new DomainError(
      'AUTH.TOKEN_MISSING',
      'the header Authorization is missing; it must be "Bearer <access token>"',
    );
  }
  const match = typeof authorization === 'string' ? /^Bearer +([\x21-\x7e]{1,8192})$/i.exec(authorization) : null;
  if (match?.[1] === undefined) {
    throw new DomainError('AUTH.TOKEN_INVALID', 'the header Authorization must be "Bearer <access token>"');
  }
  return match[1];
}
