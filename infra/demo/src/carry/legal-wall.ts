import { setTimeout as sleep } from 'node:timers/promises';
import { formatInstant, legalMillis, parseInstant, wallDelay } from '@lienthong/domain';
import type { Simulation } from '@lienthong/domain';

/** The clock on the wall of every office of the demo: it shows the simulated legal time that the services live by. */
export class LegalWall {
  constructor(
    readonly simulation: Simulation,
    private readonly signal: AbortSignal,
  ) {}

  now(): string {
    return formatInstant(legalMillis(Date.now(), this.simulation));
  }

  /** Waits until a legal instant has come. @throws AbortError when the run is broken off */
  async until(at: string): Promise<void> {
    const left = wallDelay(parseInstant(at), Date.now(), this.simulation);
    if (left > 0) await sleep(left, undefined, { signal: this.signal });
    this.signal.throwIfAborted();
  }
}
