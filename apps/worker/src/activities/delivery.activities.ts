import { Injectable } from '@nestjs/common';
import { ApplicationFailure } from '@temporalio/common';
import type { HandoffDelivery } from '@lienthong/contracts/temporal';

const defaultTimeoutMs = 10_000;
/** It has it already, by the key. */
const conflict = 409;

/** Tells the systems of the levels of what is handed to them. Repetitions carry the same key. */
@Injectable()
export class DeliveryActivities {
  private readonly systems: ReadonlyMap<string, string>;

  /** `systems`: address for each tier. */
  constructor(
    systems: Readonly<Record<string, string>>,
    private readonly timeoutMs: number = defaultTimeoutMs,
  ) {
    this.systems = new Map(Object.entries(systems));
  }

  /**
   * Returns once the system of the tier has it (2xx or 409).
   * @throws ApplicationFailure, always retryable since the other side can be put right: `DELIVERY.NOT_CONFIGURED`,
   *   `DELIVERY.UNREACHABLE` or `DELIVERY.REFUSED`
   */
  async deliverHandoff(delivery: HandoffDelivery): Promise<void> {
    const { tier } = delivery;
    const address = this.systems.get(tier);
    if (address === undefined) {
      throw ApplicationFailure.retryable(`tier ${tier} has no system in LEVEL_SYSTEMS`, 'DELIVERY.NOT_CONFIGURED');
    }
    const status = await this.post(address, delivery);
    const taken = (status >= 200 && status < 300) || status === conflict;
    // The answer's body may hold personal data, and a failure's message is kept.
    if (!taken) throw ApplicationFailure.retryable(`${tier}'s system answered HTTP ${status}`, 'DELIVERY.REFUSED');
  }

  private async post(address: string, delivery: HandoffDelivery): Promise<number> {
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': delivery.key },
        body: JSON.stringify(delivery),
        // A followed redirect becomes a GET, whose 200 would pass for an acknowledgement.
        redirect: 'manual',
        signal: AbortSignal.timeout(this.timeoutMs),
      });
      await response.body?.cancel();
      return response.status;
    } catch (error) {
      throw ApplicationFailure.retryable(this.unreachable(delivery.tier, error), 'DELIVERY.UNREACHABLE');
    }
  }

  private unreachable(tier: string, error: unknown): string {
    const { name, message, cause } = error as FetchFailure;
    if (name === 'TimeoutError') return `${tier}'s system did not answer within ${this.timeoutMs} ms`;
    return `${tier}'s system cannot be reached: ${cause?.code ?? cause?.message ?? message ?? String(error)}`;
  }
}

/** What `fetch` rejects with; why is in its cause. */
interface FetchFailure {
  readonly name?: string;
  readonly message?: string;
  readonly cause?: { readonly code?: string; readonly message?: string };
}
