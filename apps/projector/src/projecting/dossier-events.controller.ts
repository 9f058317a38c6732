import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { dossierTopic } from '@lienthong/contracts';
import type { EventBatch } from '../consuming/event-batch';
import { BatchProjector } from './batch-projector';

/** Takes the facts about dossiers. What it returns from is in the views, or parked and acknowledged. */
@Controller()
export class DossierEventsController {
  constructor(private readonly projector: BatchProjector) {}

  @EventPattern(dossierTopic)
  async project(@Payload() batch: EventBatch): Promise<void> {
    await this.projector.project(batch);
  }
}
