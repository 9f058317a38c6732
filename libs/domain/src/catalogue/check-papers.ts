import type { GivenPaper } from '../dossier/events';
import { DomainError } from '../errors/domain-error';
import type { Paper, ProcedureCase } from './procedure';
import type { Text } from './text';

/** A paper that a dossier lacks, with how many; `oneOf` lists the alternatives of which none is complete. */
export interface MissingPaper {
  readonly paper: string;
  readonly name: Text;
  readonly originals: number;
  readonly copies: number;
  readonly oneOf?: readonly string[];
}

/**
 * Checks what the applicant gave against the papers of a case. An original beyond those asked for stands for a copy.
 * An optional paper may be absent.
 *
 * @throws DomainError `PAPER.UNKNOWN` with all codes the case doesn't know, `PAPER.MISSING` with all lacks at once, so
 * that a citizen is asked once (Decree 61/2018)
 */
export function checkPapers(procedureCase: ProcedureCase, given: readonly GivenPaper[]): void {
  const known = new Set(procedureCase.papers.map((paper) => paper.code));
  const unknown = [...new Set(given.map((paper) => paper.code).filter((code) => !known.has(code)))];
  if (unknown.length > 0) {
    const detail = `case "${procedureCase.code}" has no paper ${quoted(unknown)}; it has ${[...known].join(', ')}`;
    throw new DomainError('PAPER.UNKNOWN', detail, { case: procedureCase.code, papers: unknown });
  }
  const missing = missingPapers(procedureCase, given);
  if (missing.length === 0) return;
  const detail = `case "${procedureCase.code}" lacks ${missing.map(lackText).join('; ')}`;
  throw new DomainError('PAPER.MISSING', detail, { case: procedureCase.code, missing });
}

/** All papers that a dossier lacks; of a group of alternatives one line. */
export function missingPapers(procedureCase: ProcedureCase, given: readonly GivenPaper[]): MissingPaper[] {
  const missing: MissingPaper[] = [];
  const groups = new Set<string>();
  for (const paper of procedureCase.papers) {
    if (paper.oneOf !== undefined) {
      if (groups.has(paper.oneOf)) continue;
      groups.add(paper.oneOf);
      const lack = lackOfGroup(
        procedureCase.papers.filter((other) => other.oneOf === paper.oneOf),
        given,
      );
      if (lack !== null) missing.push(lack);
    } else if (paper.required) {
      const lack = lackOf(paper, given);
      if (lack !== null) missing.push(lack);
    }
  }
  return missing;
}

function lackOfGroup(papers: readonly Paper[], given: readonly GivenPaper[]): MissingPaper | null {
  if (!papers.some((paper) => paper.required)) return null;
  const lacks = papers.map((paper) => lackOf(paper, given));
  if (lacks.includes(null)) return null;
  const begun = papers.findIndex((paper) => given.some((one) => one.code === paper.code));
  const lack = lacks[Math.max(begun, 0)] ?? null;
  return lack === null ? null : { ...lack, oneOf: papers.map((paper) => paper.code) };
}

function lackOf(paper: Paper, given: readonly GivenPaper[]): MissingPaper | null {
  const own = given.filter((one) => one.code === paper.code);
  const originals = own.reduce((sum, one) => sum + one.originals, 0);
  const copies = own.reduce((sum, one) => sum + one.copies, 0) + Math.max(0, originals - paper.originals);
  const lack = { originals: Math.max(0, paper.originals - originals), copies: Math.max(0, paper.copies - copies) };
  return lack.originals + lack.copies === 0 ? null : { paper: paper.code, name: paper.name, ...lack };
}

function lackText(lack: MissingPaper): string {
  const which = lack.oneOf === undefined ? `"${lack.paper}"` : `one of ${quoted(lack.oneOf)}`;
  const counts = [lack.originals > 0 ? `${lack.originals} original` : '', lack.copies > 0 ? `${lack.copies} copy` : ''];
  return `${which} (${counts.filter((count) => count !== '').join(', ')})`;
}

function quoted(codes: readonly string[]): string {
  return codes.map((code) => `"${code}"`).join(', ');
}
