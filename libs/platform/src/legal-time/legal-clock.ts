import { formatInstant, legalMillis } from '@lienthong/domain';
import type { Simulation } from '@lienthong/domain';

/** The one port through which programs read legal time. In production it is real time. */
export class LegalClock {
  constructor(
    readonly simulation?: Simulation,
    private readonly wallMillis: () => number = Date.now,
  ) {}

  /** Legal instant now, ISO at +07:00. */
  now(): string {
    return formatInstant(legalMillis(this.wallMillis(), this.simulation));
  }

  /** Legal date now, `YYYY-MM-DD`. */
  today(): string {
    return this.now().slice(0, 10);
  }
}
