import type { Client } from '@temporalio/client';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { UnitTree } from '@lienthong/domain';
import type { Catalogue } from '@lienthong/domain';
import { KafkaEventPublisher, kafkaFromConfig, topicNames } from '@lienthong/messaging';
import type { KafkaSettings } from '@lienthong/messaging';
import {
  DeadLetterReader,
  OperationStore,
  PreviewBases,
  TrailStore,
  createActs,
  createRunner,
  selectedCodes,
} from '@lienthong/operations';
import type { FindingStore } from '@lienthong/operations';
import type { LegalClock } from '@lienthong/platform';
import { DossierViewStore, ParkedDossierStore } from '@lienthong/read-model';
import { DossierGateway, DossierOperations, ShadowReplayer } from '@lienthong/temporal';
import type { OperationsRunner } from '../operator.module';
import { bundlesAtHand } from './bundles-at-hand';

/** What carrying out operators' acts needs beside the store and the findings. */
export interface OperatingConfig {
  readonly client: Client;
  readonly kafka: KafkaSettings;
  readonly topicPrefix: string;
  readonly catalogue: Catalogue;
  readonly clock: LegalClock;
  readonly bundleFolder: string | undefined;
  readonly logger: Logger;
}

export interface RunnerNeeds {
  readonly connection: Connection;
  readonly findings: FindingStore;
  readonly countItem: (act: string, outcome: string) => void;
}

/** The runner of operations with all acts, on the real servers. */
export function makeRunner(
  config: OperatingConfig,
  { connection, findings, countItem }: RunnerNeeds,
): OperationsRunner {
  const { client, kafka, catalogue, clock, logger } = config;
  const topics = topicNames(config.topicPrefix);
  const runs = new DossierOperations(client);
  const currentBuild = (): Promise<string | null> => runs.currentBuild();
  const replayer = new ShadowReplayer(bundlesAtHand(config.bundleFolder, currentBuild));
  const publisher = new KafkaEventPublisher(kafka, { topic: topics.events });
  const units = new UnitTree(catalogue);
  const bases = new PreviewBases(catalogue, currentBuild);
  const acts = createActs({
    gateway: new DossierGateway(client),
    runs,
    views: new DossierViewStore(connection, { remembered: 0 }),
    parked: new ParkedDossierStore(connection),
    publisher,
    replayer,
    deadLetters: new DeadLetterReader(kafkaFromConfig(kafka), topics.deadLetters),
  });
  const runner = createRunner({
    operations: new OperationStore(connection),
    trail: new TrailStore(connection),
    acts,
    oversees: ({ unit }, below) => units.oversees(unit, below, clock.today()),
    log: logger,
    selectCodes: (selection) => selectedCodes(findings, selection),
    basis: () => bases.now(),
    itemEnded: countItem,
  });
  return {
    start: () => runner.start(),
    stop: async () => {
      await runner.stop();
      await Promise.all([replayer.close(), publisher.close()]);
    },
  };
}
