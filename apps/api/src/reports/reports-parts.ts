import type { Provider } from '@nestjs/common';
import type { Kafka } from 'kafkajs';
import type { Connection } from 'mongoose';
import { dossierFact } from '@lienthong/domain';
import { DossierViewStore, FactSnapshotStore, allFacts } from '@lienthong/read-model';
import { followEvents, topicStands } from './event-marks';
import { ReportFacts } from './report-facts';
import { ReportNamer } from './report-namer';
import { ReportScopes } from './report-scopes';
import { TimeReports } from './time-reports';

/** What the reports stand on. */
export interface ReportsNeeds {
  readonly mongo: Connection;
  readonly kafka: Kafka;
  readonly topic: string;
  /** Consumer group of the projector. */
  readonly projector: string;
}

export function reportsParts({ mongo, kafka, topic, projector }: ReportsNeeds): Provider[] {
  const kept = new FactSnapshotStore(mongo);
  return [
    {
      provide: ReportFacts,
      inject: [DossierViewStore],
      useFactory: (views: DossierViewStore) =>
        new ReportFacts({
          all: () => allFacts(mongo),
          find: async (code) => {
            const view = await views.find(code);
            return view === null ? null : dossierFact(view);
          },
          stands: () => topicStands(kafka, topic, projector),
          follow: (from, onRecord) => followEvents(kafka, topic, from, onRecord),
          kept: { load: () => kept.load(), save: (snapshot) => kept.save(snapshot) },
        }),
    },
    ReportNamer,
    ReportScopes,
    TimeReports,
  ];
}
