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

const mostRemembered = 5_000;

/** Opens intakes. Repetitions that come soon wait for the first one, or are known without asking the store. */
@Injectable()
export class Intakes {
  private readonly recent = new Map<string, Promise<Intake>>();

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
    const first = this.recent.get(intake.command);
    if (first !== undefined) return { intake: await first, repeated: true };
    const added = inStoreTime(() => this.store.add(intake, series, (code) => this.cipher.seal(applicant, code)));
    this.remember(intake.command, added);
    try {
      const kept = await added;
      return { intake: kept, repeated: kept.receivedAt !== intake.receivedAt };
    } catch (error) {
      this.recent.delete(intake.command);
      throw error;
    }
  }

  /** The oldest goes first: a map keeps the order of insertion. */
  private remember(command: string, intake: Promise<Intake>): void {
    this.recent.set(command, intake);
    if (this.recent.size <= mostRemembered) return;
    const oldest = this.recent.keys().next();
    if (oldest.done !== true) this.recent.delete(oldest.value);
  }
}
