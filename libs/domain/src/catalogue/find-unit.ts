import { DomainError } from '../errors/domain-error';
import type { Catalogue } from './catalogue';
import type { ProcedureCase } from './procedure';
import type { TierCode, Unit } from './unit';
import { validityText, validOn } from './validity';

/** What is needed to place a unit in the hierarchy. A whole {@link Catalogue} is one. */
export type Hierarchy = Pick<Catalogue, 'tiers' | 'units'>;

/**
 * The version of a unit in force on a date. Codes are reused (05467 is Cam Giá in 2020 and Gia Sàng from 01/07/2025),
 * so a code without a date names nothing.
 *
 * @throws DomainError `UNIT.UNKNOWN` where no version is in force on that date
 */
export function findUnit(catalogue: Pick<Catalogue, 'units'>, code: string, date: string): Unit {
  const versions = catalogue.units.filter((unit) => unit.code === code);
  const found = versions.find((unit) => validOn(unit, date));
  if (found !== undefined) return found;
  const known = versions.map(validityText).join(', ');
  const why = known === '' ? 'the catalogue has no unit of this code' : `it is in force only ${known}`;
  throw new DomainError('UNIT.UNKNOWN', `unit "${code}" on ${date}: ${why}`, { unit: code, date });
}

/**
 * Rank of a tier; a larger one is higher.
 *
 * @throws DomainError `CATALOGUE.INVALID` where the tier is not in the catalogue
 */
export function tierRank(catalogue: Pick<Catalogue, 'tiers'>, tier: TierCode): number {
  const found = catalogue.tiers.find((candidate) => candidate.code === tier);
  if (found === undefined)
    throw new DomainError('CATALOGUE.INVALID', `tier "${tier}" is not in the catalogue`, { tier });
  return found.rank;
}

/** The unit itself and those above it on a date, lowest first. A circle of parents ends the list. */
export function unitAndAbove(catalogue: Pick<Catalogue, 'units'>, code: string, date: string): Unit[] {
  const chain = [findUnit(catalogue, code, date)];
  for (let parent = chain[0]?.parent ?? null; parent !== null;) {
    const unit = findUnit(catalogue, parent, date);
    if (chain.some((seen) => seen.code === unit.code)) break;
    chain.push(unit);
    parent = unit.parent;
  }
  return chain;
}

/**
 * The next unit above that is of a higher tier: of a city's land office, the province, not the city.
 *
 * @throws DomainError `UNIT.NOT_COMPETENT` for a unit of the highest tier
 */
export function unitOfNextTier(catalogue: Hierarchy, code: string, date: string): Unit {
  const [unit, ...above] = unitAndAbove(catalogue, code, date);
  const rank = unit === undefined ? 0 : tierRank(catalogue, unit.tier);
  const found = above.find((candidate) => tierRank(catalogue, candidate.tier) > rank);
  if (found !== undefined) return found;
  throw new DomainError('UNIT.NOT_COMPETENT', `unit "${code}" has no unit above it on ${date}`, { unit: code, date });
}

/**
 * The unit of a tier that is competent for a place: the unit itself or the nearest one above it of that tier,
 * e.g. of ward 05431 and `thanh-pho`, city 164.
 *
 * @throws DomainError `UNIT.NOT_COMPETENT` where no unit above it is of that tier
 */
export function unitOfTier(catalogue: Hierarchy, tier: TierCode, from: string, date: string): Unit {
  const found = unitAndAbove(catalogue, from, date).find((unit) => unit.tier === tier);
  if (found !== undefined) return found;
  const detail = `unit "${from}" has no unit of tier "${tier}" above it on ${date}`;
  throw new DomainError('UNIT.NOT_COMPETENT', detail, { unit: from, tier, date });
}

/** The unit competent for a case at a place (commune of residence, of the land …) on a date. */
export function competentUnit(catalogue: Hierarchy, procedureCase: ProcedureCase, place: string, date: string): Unit {
  return unitOfTier(catalogue, procedureCase.competentTier, place, date);
}
