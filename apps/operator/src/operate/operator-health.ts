import type { Connection } from 'mongoose';
import type { Standings } from '../detecting/standings';

/** Whether what the service finds can be recorded, and which sources it can read. */
export interface OperatorReadiness {
  readonly status: 'ready' | 'degraded' | 'not-ready';
  /** By source: whether it can be trusted now. Empty while another operator service detects. */
  readonly sources: Readonly<Record<string, 'up' | 'down'>>;
}

export class OperatorHealth {
  constructor(
    private readonly connection: Connection,
    private readonly standings: Standings,
  ) {}

  check(): OperatorReadiness {
    const now = new Date().toISOString();
    const states = this.standings
      .readings()
      .map(({ source }) => [source, this.standings.isFresh(source, now) ? 'up' : 'down'] as const);
    const sources = Object.fromEntries(states);
    if (this.connection.readyState !== 1) return { status: 'not-ready', sources };
    return { status: states.every(([, state]) => state === 'up') ? 'ready' : 'degraded', sources };
  }
}
