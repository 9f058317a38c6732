import { formatInstant, legalMillis, parseInstant, wallMillis } from '@lienthong/domain';
import type { Simulation } from '@lienthong/domain';

/** Legal instants and real ones, each told in terms of the other. */
export class LegalWall {
  constructor(private readonly simulation: Simulation | undefined) {}

  /** Legal instant now, ISO at +07:00. */
  now(): string {
    return formatInstant(legalMillis(Date.now(), this.simulation));
  }

  /** Real epoch ms at which a legal instant was, or will be. */
  wallOf(legal: string): number {
    return wallMillis(parseInstant(legal), this.simulation);
  }
}
