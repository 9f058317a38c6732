import { Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import type { WorkCalendar } from '@lienthong/domain';
import type { EventPublisher } from '@lienthong/messaging';
import { ClockActivities } from './activities/clock.activities';
import { PublishingActivities } from './activities/publishing.activities';
import { WorkerHost } from './host/worker-host';
import type { WorkerHostOptions } from './host/worker-host';

/** What a worker works with: where Temporal is, the calendars of the catalogue and the way to Kafka. */
export interface WorkerParts {
  readonly temporal: WorkerHostOptions;
  readonly calendars: Readonly<Record<string, WorkCalendar>>;
  readonly publisher: EventPublisher;
}

class PublisherCloser implements OnApplicationShutdown {
  constructor(private readonly publisher: EventPublisher) {}

  /** After the worker has drained: what it still published is out. */
  async onApplicationShutdown(): Promise<void> {
    await this.publisher.close();
  }
}

@Module({})
export class WorkerModule {
  static withParts(parts: WorkerParts): DynamicModule {
    const clock = new ClockActivities(parts.calendars);
    const publishing = new PublishingActivities(parts.publisher);
    return {
      module: WorkerModule,
      providers: [
        { provide: ClockActivities, useValue: clock },
        { provide: PublishingActivities, useValue: publishing },
        { provide: WorkerHost, useValue: new WorkerHost(parts.temporal, clock, publishing) },
        { provide: PublisherCloser, useValue: new PublisherCloser(parts.publisher) },
      ],
    };
  }
}
