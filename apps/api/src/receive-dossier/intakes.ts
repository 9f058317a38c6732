import { Injectable } from '@nestjs/common';
import type { Applicant } from '@lienthong/contracts';
import { inStoreTime } from '../store/in-time';
import { ApplicantCipher } from './applicant-cipher';
import { IntakeStore } from './intake.store';
import type { Intake, NewIntake } from './intake.store';

/** An intake, and whether it was there before. */
export interface OpenedIntake {
  readonly intake: Intake;
  readonly repeated: boolean;
}

/** Opens intakes; repetitions that come while the first is under way wait for it instead of taking a number too. */
@Injectable()
export class Intakes {
  private readonly underWay = new Map<string, Promise<Intake>>();

  constructor(
    private readonly store: IntakeStore,
    private readonly cipher: ApplicantCipher,
  ) {}

  find(command: string): Promise<Intake | null> {
    return this.store.find(command);
  }

  findByCode(code: string): Promise<Intake | null> {
    return this.store.findByCode(code);
  }

  /** @throws DomainError `SERVICE.STORE_UNAVAILABLE` */
  async open(intake: NewIntake, series: string, applicant: Applicant): Promise<OpenedIntake> {
    const first = this.underWay.get(intake.command);
    if (first !== undefined) return { intake: await first, repeated: true };
    const added = inStoreTime(() => this.store.add(intake, series, (code) => this.cipher.seal(applicant, code)));
    this.underWay.set(intake.command, added);
    try {
      const kept = await added;
      return { intake: kept, repeated: kept.receivedAt !== intake.receivedAt };
    } finally {
      this.underWay.delete(intake.command);
    }
  }
}
