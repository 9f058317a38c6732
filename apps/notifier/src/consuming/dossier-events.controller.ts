import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { dossierTopic } from '@lienthong/contracts';
import { BatchHandler } from './batch-handler';
import type { EventBatch } from './event-batch';

/** Takes the facts about dossiers. What it returns from is stored as alerts. */
@Controller()
export class DossierEventsController {
  constructor(private readonly handler: BatchHandler) {}

  @EventPattern(dossierTopic)
  async notify(@Payload() batch: EventBatch): Promise<void> {
    await this.handler.handle(batch);
  }
}
