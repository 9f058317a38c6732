import type { Catalogue, Role } from '@lienthong/domain';
import { officersByUnit } from './sample-officers';
import type { ShownOfficer } from './sample-officers';

/** Leaders of a whole unit, not of one of its offices. */
const leadership = 'lanh-dao';

/** Who oversees is shown where all levels of the samples are in sight. */
const widestTier = 'tinh';

/** Who to sign in as first: those through whose hands a dossier goes at the lowest level and above, and who oversee. */
export function officersToTry(catalogue: Catalogue, date: string): ShownOfficer[] {
  const rank = new Map(catalogue.tiers.map((tier) => [tier.code, tier.rank]));
  const ranks = new Map(catalogue.units.map((unit) => [unit.code, rank.get(unit.tier) ?? 0]));
  const lowest = Math.min(...ranks.values());
  const everyone = officersByUnit(catalogue, date).flatMap(({ officers }) => officers);
  const low = everyone.filter(({ unit }) => ranks.get(unit) === lowest);
  const high = everyone.filter(({ unit }) => ranks.get(unit) !== lowest);
  const province = new Set(catalogue.units.filter(({ tier }) => tier === widestTier).map(({ code }) => code));
  const wide = everyone.filter(({ unit }) => province.has(unit));
  const chosen = [
    ...(['desk-officer', 'specialist', 'leader'] as const).map((role) => firstOf(low, role)),
    ...(['desk-officer', 'specialist', 'leader', 'clerk'] as const).map((role) => firstOf(high, role)),
    ...(['operator', 'manager'] as const).map((role) => firstOf(wide, role)),
  ];
  return chosen.filter((officer) => officer !== undefined);
}

function firstOf(officers: readonly ShownOfficer[], role: Role): ShownOfficer | undefined {
  const able = officers.filter((officer) => officer.role === role);
  return able.find(({ office }) => office === leadership) ?? able[0];
}
