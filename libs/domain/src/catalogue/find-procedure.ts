import type { Allotment } from '../clock/allotment';
import { DomainError } from '../errors/domain-error';
import type { Catalogue } from './catalogue';
import type { Channel, Procedure, ProcedureCase } from './procedure';
import { validityText, validOn } from './validity';

/**
 * The version of a procedure in force on a date.
 *
 * @throws DomainError `PROCEDURE.UNKNOWN` for a code that is not in the catalogue, `PROCEDURE.EXPIRED` where it is,
 * but not in force on that date
 */
export function findProcedure(catalogue: Pick<Catalogue, 'procedures'>, code: string, date: string): Procedure {
  const versions = catalogue.procedures.filter((procedure) => procedure.code === code);
  if (versions.length === 0) {
    throw new DomainError('PROCEDURE.UNKNOWN', `procedure "${code}" is not in the catalogue`, { procedure: code });
  }
  const found = versions.find((procedure) => validOn(procedure, date));
  if (found !== undefined) return found;
  const validity = versions.map(validityText);
  const detail = `procedure "${code}" is not in force on ${date}; it is ${validity.join(', ')}`;
  throw new DomainError('PROCEDURE.EXPIRED', detail, { procedure: code, date, validity });
}

/**
 * A case of a procedure.
 *
 * @throws DomainError `CASE.UNKNOWN`, with the codes of the cases there are
 */
export function findCase(procedure: Procedure, code: string): ProcedureCase {
  const found = procedure.cases.find((candidate) => candidate.code === code);
  if (found !== undefined) return found;
  const cases = procedure.cases.map((candidate) => candidate.code);
  const detail = `procedure "${procedure.code}" has no case "${code}"; it has ${cases.join(', ')}`;
  throw new DomainError('CASE.UNKNOWN', detail, { procedure: procedure.code, case: code, cases });
}

/**
 * The legal total of a case on the channel by which the dossier came in.
 *
 * @throws DomainError `CHANNEL.NOT_OFFERED`
 */
export function allottedFor(procedureCase: ProcedureCase, channel: Channel): Allotment {
  const allotted = procedureCase.allotted[channel];
  if (allotted !== undefined) return allotted;
  const offered = Object.keys(procedureCase.allotted);
  const detail = `case "${procedureCase.code}" is not offered by channel "${channel}"; it is by ${offered.join(', ')}`;
  throw new DomainError('CHANNEL.NOT_OFFERED', detail, { case: procedureCase.code, channel, offered });
}
