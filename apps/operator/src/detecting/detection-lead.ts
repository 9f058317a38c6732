import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Lease, LeaseStore } from '@lienthong/operations';

const beatMs = 500;
const what = 'detection';

/** What one who detects does while it is its turn. */
export interface Term {
  start(): void;
  stop(): Promise<void>;
}

export interface LeadParts {
  readonly leases: LeaseStore;
  readonly newTerm: () => Term;
  readonly logger: Logger;
}

/**
 * Of several operator services one detects: two would cure each other's findings. Who is first goes on until it stops
 * or loses its lease; then the next begins anew.
 */
export class DetectionLead {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private lease: Lease | undefined;
  private term: Term | undefined;

  constructor(private readonly parts: LeadParts) {}

  start(): void {
    this.running ??= this.keepTrying();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.endTerm();
    if (this.lease !== undefined) await this.parts.leases.release(this.lease).catch(() => undefined);
  }

  private async keepTrying(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.beat();
      await sleep(beatMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async beat(): Promise<void> {
    const { leases, logger, newTerm } = this.parts;
    try {
      if (this.lease === undefined) this.lease = (await leases.take(what)) ?? undefined;
      else await leases.extend(this.lease);
    } catch (error) {
      logger.debug({ err: error }, 'the lease of detection can not be renewed now');
    }
    // While the store is away nobody else can take over: what is known of the other sources goes on being found.
    if (this.lease?.lost === true) {
      this.lease = undefined;
      logger.info('another operator service detects now');
      await this.endTerm();
    }
    if (this.lease === undefined || this.term !== undefined) return;
    this.term = newTerm();
    this.term.start();
    logger.info('this operator service detects');
  }

  private async endTerm(): Promise<void> {
    const { term } = this;
    this.term = undefined;
    await term?.stop();
  }
}
