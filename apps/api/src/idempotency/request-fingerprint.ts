import { createHmac } from 'node:crypto';
import { canonicalJson } from '@lienthong/contracts/temporal';

/**
 * Fingerprint of a request's checked body, to tell a repetition from a misuse of its key. Keyed: a plain hash of a
 * name and an identity number could be found by trying, and fingerprints go where personal data may not.
 */
export class RequestFingerprint {
  constructor(private readonly key: Buffer) {}

  of(purpose: string, body: unknown): string {
    return createHmac('sha256', this.key)
      .update(`request\n${purpose}\n${canonicalJson(body)}`)
      .digest('hex');
  }
}
