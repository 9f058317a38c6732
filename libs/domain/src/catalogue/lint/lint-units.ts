import type { Catalogue } from '../catalogue';
import type { Unit } from '../unit';
import { dayAfter, overlaps, validityText, validOn } from '../validity';
import { changeDays } from './change-days';
import { errorOf, repeated } from './lint-finding';
import type { LintFinding } from './lint-finding';

/** Findings on tiers and units: codes, validity, offices and officers, parents, calendars. */
export function lintUnits(catalogue: Catalogue): LintFinding[] {
  const { tiers, units } = catalogue;
  const twice = repeated(tiers.map((tier) => tier.code)).map((code): LintFinding => {
    const message = { vi: `Cấp "${code}" bị trùng`, en: `tier "${code}" is there twice` };
    return { severity: 'error', rule: 'code-duplicate', message };
  });
  const found = units.flatMap((unit, at) => [
    ...units.slice(0, at).flatMap((earlier) => lintPair(earlier, unit)),
    ...lintUnit(catalogue, unit),
    ...lintParent(catalogue, unit),
    ...lintSuccessors(catalogue, unit),
  ]);
  return [...twice, ...found];
}

function lintPair(earlier: Unit, unit: Unit): LintFinding[] {
  const { code, validFrom } = unit;
  if (earlier.code === code && earlier.validFrom === validFrom) {
    const en = `unit "${code}" of ${validFrom} is there twice`;
    return [errorOf(unit, 'code-duplicate', `Đơn vị "${code}" từ ${validFrom} có hai lần`, en)];
  }
  if (!overlaps(earlier, unit)) return [];
  if (earlier.code === code) {
    const validity = `${validityText(earlier)}, ${validityText(unit)}`;
    const en = `validity of unit "${code}" overlaps: ${validity}`;
    return [errorOf(unit, 'validity-overlap', `Hiệu lực đơn vị "${code}" chồng nhau: ${validity}`, en)];
  }
  const found: LintFinding[] = [];
  if (earlier.agencyId === unit.agencyId) {
    const en = `identifier "${unit.agencyId}" is also unit "${earlier.code}"'s`;
    found.push(errorOf(unit, 'code-duplicate', `Mã định danh "${unit.agencyId}" trùng với "${earlier.code}"`, en));
  }
  const subjects = new Set(earlier.officers.map((officer) => officer.subject));
  for (const { subject } of unit.officers.filter((officer) => subjects.has(officer.subject))) {
    const en = `officer "${subject}" also belongs to unit "${earlier.code}"`;
    found.push(errorOf(unit, 'code-duplicate', `Cán bộ "${subject}" trùng với đơn vị "${earlier.code}"`, en));
  }
  return found;
}

function lintUnit({ tiers, calendars }: Catalogue, unit: Unit): LintFinding[] {
  const found: LintFinding[] = [];
  const add = (rule: LintFinding['rule'], vi: string, en: string): number => found.push(errorOf(unit, rule, vi, en));
  if (!tiers.some((tier) => tier.code === unit.tier)) {
    add('tier-unknown', `Cấp "${unit.tier}" không có`, `tier "${unit.tier}" is not in the catalogue`);
  }
  if (calendars[unit.calendar] === undefined) {
    add('calendar-missing', `Lịch "${unit.calendar}" không có`, `calendar "${unit.calendar}" is not in the catalogue`);
  }
  if (unit.validTo !== null && unit.validTo < unit.validFrom) {
    add('validity-reversed', `Hiệu lực ngược: ${validityText(unit)}`, `validity is reversed: ${validityText(unit)}`);
  }
  for (const code of repeated(unit.offices.map((office) => office.code))) {
    add('code-duplicate', `Phòng "${code}" bị trùng`, `office "${code}" is there twice`);
  }
  for (const subject of repeated(unit.officers.map((officer) => officer.subject))) {
    add('code-duplicate', `Cán bộ "${subject}" bị trùng`, `officer "${subject}" is there twice`);
  }
  const offices = new Set(unit.offices.map((office) => office.code));
  for (const { subject, office } of unit.officers.filter((officer) => !offices.has(officer.office))) {
    const en = `officer "${subject}" sits in office "${office}", which the unit has not`;
    add('officer-office-unknown', `Cán bộ "${subject}" thuộc phòng "${office}" không có`, en);
  }
  return found;
}

function lintParent({ tiers, units }: Catalogue, unit: Unit): LintFinding[] {
  const rankOf = (code: string): number => tiers.find((tier) => tier.code === code)?.rank ?? 0;
  if (unit.parent === null) {
    // The highest tier is that of its time: a level may have units only from some day on.
    const contemporaries = units.filter((other) => overlaps(other, unit));
    if (rankOf(unit.tier) === Math.max(...contemporaries.map((other) => rankOf(other.tier)))) return [];
    return [
      errorOf(unit, 'parent-missing', 'Đơn vị không có cấp trên', 'it has no parent and is not of the highest tier'),
    ];
  }
  for (const day of changeDays(units, unit)) {
    const above = (code: string | null): Unit | undefined =>
      units.find((other) => other.code === code && validOn(other, day));
    const parent = above(unit.parent);
    if (parent === undefined) {
      const en = `its parent "${unit.parent}" is not in force on ${day}`;
      return [errorOf(unit, 'parent-missing', `Cấp trên "${unit.parent}" không có hiệu lực ngày ${day}`, en)];
    }
    if (rankOf(parent.tier) < rankOf(unit.tier)) {
      const en = `its parent "${parent.code}" is of the lower tier "${parent.tier}"`;
      return [errorOf(unit, 'tier-order', `Cấp trên "${parent.code}" thuộc cấp thấp hơn`, en)];
    }
    let steps = 0;
    for (let next: Unit | undefined = parent; next !== undefined && steps <= units.length; steps += 1) {
      next = above(next.parent);
    }
    if (steps > units.length) {
      return [errorOf(unit, 'tier-order', 'Các cấp trên tạo thành vòng', `its parents form a circle on ${day}`)];
    }
  }
  return [];
}

/** Who takes over must be there on the day after, or the dossiers of a dissolved unit would have nowhere to go. */
function lintSuccessors({ units }: Catalogue, unit: Unit): LintFinding[] {
  const { validTo } = unit;
  if (validTo === null) return [];
  const day = dayAfter(validTo);
  return (unit.successors ?? [])
    .filter((code) => !units.some((other) => other.code === code && validOn(other, day)))
    .map((code) => {
      const en = `its successor "${code}" is not in force on ${day}`;
      return errorOf(unit, 'successor-unknown', `Đơn vị kế thừa "${code}" không có hiệu lực ngày ${day}`, en);
    });
}
