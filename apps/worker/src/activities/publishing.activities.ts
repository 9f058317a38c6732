import { Injectable } from '@nestjs/common';
import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { DossierEvent } from '@lienthong/domain';
import type { EventPublisher } from '@lienthong/messaging';

/** How long the quick try is spared after Kafka failed: commands should not wait for what is known to be away. */
const sparedMs = 5_000;

/** Publishes what dossiers decided. Duplicates can happen and carry the same id; consumers skip them. */
@Injectable()
export class PublishingActivities {
  private failedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly publisher: EventPublisher) {}

  async publishEvents(events: readonly DossierEvent[]): Promise<void> {
    if (activityInfo().isLocal && Date.now() - this.failedAt < sparedMs) {
      throw ApplicationFailure.retryable('Kafka did not acknowledge a moment ago', 'SERVICE.KAFKA_UNAVAILABLE');
    }
    try {
      await this.publisher.publish(events);
      this.failedAt = Number.NEGATIVE_INFINITY;
    } catch (error) {
      this.failedAt = Date.now();
      const reason = error instanceof Error ? error.message : String(error);
      throw ApplicationFailure.retryable(`Kafka did not acknowledge: ${reason}`, 'SERVICE.KAFKA_UNAVAILABLE');
    }
  }
}
