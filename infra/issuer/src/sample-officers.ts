import type { Catalogue, Unit } from '@lienthong/domain';
import type { TokenClaims } from './token-claims';

type Text = Unit['name'];

/** A sample officer of the catalogue, as one that can sign in. */
export interface SampleOfficer extends TokenClaims {
  readonly name: string;
  readonly office: string;
}

/** The same with the names that people read. */
export interface ShownOfficer extends SampleOfficer {
  readonly unitName: Text;
  readonly officeName: Text;
}

/** The officers of one unit. */
export interface OfficersOfUnit {
  readonly unit: string;
  readonly name: Text;
  readonly officers: readonly ShownOfficer[];
}

/** They are above all desks, and hold no office in the catalogue, since they decide no dossier. Some acts take two. */
const overseers = [
  { role: 'operator', subject: 'van-hanh', name: 'Người vận hành mẫu', vi: 'Vận hành hệ thống', en: 'Operations' },
  { role: 'operator', subject: 'van-hanh-2', name: 'Người vận hành mẫu', vi: 'Vận hành hệ thống', en: 'Operations' },
  { role: 'manager', subject: 'quan-ly', name: 'Người quản lý mẫu', vi: 'Theo dõi, quản lý', en: 'Management' },
] as const;

/** Every unit's officers in the catalogue's order; those of units in force on `date` only, where one is given. */
export function officersByUnit(catalogue: Catalogue, date?: string): OfficersOfUnit[] {
  const units = catalogue.units.filter((unit) => date === undefined || isInForce(unit, date));
  const above = new Set(units.map((unit) => unit.parent));
  return units.map((unit) => {
    const officers = above.has(unit.code) ? [...officersOf(unit), ...overseersOf(unit)] : officersOf(unit);
    return { unit: unit.code, name: unit.name, officers };
  });
}

/** Every officer of the catalogue's units, once. */
export function sampleOfficers(catalogue: Catalogue): SampleOfficer[] {
  const bySubject = new Map<string, SampleOfficer>();
  for (const { sub, unit, role, name, office } of officersByUnit(catalogue).flatMap(({ officers }) => officers)) {
    bySubject.set(sub, { sub, unit, role, name, office });
  }
  return [...bySubject.values()];
}

function officersOf({ code: unit, name: unitName, offices, officers }: Unit): ShownOfficer[] {
  return officers.map(({ subject: sub, name, role, office }) => {
    const officeName = offices.find((candidate) => candidate.code === office)?.name ?? { vi: office, en: office };
    return { sub, unit, role, name, office, unitName, officeName };
  });
}

function overseersOf({ code: unit, name: unitName }: Unit): ShownOfficer[] {
  return overseers.map(({ role, subject, name, vi, en }) => ({
    sub: `${subject}-${unit}`,
    unit,
    role,
    name: `${name} ${unit}`,
    office: role,
    unitName,
    officeName: { vi, en },
  }));
}

function isInForce({ validFrom, validTo }: Unit, date: string): boolean {
  return validFrom <= date && (validTo === null || date <= validTo);
}
