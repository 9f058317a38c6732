import { isDomainError } from '../../errors/domain-error';
import { resolveRoute } from '../../route/resolve-route';
import type { RouteUnits } from '../../route/resolve-route';
import type { Catalogue } from '../catalogue';
import { competentUnit, findUnit, unitOfTier } from '../find-unit';
import type { Procedure, ProcedureCase } from '../procedure';
import type { RouteStep } from '../route';
import type { Unit } from '../unit';
import { validOn } from '../validity';
import { changeDays } from './change-days';
import { errorAt } from './lint-finding';
import type { LintFinding, LintRule } from './lint-finding';

/** Something nobody can do. `where` is the first place and day it was seen for. */
interface Gap {
  readonly rule: LintRule;
  readonly step?: RouteStep;
  readonly leg?: string;
  readonly why: string;
  readonly where: string;
}

/**
 * Findings on who does the steps: for every day on which the hierarchy changes and every unit of the lowest tier then,
 * the desk, the competent unit and the unit, office and role of every step must be there.
 */
export function lintCompetence(
  catalogue: Catalogue,
  procedure: Procedure,
  procedureCase: ProcedureCase,
): LintFinding[] {
  const gaps = changeDays(catalogue.units, procedure).flatMap((day): Gap[] => {
    const communes = lowestUnits(catalogue, day);
    if (communes.length > 0) return communes.flatMap(({ code }) => gapsAt(catalogue, procedureCase, code, day));
    return [{ rule: 'no-receiving-unit', why: 'no unit of the lowest tier is in force', where: day }];
  });
  const kinds = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const kind = `${gap.rule} ${gap.step?.id ?? ''} ${gap.leg ?? ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), gap]);
  }
  return [...kinds.values()].flatMap((same) => told({ procedure, case: procedureCase }, same));
}

function gapsAt(catalogue: Catalogue, procedureCase: ProcedureCase, commune: string, day: string): Gap[] {
  const where = `${commune} ${day}`;
  return procedureCase.receivedAt.flatMap((tier) => {
    let units: RouteUnits | undefined;
    const why = refusal(() => {
      const receiving = unitOfTier(catalogue, tier, commune, day).code;
      units = { receiving, competent: competentUnit(catalogue, procedureCase, commune, day).code };
    });
    if (units === undefined) return [{ rule: 'no-competent-unit' as const, why: why ?? '', where }];
    const at = { units, day, where };
    return procedureCase.route.steps.flatMap((step) => gapsOfStep(catalogue, procedureCase, step, at));
  });
}

function gapsOfStep(
  catalogue: Catalogue,
  { route }: ProcedureCase,
  step: RouteStep,
  { units, day, where }: { units: RouteUnits; day: string; where: string },
): Gap[] {
  const lacking: Gap[] = [];
  const why = refusal(() => {
    const pinned = resolveRoute({ ...route, steps: [step] }, units, catalogue, day)[0];
    const posts = pinned === undefined ? [] : [pinned, ...(pinned.legs ?? [])];
    for (const { unit, office, roles, ...post } of posts) {
      const { officers } = findUnit(catalogue, unit.code, day);
      const leg = 'code' in post ? post.code : undefined;
      for (const role of roles) {
        if (officers.some((officer) => officer.office === office && officer.role === role)) continue;
        const of = leg === undefined ? '' : `leg "${leg}": `;
        const nobody = `${of}unit "${unit.code}" has no ${role} in office "${office}"`;
        lacking.push({ rule: 'role-without-officer', step, ...(leg === undefined ? {} : { leg }), why: nobody, where });
      }
    }
  });
  return why === null ? lacking : [{ rule: 'no-competent-unit', step, why, where }];
}

function lowestUnits({ tiers, units }: Catalogue, day: string): Unit[] {
  const lowest = [...tiers].sort((a, b) => a.rank - b.rank)[0];
  return units.filter((unit) => unit.tier === lowest?.code && validOn(unit, day));
}

/** What a rule of the domain has against an act; null = nothing. */
function refusal(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return error.detail;
  }
}

function told(place: { procedure: Procedure; case: ProcedureCase }, [first, ...others]: readonly Gap[]): LintFinding[] {
  if (first === undefined) return [];
  const [vi, en] =
    others.length === 0 ? ['', ''] : [` (và ${others.length} nơi, ngày khác)`, ` (and ${others.length} more)`];
  const { rule, step, why, where } = first;
  return [
    errorAt({ ...place, step }, rule, `Không có đơn vị làm được: ${where}: ${why}${vi}`, `${where}: ${why}${en}`),
  ];
}
