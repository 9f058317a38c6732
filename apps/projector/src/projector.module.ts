import { Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { kafkaFromConfig, topicNames } from '@lienthong/messaging';
import type { HistorySource, KafkaSettings } from '@lienthong/messaging';
import { DossierViewStore, ParkedDossierStore } from '@lienthong/read-model';
import { DeadLetterQueue } from './parking/dead-letter-queue';
import { GapHealer } from './parking/gap-healer';
import { ParkingLot } from './parking/parking-lot';
import { BatchProjector } from './projecting/batch-projector';
import { DossierEventsController } from './projecting/dossier-events.controller';
import { DossierProjector } from './projecting/dossier-projector';

/** What the projector works with. */
export interface ProjectorParts {
  readonly connection: Connection;
  readonly kafka: KafkaSettings;
  readonly topicPrefix: string;
  readonly history: HistorySource;
  readonly logger: Logger;
  readonly partitions: () => ReadonlySet<number>;
  readonly healEveryMs: number;
}

/** After the consumer has left its group: what it still set aside is out. */
class Closer implements OnApplicationShutdown {
  constructor(
    private readonly healer: GapHealer,
    private readonly deadLetters: DeadLetterQueue,
    private readonly connection: Connection,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.healer.stop();
    await this.deadLetters.close();
    await this.connection.close();
  }
}

@Module({})
export class ProjectorModule {
  static withParts(parts: ProjectorParts): DynamicModule {
    const { connection, kafka, topicPrefix, history, logger, partitions } = parts;
    const views = new DossierViewStore(connection);
    const deadLetters = new DeadLetterQueue(kafkaFromConfig(kafka), topicNames(topicPrefix).deadLetters);
    const parking = new ParkingLot(new ParkedDossierStore(connection), deadLetters, logger);
    const dossiers = new DossierProjector(views, history, parking, logger);
    const healer = new GapHealer({ views, history, parking, logger, partitions, everyMs: parts.healEveryMs });
    return {
      module: ProjectorModule,
      controllers: [DossierEventsController],
      providers: [
        { provide: DossierViewStore, useValue: views },
        { provide: BatchProjector, useValue: new BatchProjector(dossiers, logger) },
        { provide: GapHealer, useValue: healer },
        { provide: Closer, useValue: new Closer(healer, deadLetters, connection) },
      ],
    };
  }
}
