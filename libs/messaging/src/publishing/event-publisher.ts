import type { DossierEvent } from '@lienthong/domain';

/** The way out for facts. */
export interface EventPublisher {
  /**
   * Publishes events in order; resolves once every one is acknowledged by all replicas. After a rejection some may be
   * out nevertheless: publish all of them again, consumers know a copy by its number.
   */
  publish(events: readonly DossierEvent[]): Promise<void>;
  /** Lets what is under way come to its end, and hangs up. */
  close(): Promise<void>;
}
