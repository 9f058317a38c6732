import { Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { Connection } from 'mongoose';
import type { WorkCalendar } from '@lienthong/domain';
import type { EventPublisher } from '@lienthong/messaging';
import { ActivityTroubleStore, DecreeStore, DecreedCalendars } from '@lienthong/read-model';
import { ClockActivities } from './activities/clock.activities';
import { DeliveryActivities } from './activities/delivery.activities';
import { PublishingActivities } from './activities/publishing.activities';
import { WorkerHost } from './host/worker-host';
import type { WorkerHostOptions } from './host/worker-host-options';
import { TroubleLedger } from './troubles/trouble-ledger';

/** What a worker works with: where Temporal is, the calendars of the catalogue and the way to Kafka. */
export interface WorkerParts {
  readonly temporal: WorkerHostOptions;
  readonly calendars: Readonly<Record<string, WorkCalendar>>;
  readonly publisher: EventPublisher;
  /** Address of the own system of each tier that has one. */
  readonly levelSystems?: Readonly<Record<string, string>>;
  /**
   * Where decrees on calendars are recorded, and activities in trouble; without it the catalogue's calendars are all that
   * is known, and nobody is told of trouble.
   */
  readonly store?: Connection;
}

class PublisherCloser implements OnApplicationShutdown {
  constructor(private readonly publisher: EventPublisher) {}

  /** After the worker has drained: what it still published is out. */
  async onApplicationShutdown(): Promise<void> {
    await this.publisher.close();
  }
}

/** Follows the decrees from before the first task until after the last. */
class DecreeFollower implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly calendars: DecreedCalendars,
    private readonly store: Connection | undefined,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.calendars.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.calendars.stop();
    await this.store?.close();
  }
}

@Module({})
export class WorkerModule {
  static withParts(parts: WorkerParts): DynamicModule {
    const decrees = parts.store === undefined ? undefined : new DecreeStore(parts.store);
    const calendars = new DecreedCalendars(parts.calendars, decrees);
    const clock = new ClockActivities(calendars);
    const publishing = new PublishingActivities(parts.publisher);
    const delivery = new DeliveryActivities(parts.levelSystems ?? {});
    const ledger = parts.store === undefined ? undefined : new TroubleLedger(new ActivityTroubleStore(parts.store));
    const host = new WorkerHost(parts.temporal, { clock, publishing, delivery, ...(ledger ? { ledger } : {}) });
    return {
      module: WorkerModule,
      providers: [
        { provide: ClockActivities, useValue: clock },
        { provide: PublishingActivities, useValue: publishing },
        { provide: DeliveryActivities, useValue: delivery },
        { provide: WorkerHost, useValue: host },
        { provide: DecreeFollower, useValue: new DecreeFollower(calendars, parts.store) },
        { provide: PublisherCloser, useValue: new PublisherCloser(parts.publisher) },
      ],
    };
  }
}
