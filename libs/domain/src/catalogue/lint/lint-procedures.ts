import type { Catalogue } from '../catalogue';
import type { Paper, Procedure, ProcedureCase } from '../procedure';
import { overlaps, validityText } from '../validity';
import { errorAt, repeated } from './lint-finding';
import type { LintFinding } from './lint-finding';

/** Findings on the codes, validity and papers of the procedures. */
export function lintProcedures({ procedures }: Pick<Catalogue, 'procedures'>): LintFinding[] {
  return procedures.flatMap((procedure, at) => [
    ...procedures.slice(0, at).flatMap((earlier) => lintPair(earlier, procedure)),
    ...lintProcedure(procedure),
    ...procedure.cases.flatMap((procedureCase) => lintPapers(procedure, procedureCase)),
  ]);
}

function lintPair(earlier: Procedure, procedure: Procedure): LintFinding[] {
  if (earlier.code !== procedure.code) return [];
  const { code, validFrom } = procedure;
  if (earlier.validFrom === validFrom) {
    const en = `procedure "${code}" of ${validFrom} is there twice`;
    return [errorAt({ procedure }, 'code-duplicate', `Thủ tục "${code}" từ ${validFrom} có hai lần`, en)];
  }
  if (earlier.version === procedure.version) {
    const en = `version ${procedure.version} of procedure "${code}" is there twice; a dossier knows its procedure by it`;
    return [errorAt({ procedure }, 'version-duplicate', `Phiên bản ${procedure.version} của "${code}" có hai lần`, en)];
  }
  if (!overlaps(earlier, procedure)) return [];
  const validity = `${validityText(earlier)}, ${validityText(procedure)}`;
  const en = `validity of procedure "${code}" overlaps: ${validity}`;
  return [errorAt({ procedure }, 'validity-overlap', `Hiệu lực thủ tục "${code}" chồng nhau: ${validity}`, en)];
}

function lintProcedure(procedure: Procedure): LintFinding[] {
  const found: LintFinding[] = [];
  if (procedure.validTo !== null && procedure.validTo < procedure.validFrom) {
    const text = validityText(procedure);
    found.push(errorAt({ procedure }, 'validity-reversed', `Hiệu lực ngược: ${text}`, `validity is reversed: ${text}`));
  }
  if (procedure.cases.length === 0) {
    found.push(errorAt({ procedure }, 'case-missing', 'Thủ tục không có trường hợp nào', 'it has no case'));
  }
  for (const code of repeated(procedure.cases.map((one) => one.code))) {
    const place = { procedure, case: procedure.cases.find((one) => one.code === code) };
    found.push(errorAt(place, 'code-duplicate', `Trường hợp "${code}" bị trùng`, `case "${code}" is there twice`));
  }
  return found;
}

function lintPapers(procedure: Procedure, procedureCase: ProcedureCase): LintFinding[] {
  const place = { procedure, case: procedureCase };
  const { papers } = procedureCase;
  const groups = papers.flatMap((paper) => paper.oneOf ?? []);
  const alone = groups.filter((group) => groups.indexOf(group) === groups.lastIndexOf(group));
  return [
    ...repeated(papers.map((paper) => paper.code)).map((code) =>
      errorAt(place, 'code-duplicate', `Giấy tờ "${code}" bị trùng`, `paper "${code}" is there twice`),
    ),
    ...alone.map((group) => {
      const en = `group "${group}" of alternatives has only one paper`;
      return errorAt(place, 'paper-group-of-one', `Nhóm giấy tờ "${group}" chỉ có một giấy tờ`, en);
    }),
    ...papers.filter(countsWrongly).map((paper) => {
      const counts = `${paper.originals} + ${paper.copies}`;
      const en = `paper "${paper.code}" is asked for ${counts} times`;
      return errorAt(place, 'paper-count-invalid', `Số bản của "${paper.code}" là ${counts}`, en);
    }),
  ];
}

function countsWrongly({ originals, copies, required }: Paper): boolean {
  const whole = [originals, copies].every((count) => Number.isInteger(count) && count >= 0);
  return !whole || (required && originals + copies === 0);
}
