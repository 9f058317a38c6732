import { createDecipheriv } from 'node:crypto';
import type { mongo } from 'mongoose';

/** An applicant's data as the API keeps it, sealed for its dossier. All parts are base64. */
interface SealedIntake {
  readonly _id: string;
  readonly applicant: { readonly nonce: string; readonly tag: string; readonly data: string };
}

/** Finds an applicant's e-mail at the moment of sending; it is kept nowhere but where it was. */
export class CitizenAddress {
  constructor(
    private readonly database: () => mongo.Db,
    private readonly key: Buffer,
  ) {}

  /** Null if the dossier's applicant left no e-mail. @throws Error if the data was sealed under another key */
  async email(dossier: string): Promise<string | null> {
    const intake = await this.database().collection<SealedIntake>('intakes').findOne({ _id: dossier });
    if (intake === null) return null;
    const applicant = this.open(intake) as { readonly email?: unknown };
    return typeof applicant.email === 'string' ? applicant.email : null;
  }

  private open({ _id, applicant }: SealedIntake): object {
    const bytes = (part: string): Buffer => Buffer.from(part, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes(applicant.nonce)).setAAD(Buffer.from(_id));
    decipher.setAuthTag(bytes(applicant.tag));
    const text = Buffer.concat([decipher.update(bytes(applicant.data)), decipher.final()]).toString('utf8');
    return JSON.parse(text) as object;
  }
}
