import type { ReceiveDossier } from '@lienthong/contracts';
import {
  DomainError,
  allottedFor,
  checkPapers,
  competentUnit,
  dateOfInstant,
  findCase,
  findProcedure,
  findUnit,
  pinCase,
  rulesOf,
} from '@lienthong/domain';
import type { Catalogue, PinnedRoute, Procedure, ProcedureCase, ReceiptFacts } from '@lienthong/domain';

/** A receipt that the catalogue allows, with all that its dossier pins. */
export interface CheckedReceipt {
  readonly facts: ReceiptFacts;
  readonly route: PinnedRoute;
  /** Agency whose codes the receiving desk gives. */
  readonly agencyId: string;
}

/**
 * Checks what was handed in against the catalogue in force on the date of the receipt.
 * @throws DomainError PROCEDURE.*, CASE.UNKNOWN, CHANNEL.NOT_OFFERED, UNIT.*, PAPER.* (all lacks at once)
 */
export function checkReceipt(
  body: ReceiveDossier,
  receivingUnit: string,
  catalogue: Catalogue,
  receivedAt: string,
): CheckedReceipt {
  const date = dateOfInstant(receivedAt);
  const { procedure, procedureCase } = procedureAndCase(body, catalogue, date);
  const allotted = allottedFor(procedureCase, body.channel);
  const receiving = findUnit(catalogue, receivingUnit, date);
  const competent = competentUnit(catalogue, procedureCase, body.competentUnit ?? receiving.code, date);
  const returning = body.returningUnit === undefined ? receiving : findUnit(catalogue, body.returningUnit, date);
  const units = { receiving: receiving.code, competent: competent.code, returning: returning.code };
  const route = pinCase(procedureCase, units, catalogue, date);
  checkPapers(procedureCase, body.papers);
  const facts: ReceiptFacts = {
    receivedAt,
    procedure: procedure.code,
    procedureVersion: procedure.version,
    case: procedureCase.code,
    field: procedure.field.code,
    channel: body.channel,
    receivingUnit: receiving.code,
    competentUnit: competent.code,
    papers: body.papers,
    feeVnd: procedureCase.fee.amountVnd,
    allotted,
    calendar: receiving.calendar,
    maxSupplements: procedureCase.maxSupplements,
    returningUnit: returning.code,
    rules: rulesOf(procedureCase),
  };
  return { facts, route, agencyId: receiving.agencyId };
}

/**
 * The procedure in force on a date, and its case that is meant.
 * @throws DomainError PROCEDURE.*, CASE.UNKNOWN
 */
export function procedureAndCase(
  body: Pick<ReceiveDossier, 'procedure' | 'case'>,
  catalogue: Catalogue,
  date: string,
): { readonly procedure: Procedure; readonly procedureCase: ProcedureCase } {
  const procedure = findProcedure(catalogue, body.procedure, date);
  return { procedure, procedureCase: caseOf(procedure, body.case) };
}

/** The case named, or the only one there is. */
function caseOf(procedure: Procedure, code: string | undefined): ProcedureCase {
  if (code !== undefined) return findCase(procedure, code);
  const [only, ...more] = procedure.cases;
  if (only !== undefined && more.length === 0) return only;
  const cases = procedure.cases.map((candidate) => candidate.code);
  const detail = `procedure "${procedure.code}" has several cases; name one of ${cases.join(', ')}`;
  throw new DomainError('CASE.UNKNOWN', detail, { procedure: procedure.code, cases });
}
