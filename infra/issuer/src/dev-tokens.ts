import { SignJWT } from 'jose';
import type { SigningKey } from './signing-key';
import type { TokenClaims } from './token-claims';

/** Signs tokens for whoever asks: the short way in for scripts, the demo and tests. */
export class DevTokens {
  constructor(
    private readonly issuer: string,
    private readonly audience: string,
    private readonly key: SigningKey,
  ) {}

  /** @param lifetime seconds; negative for a token that has ended */
  sign(claims: TokenClaims, lifetime: number): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ unit: claims.unit, role: claims.role })
      .setProtectedHeader({ alg: this.key.algorithm, kid: this.key.kid, typ: 'at+jwt' })
      .setIssuer(this.issuer)
      .setAudience(this.audience)
      .setSubject(claims.sub)
      .setIssuedAt(Math.min(now, now + lifetime))
      .setExpirationTime(now + lifetime)
      .sign(this.key.privateKey);
  }
}
