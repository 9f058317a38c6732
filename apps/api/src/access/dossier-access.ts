import { Injectable } from '@nestjs/common';
import { DomainError, UnitTree } from '@lienthong/domain';
import type { Role } from '@lienthong/domain';
import { LegalClock } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';

/** Roles that look at everything at and below their own unit. */
const overseers: readonly Role[] = ['operator', 'manager'];

/** Who may look at what: one's own unit's dossiers, and for those who oversee, all below their unit. */
@Injectable()
export class DossierAccess {
  constructor(
    private readonly tree: UnitTree,
    private readonly clock: LegalClock,
  ) {}

  /** @throws DomainError `DOSSIER.NOT_YOUR_UNIT`, which tells nothing of the dossier */
  checkDossier(who: SignedIn, dossier: { readonly involved: readonly string[]; readonly receivedAt: string }): void {
    const date = dossier.receivedAt.slice(0, 10);
    if (dossier.involved.some((unit) => this.oversees(who, unit, date))) return;
    throw new DomainError('DOSSIER.NOT_YOUR_UNIT', `unit ${who.unit} has no part in this dossier`);
  }

  /** @throws DomainError `DOSSIER.NOT_YOUR_UNIT` */
  checkUnit(who: SignedIn, unit: string): void {
    if (this.oversees(who, unit, this.clock.today())) return;
    throw new DomainError('DOSSIER.NOT_YOUR_UNIT', `unit ${who.unit} may not look at the work of unit ${unit}`);
  }

  /** The units whose work someone sees: the own one, or all at and below it. */
  unitsInSight(who: SignedIn): readonly string[] {
    return overseers.includes(who.role) ? this.tree.subtree(who.unit, this.clock.today()) : [who.unit];
  }

  /** Whether someone oversees from the very top, where no unit is out of sight. */
  seesEverything(who: SignedIn): boolean {
    return overseers.includes(who.role) && this.tree.isTop(who.unit, this.clock.today());
  }

  private oversees(who: SignedIn, unit: string, date: string): boolean {
    if (unit === who.unit) return true;
    return overseers.includes(who.role) && this.tree.chain(unit, date).includes(who.unit);
  }
}
