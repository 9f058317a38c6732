import { Inject, Injectable } from '@nestjs/common';
import type { DossierView } from '@lienthong/contracts';
import { DomainError, findCase, pinCase } from '@lienthong/domain';
import type { Catalogue, PinnedRoute, ProcedureCase } from '@lienthong/domain';
import { CATALOGUE } from './catalogue.token';

const mostRemembered = 1_000;

/** What of a view says which route its dossier pinned. */
type Pinned = Pick<DossierView, 'procedure' | 'procedureVersion' | 'case' | 'receivingUnit' | 'receivedAt'> & {
  readonly state: { readonly competentUnit: string; readonly returningUnit: string };
};

/** The route a dossier carries, resolved again from the catalogue as it was on the day of the receipt. */
@Injectable()
export class PinnedRoutes {
  private readonly known = new Map<string, PinnedRoute>();

  constructor(@Inject(CATALOGUE) private readonly catalogue: Catalogue) {}

  of(view: Pinned): PinnedRoute {
    const date = view.receivedAt.slice(0, 10);
    const { competentUnit: competent, returningUnit: returning } = view.state;
    const units = { receiving: view.receivingUnit, competent, returning };
    const key = [view.procedure, view.procedureVersion, view.case, ...Object.values(units), date].join('|');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const route = pinCase(this.caseOf(view), units, this.catalogue, date);
    if (this.known.size >= mostRemembered) this.known.clear();
    this.known.set(key, route);
    return route;
  }

  /** @throws DomainError `CATALOGUE.INVALID` if the version a dossier pinned is no longer in the catalogue */
  caseOf(view: Pick<Pinned, 'procedure' | 'procedureVersion' | 'case'>): ProcedureCase {
    const { procedure: code, procedureVersion: version } = view;
    const found = this.catalogue.procedures.find((one) => one.code === code && one.version === version);
    if (found !== undefined) return findCase(found, view.case);
    const detail = `version ${version} of procedure "${code}" is not in the catalogue, but a dossier pinned it`;
    throw new DomainError('CATALOGUE.INVALID', detail, { procedure: code, version });
  }
}
