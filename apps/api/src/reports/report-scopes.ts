import { Injectable } from '@nestjs/common';
import { DomainError, UnitTree } from '@lienthong/domain';
import type { DossierFact, ReportWindow } from '@lienthong/domain';
import type { ReportScope } from '@lienthong/contracts';
import { LegalClock } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { ReportFacts } from './report-facts';
import { ReportNamer } from './report-namer';

/** Which dossiers a report is asked of. */
export interface ReportRequest {
  readonly unit?: string | undefined;
  readonly scope?: 'own' | 'below' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What a report is made of: the facts in sight, and what is said of them at its head. */
export interface ScopedFacts {
  readonly facts: readonly DossierFact[];
  readonly head: ReportScope;
  readonly window: ReportWindow;
}

/** Who may have reports of what: a leader of the own unit, those who oversee of their unit and all below it. */
@Injectable()
export class ReportScopes {
  constructor(
    private readonly tree: UnitTree,
    private readonly clock: LegalClock,
    private readonly facts: ReportFacts,
    private readonly namer: ReportNamer,
  ) {}

  /** Without dates, from the first day of this year to today. @throws DomainError DOSSIER.NOT_YOUR_UNIT, REQUEST.INVALID */
  async of(request: ReportRequest, who: SignedIn): Promise<ScopedFacts> {
    const asOf = this.clock.now();
    const today = asOf.slice(0, 10);
    const to = request.to ?? today;
    const from = request.from ?? `${(request.to ?? today).slice(0, 4)}-01-01`;
    if (from > to) throw new DomainError('REQUEST.INVALID', `period from ${from} to ${to} ends before it begins`);
    const dates = [...new Set([today, to, from])];
    const unit = request.unit ?? who.unit;
    this.check(who, unit, dates);
    const scope = who.role === 'leader' ? 'own' : (request.scope ?? 'below');
    const units = new Set(scope === 'own' ? [unit] : dates.flatMap((date) => this.tree.subtree(unit, date)));
    const { facts, behind } = await this.facts.now();
    const unitName = this.namer.name('unit', unit, to);
    return {
      facts: facts.filter((fact) => units.has(fact.unit)),
      head: { unit, unitName, scope, from, to, asOf, behind },
      window: { from, to, today },
    };
  }

  /** A unit that is no more was below another when it was there: it counts as it stood on any of the report's dates. */
  private check(who: SignedIn, unit: string, dates: readonly string[]): void {
    const oversees = who.role !== 'leader' && dates.some((date) => this.tree.oversees(who.unit, unit, date));
    if (unit === who.unit || oversees) return;
    throw new DomainError('DOSSIER.NOT_YOUR_UNIT', `unit ${who.unit} may not have reports of unit ${unit}`);
  }
}
