import { Inject, Injectable } from '@nestjs/common';
import { isDomainError, unitAndAbove } from '@lienthong/domain';
import type { Catalogue } from '@lienthong/domain';
import { CATALOGUE } from '../routes/catalogue.token';

const mostRemembered = 5_000;

/** Which unit is above which on a date, from the catalogue. */
@Injectable()
export class UnitTree {
  private readonly chains = new Map<string, readonly string[]>();

  constructor(@Inject(CATALOGUE) private readonly catalogue: Catalogue) {}

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

  private read(unit: string, date: string): readonly string[] {
    try {
      return unitAndAbove(this.catalogue, unit, date).map(({ code }) => code);
    } catch (error) {
      if (isDomainError(error)) return [unit];
      throw error;
    }
  }
}
