import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@lienthong/domain';
import type { Catalogue } from '@lienthong/domain';
import { LegalClock } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { AbsenceStore, isAbsentAt } from '@lienthong/read-model';
import type { Absence } from '@lienthong/read-model';
import { CATALOGUE } from '../routes/catalogue.token';
import { inStoreTime } from '../store/in-time';
import { spanOf } from './absence-request';
import type { AbsenceRequest } from './absence-request';
import { checkAbsence, officersOf } from './absence-rules';

const mostTries = 5;
const mostListed = 200;

/** The book of absences, and what this process knows of those that are on or to come. */
@Injectable()
export class Absences {
  private known: readonly Absence[] = [];

  constructor(
    private readonly store: AbsenceStore,
    private readonly clock: LegalClock,
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
  ) {}

  /** @throws DomainError OFFICER.*, ABSENCE.*, CLOCK.INSTANT_INVALID, SERVICE.STORE_UNAVAILABLE */
  async record(request: AbsenceRequest, { unit, subject }: SignedIn): Promise<Absence> {
    const { officer, delegate, reason } = request;
    const draft = { unit, officer, delegate, ...spanOf(request) };
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      // The number first: whoever is recorded after this line takes it, and ours must then look again.
      const number = (await inStoreTime(() => this.store.lastNumber(unit))) + 1;
      const now = this.clock.now();
      const others = await inStoreTime(() => this.store.open(now, unit));
      checkAbsence(draft, officersOf(this.catalogue, unit, now.slice(0, 10)), others, now);
      const made = { reason, by: subject, recordedAt: now, endedAt: null, endedBy: null, moved: 0 };
      const absence: Absence = { _id: `${unit}-${number}`, number, ...draft, ...made };
      if (await inStoreTime(() => this.store.insert(absence))) return absence;
    }
    throw new DomainError('SERVICE.STORE_UNAVAILABLE', `others record absences of unit ${unit} just now; try again`);
  }

  list(unit: string): Promise<Absence[]> {
    return inStoreTime(() => this.store.ofUnit(unit, mostListed));
  }

  /** Ends an absence of the leader's own unit, once. @throws DomainError ABSENCE.UNKNOWN */
  async end(id: string, { unit, subject }: SignedIn): Promise<Absence> {
    const found = await inStoreTime(() => this.store.find(id));
    if (found?.unit !== unit) throw new DomainError('ABSENCE.UNKNOWN', `unit ${unit} has no absence ${id}`);
    await inStoreTime(() => this.store.end(id, this.clock.now(), subject));
    return (await inStoreTime(() => this.store.find(id))) ?? found;
  }

  /** Reads what is on or to come. @throws DomainError SERVICE.STORE_UNAVAILABLE */
  async refresh(): Promise<readonly Absence[]> {
    this.known = await inStoreTime(() => this.store.open(this.clock.now()));
    return this.known;
  }

  /** Whether an absence is on, as far as this process knows. */
  isOn(id: string): boolean {
    return this.inForce().some((absence) => absence._id === id);
  }

  /** Absences that are on now, as far as this process knows. */
  inForce(): readonly Absence[] {
    const now = this.clock.now();
    return this.known.filter((absence) => isAbsentAt(absence, now));
  }

  /** The absence of an officer that is on now. While the store is away, what was known lately counts. */
  async of(unit: string, officer: string): Promise<Absence | undefined> {
    const now = this.clock.now();
    const open = await inStoreTime(() => this.store.open(now, unit)).catch(() => this.known);
    return open.find((one) => one.unit === unit && one.officer === officer && isAbsentAt(one, now));
  }
}
