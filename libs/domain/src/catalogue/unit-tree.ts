import { isDomainError } from '../errors/domain-error';
import type { Catalogue } from './catalogue';
import { unitAndAbove } from './find-unit';

const mostRemembered = 5_000;

/** Which unit is above which on a date, from the catalogue. */
export class UnitTree {
  private readonly chains = new Map<string, readonly string[]>();

  constructor(private readonly catalogue: Pick<Catalogue, 'units'>) {}

  /** The unit itself and those above it; a unit that is not in force then has only itself. */
  chain(unit: string, date: string): readonly string[] {
    const key = `${unit}@${date}`;
    const known = this.chains.get(key);
    if (known !== undefined) return known;
    if (this.chains.size >= mostRemembered) this.chains.clear();
    const chain = this.read(unit, date);
    this.chains.set(key, chain);
    return chain;
  }

  /** The unit itself and all below it on a date. */
  subtree(unit: string, date: string): string[] {
    const codes = new Set(this.catalogue.units.map((candidate) => candidate.code));
    return [...codes].filter((code) => code === unit || this.chain(code, date).includes(unit));
  }

  /** Whether a unit is in force on a date with none above it. */
  isTop(unit: string, date: string): boolean {
    const known = this.catalogue.units.some(({ code, parent }) => code === unit && parent === null);
    return known && this.chain(unit, date).length === 1;
  }

  /** Whether a unit is another or above it on a date. Where nobody knows the unit, only those at the very top oversee it. */
  oversees(overseer: string, unit: string | null, date: string): boolean {
    return unit === null ? this.isTop(overseer, date) : this.chain(unit, date).includes(overseer);
  }

  private read(unit: string, date: string): readonly string[] {
    try {
      return unitAndAbove(this.catalogue, unit, date).map(({ code }) => code);
    } catch (error) {
      if (isDomainError(error)) return [unit];
      throw error;
    }
  }
}
