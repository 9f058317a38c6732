import type { PublicDesk } from '@lienthong/contracts';
import type { Catalogue, Unit } from '@lienthong/domain';

/**
 * The one-stop desks in force on a date with those who receive there and their phones, as is to be made public
 * (Plan of Thái Nguyên city on one-stop desks: list and phone numbers of everyone who receives dossiers).
 */
export function publicDesks({ units }: Pick<Catalogue, 'units'>, on: string, unit?: string): PublicDesk[] {
  return units
    .filter((one) => one.validFrom <= on && (one.validTo === null || on <= one.validTo))
    .filter((one) => unit === undefined || one.code === unit)
    .flatMap(deskOf);
}

function deskOf({ code, name, tier, offices, officers }: Unit): PublicDesk[] {
  const receiving = officers.filter(({ role }) => role === 'desk-officer');
  const [first] = receiving;
  if (first === undefined) return [];
  const office = offices.find((one) => one.code === first.office)?.name ?? name;
  const people = receiving.map((officer) => ({ name: officer.name, phone: officer.phone ?? null }));
  return [{ unit: code, name, tier, office, officers: people }];
}
