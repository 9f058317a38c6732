import { Injectable } from '@nestjs/common';
import { DomainError, UnitTree, isDomainError } from '@lienthong/domain';
import type { Actor } from '@lienthong/domain';
import type { Finding, Operation, OperationItem } from '@lienthong/operations';
import { LegalClock } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DossierViewStore } from '@lienthong/read-model';
import { DossierAccess } from '../access/dossier-access';
import { Intakes } from '../receive-dossier/intakes';
import { inStoreTime } from '../store/in-time';

type Viewer = Pick<Actor, 'unit'>;

/** Whose stuck work an operator or manager sees: that of their own unit and of all below it. */
@Injectable()
export class Oversight {
  constructor(
    private readonly tree: UnitTree,
    private readonly clock: LegalClock,
    private readonly access: DossierAccess,
    private readonly views: DossierViewStore,
    private readonly intakes: Intakes,
  ) {}

  /** Where nobody knows the unit, only those at the very top oversee it. */
  readonly oversees = (who: Viewer, unit: string | null): boolean =>
    this.tree.oversees(who.unit, unit, this.clock.today());

  /** Queues and consumers carry everybody's dossiers: everyone who oversees anything sees their troubles. */
  seesFinding(who: Viewer, { subject, unit }: Pick<Finding, 'subject' | 'unit'>): boolean {
    if (unit === null && subject.type !== 'dossier') return true;
    return this.oversees(who, unit);
  }

  seesEverything(who: Viewer): boolean {
    return this.oversees(who, null);
  }

  /** What someone below asked for, and what is only about one's own dossiers whoever asked: an approver must see it. */
  seesOperation(who: Viewer, { requestedBy, preview }: Pick<Operation, 'requestedBy' | 'preview'>): boolean {
    if (this.oversees(who, requestedBy.unit)) return true;
    const units = preview?.units ?? [];
    return units.length > 0 && units.every((unit) => this.oversees(who, unit));
  }

  seesItem(who: Viewer, operation: Pick<Operation, 'requestedBy'>, item: Pick<OperationItem, 'baseline'>): boolean {
    if (this.oversees(who, operation.requestedBy.unit)) return true;
    return item.baseline !== null && this.oversees(who, item.baseline.unit);
  }

  /**
   * Whether someone may look at a named dossier, though its view may be what is missing.
   * @throws DomainError DOSSIER.NOT_YOUR_UNIT, DOSSIER.NOT_FOUND, SERVICE.STORE_UNAVAILABLE
   */
  async checkDossier(who: SignedIn, code: string, findings: readonly Finding[] = []): Promise<void> {
    const row = await inStoreTime(() => this.views.findRow(code));
    if (row !== null) return this.access.checkDossier(who, row);
    const intake = await inStoreTime(() => this.intakes.findByCode(code));
    if (intake !== null) {
      return this.access.checkDossier(who, { involved: [intake.unit], receivedAt: intake.receivedAt });
    }
    if (findings.length === 0) throw new DomainError('DOSSIER.NOT_FOUND', `there is no dossier ${code}`);
    if (findings.some((finding) => this.seesFinding(who, finding))) return;
    throw new DomainError('DOSSIER.NOT_YOUR_UNIT', `unit ${who.unit} has no part in this dossier`);
  }

  /** Those of some dossiers that someone may look at. */
  async seenOf(who: SignedIn, codes: readonly string[]): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    for (const code of codes) if (this.seesEverything(who) || (await this.sees(who, code))) seen.add(code);
    return seen;
  }

  private async sees(who: SignedIn, code: string): Promise<boolean> {
    try {
      await this.checkDossier(who, code);
      return true;
    } catch (error) {
      if (isDomainError(error) && error.code.startsWith('DOSSIER.')) return false;
      throw error;
    }
  }
}
