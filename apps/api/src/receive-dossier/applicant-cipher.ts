import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Applicant } from '@lienthong/contracts';

/** An applicant's data as it is kept. All parts are base64. */
export interface SealedApplicant {
  readonly keyId: string;
  readonly nonce: string;
  readonly tag: string;
  readonly data: string;
}

/** AES-256-GCM. The dossier's code is authenticated with the data: what is kept for one dossier opens for no other. */
export class ApplicantCipher {
  readonly keyId: string;

  constructor(private readonly key: Buffer) {
    this.keyId = createHash('sha256').update(key).digest('hex').slice(0, 12);
  }

  seal(applicant: Applicant, code: string): SealedApplicant {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(code));
    const data = Buffer.concat([cipher.update(JSON.stringify(applicant), 'utf8'), cipher.final()]);
    const base64 = (bytes: Buffer): string => bytes.toString('base64');
    return { keyId: this.keyId, nonce: base64(nonce), tag: base64(cipher.getAuthTag()), data: base64(data) };
  }

  /** @throws Error if it was sealed under another key, for another dossier, or altered since */
  open(sealed: SealedApplicant, code: string): Applicant {
    const nonce = Buffer.from(sealed.nonce, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(code));
    decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
    const text = Buffer.concat([decipher.update(Buffer.from(sealed.data, 'base64')), decipher.final()]);
    return JSON.parse(text.toString('utf8')) as Applicant;
  }
}
