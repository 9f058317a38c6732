import { Injectable } from '@nestjs/common';
import type { Applicant } from '@lienthong/contracts';
import { ApplicantCipher } from '../receive-dossier/applicant-cipher';
import { Intakes } from '../receive-dossier/intakes';
import { inStoreTime } from '../store/in-time';

/** Applicants as they were kept at the receipt. */
@Injectable()
export class StoredApplicants {
  constructor(
    private readonly intakes: Intakes,
    private readonly cipher: ApplicantCipher,
  ) {}

  /** Null where nothing is kept any more: the slip has open lines then. @throws DomainError SERVICE.STORE_UNAVAILABLE */
  async of(code: string): Promise<Applicant | null> {
    const intake = await inStoreTime(() => this.intakes.findByCode(code));
    return intake === null ? null : this.cipher.open(intake.applicant, code);
  }
}
