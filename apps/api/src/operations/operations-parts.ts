import type { Provider } from '@nestjs/common';
import type { Kafka } from 'kafkajs';
import type { Connection } from 'mongoose';
import type { Catalogue } from '@lienthong/domain';
import { FindingStore, OperationDesk, OperationStore, PreviewBases, TrailStore } from '@lienthong/operations';
import { ParkedDossierStore } from '@lienthong/read-model';
import { DossierOperations } from '@lienthong/temporal';
import type { TemporalHandle } from '@lienthong/temporal';
import { DeadLetterReader } from './dead-letter-reader';
import { HealthWatch } from './health/health-watch';
import type { HealthNeeds } from './health/health-watch';
import { OperationReader } from './operation-reader';
import { Oversight } from './oversight';

/** What the operators' routes stand on. */
export interface OperationsNeeds {
  readonly mongo: Connection;
  readonly temporal: TemporalHandle;
  readonly kafka: Kafka;
  readonly health: Omit<HealthNeeds, 'mongo' | 'temporal' | 'kafka'>;
  readonly catalogue: Catalogue;
}

/** Only the desk writes here, and only what was asked and decided: the operator service does the work. */
export function operationsParts({ mongo, temporal, kafka, health, catalogue }: OperationsNeeds): Provider[] {
  const operations = new OperationStore(mongo);
  const trail = new TrailStore(mongo);
  const engine = new DossierOperations(temporal.client, { answerWithinMs: 3_000 });
  const bases = new PreviewBases(catalogue, () => engine.currentBuild());
  return [
    { provide: FindingStore, useValue: new FindingStore(mongo) },
    { provide: OperationStore, useValue: operations },
    { provide: TrailStore, useValue: trail },
    { provide: ParkedDossierStore, useValue: new ParkedDossierStore(mongo) },
    { provide: DeadLetterReader, useValue: new DeadLetterReader(kafka, health.kafkaParts.topics.deadLetters) },
    { provide: HealthWatch, useValue: new HealthWatch({ mongo, temporal, kafka, ...health }) },
    Oversight,
    OperationReader,
    {
      provide: OperationDesk,
      inject: [Oversight],
      useFactory: ({ oversees }: Oversight) =>
        new OperationDesk({ operations, trail, oversees, basis: () => bases.now() }),
    },
  ];
}
