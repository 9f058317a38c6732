import { Inject, Injectable } from '@nestjs/common';
import type { Me, NamedUnit } from '@lienthong/contracts';
import { findUnit, isDomainError } from '@lienthong/domain';
import type { Catalogue, Unit } from '@lienthong/domain';
import { LegalClock, abilities } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DossierAccess } from '../access/dossier-access';
import { CATALOGUE } from '../routes/catalogue.token';

/** Puts what the token says beside what the catalogue knows of that person and unit today. */
@Injectable()
export class MeReader {
  constructor(
    @Inject(CATALOGUE) private readonly catalogue: Catalogue,
    private readonly access: DossierAccess,
    private readonly clock: LegalClock,
  ) {}

  /** @throws DomainError `UNIT.UNKNOWN` for a unit that the catalogue never had */
  read(who: SignedIn): Me {
    const today = this.clock.today();
    const unit = this.unitOf(who.unit, today);
    const officer = unit.officers.find(({ subject }) => subject === who.subject);
    return {
      subject: who.subject,
      name: officer?.name ?? null,
      role: who.role,
      office: officer?.office ?? null,
      unit: named(unit),
      tiers: this.catalogue.tiers,
      operations: abilities[who.role],
      unitsInSight: this.access.unitsInSight(who).map((code) => named(this.unitOf(code, today))),
      expiresAt: who.expiresAt,
    };
  }

  /** The unit as it is today; one that is no more, as it was last: people still finish its dossiers. */
  private unitOf(code: string, today: string): Unit {
    try {
      return findUnit(this.catalogue, code, today);
    } catch (error) {
      const last = this.catalogue.units.findLast((unit) => unit.code === code);
      if (isDomainError(error) && last !== undefined) return last;
      throw error;
    }
  }
}

function named({ code, name, tier }: Unit): NamedUnit {
  return { code, name, tier };
}
