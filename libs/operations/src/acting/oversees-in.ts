import { isDomainError, unitAndAbove } from '@lienthong/domain';
import type { Catalogue } from '@lienthong/domain';
import type { Oversees } from './check-operation';

/**
 * Who oversees whom by the catalogue as it is on a date: one's own unit and all below it. Where nobody knows a
 * dossier's unit, only those with none above them oversee it.
 */
export function overseesIn(catalogue: Catalogue, today: () => string): Oversees {
  const chainOf = (unit: string): readonly string[] => {
    try {
      return unitAndAbove(catalogue, unit, today()).map(({ code }) => code);
    } catch (error) {
      if (isDomainError(error)) return [unit];
      throw error;
    }
  };
  const isTop = (unit: string): boolean =>
    catalogue.units.some(({ code, parent }) => code === unit && parent === null) && chainOf(unit).length === 1;
  return (actor, unit) => (unit === null ? isTop(actor.unit) : chainOf(unit).includes(actor.unit));
}
