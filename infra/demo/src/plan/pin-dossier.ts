import { findCase, findProcedure, pinCase } from '@lienthong/domain';
import type { Catalogue, PinnedRoute, ProcedureCase } from '@lienthong/domain';
import type { DemoDossier } from './dossier-file.schema';

/** What the catalogue of a date says of a dossier. */
export interface PinnedDossier {
  readonly procedureCase: ProcedureCase;
  readonly route: PinnedRoute;
}

/** The case and the route that a dossier will have. @throws DomainError where the catalogue does not know what it names */
export function pinDossier(dossier: DemoDossier, catalogue: Catalogue, date: string): PinnedDossier {
  const procedureCase = findCase(findProcedure(catalogue, dossier.procedure, date), dossier.case);
  const units = { receiving: dossier.receivingUnit, competent: dossier.competentUnit };
  return { procedureCase, route: pinCase(procedureCase, units, catalogue, date) };
}
