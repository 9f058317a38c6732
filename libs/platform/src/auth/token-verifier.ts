import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { DomainError, roles } from '@lienthong/domain';
import type { Role } from '@lienthong/domain';
import type { SignedIn } from './signed-in';

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

const algorithms = ['RS256', 'ES256', 'EdDSA'];
const tolerance = 5;
const keysTimeoutMs = 2_000;
const remembered = 5_000;
/** A key that its issuer withdraws stops working at the latest after this long. */
const rememberedForSeconds = 300;

/** What jose throws when the token is wrong; anything else means that the keys could not be had. */
const tokenFaults = new Set([
  'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'ERR_JWT_EXPIRED',
  'ERR_JWT_INVALID',
  'ERR_JWS_INVALID',
  'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'ERR_JOSE_ALG_NOT_ALLOWED',
  'ERR_JOSE_NOT_SUPPORTED',
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
]);

interface Remembered {
  readonly signedIn: SignedIn;
  readonly until: number;
}

/** Verifies access tokens of one issuer; remembers verified ones, since a signature costs more than the rest of a request. */
export class TokenVerifier {
  private readonly keys: JWTVerifyGetKey;
  private readonly known = new Map<string, Remembered>();

  constructor(private readonly options: TokenVerifierOptions) {
    this.keys = createRemoteJWKSet(new URL(options.jwksUrl), {
      timeoutDuration: keysTimeoutMs,
      cooldownDuration: 10_000,
      cacheMaxAge: 600_000,
    });
  }

  /**
   * Who signed in with this token.
   * @throws DomainError `AUTH.TOKEN_INVALID`; `SERVICE.STORE_UNAVAILABLE` while the issuer's keys cannot be had
   */
  async verify(token: string): Promise<SignedIn> {
    const now = Date.now() / 1000;
    const seen = this.known.get(token);
    if (seen !== undefined && now < seen.until) return seen.signedIn;
    const signedIn = signedInBy(await this.payloadOf(token));
    this.remember(token, { signedIn, until: Math.min(signedIn.expiresAt + tolerance, now + rememberedForSeconds) });
    return signedIn;
  }

  private async payloadOf(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer: this.options.issuer,
        audience: this.options.audience,
        algorithms,
        clockTolerance: tolerance,
        requiredClaims: ['sub', 'exp'],
      });
      return payload;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (tokenFaults.has(code)) throw invalid(error instanceof Error ? error.message : code);
      throw new DomainError(
        'SERVICE.STORE_UNAVAILABLE',
        "the token issuer's keys cannot be had; the token was not judged",
      );
    }
  }

  /** The oldest goes first: a map keeps the order of insertion. */
  private remember(token: string, entry: Remembered): void {
    this.known.delete(token);
    this.known.set(token, entry);
    if (this.known.size <= remembered) return;
    const oldest = this.known.keys().next();
    if (oldest.done !== true) this.known.delete(oldest.value);
  }
}

function signedInBy(payload: JWTPayload): SignedIn {
  const { sub, unit, role, exp } = payload;
  if (typeof sub !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(sub)) throw invalid('claim sub must be 1 to 100 letters');
  if (typeof unit !== 'string' || !/^[A-Za-z0-9._-]{1,60}$/.test(unit)) throw invalid('claim unit must be a unit code');
  if (!isRole(role)) throw invalid(`claim role must be one of ${roles.join(', ')}`);
  return { subject: sub, unit, role, expiresAt: exp ?? 0 };
}

function isRole(role: unknown): role is Role {
  return (roles as readonly unknown[]).includes(role);
}

function invalid(why: string): DomainError {
  return new DomainError('AUTH.TOKEN_INVALID', `the access token is refused: ${why}`);
}
