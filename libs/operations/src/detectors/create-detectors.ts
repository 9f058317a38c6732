import type { Client } from '@temporalio/client';
import type { Kafka } from 'kafkajs';
import type { Connection } from 'mongoose';
import type { Simulation } from '@lienthong/domain';
import { groupNames, topicNames } from '@lienthong/messaging';
import { ActivityTroubleStore, DossierViewStore, ParkedDossierStore } from '@lienthong/read-model';
import type { DossierGateway } from '@lienthong/temporal';
import type { Detector } from '../stuck/finding';
import { ActivityRetrying } from './activity-retrying.detector';
import { AlarmOverdue } from './alarm-overdue.detector';
import { ConsumerLag } from './consumer-lag.detector';
import { DossierBook } from './dossier-book';
import { EventFollower } from './event-follower';
import type { DetectorGauges } from './gauges';
import { HistoryLong } from './history-long.detector';
import { LegalWall } from './legal-wall';
import { NoWorker } from './no-worker.detector';
import { Parked } from './parked.detector';
import { Paused } from './paused.detector';
import { PersonSlow } from './person-slow.detector';
import { TemporalReader } from './temporal-reader';
import { ViewContents } from './view-contents.detector';
import { ViewFollow } from './view-follow.detector';
import { WorkflowTaskFailing } from './workflow-task-failing.detector';

/** From when on something counts as stuck. */
export interface DetectorSettings {
  /** How long a pause is no oversight. */
  readonly pausedMs: number;
  /** How long an event may take from Kafka into its view. */
  readonly lateMs: number;
  /** Legal time without an event after which an overdue step is told of. */
  readonly silentMs: number;
  /** Views compared with their dossiers each second. */
  readonly comparedPerSecond: number;
}

export interface DetectionParts {
  readonly connection: Connection;
  readonly temporal: { readonly client: Client; readonly namespace: string };
  readonly gateway: Pick<DossierGateway, 'events' | 'snapshot'>;
  readonly kafka: Kafka;
  readonly topicPrefix: string;
  readonly simulation: Simulation | undefined;
  /** Task queues that somebody must serve. */
  readonly queues: readonly string[];
  readonly gauges: DetectorGauges;
  readonly settings: DetectorSettings;
  readonly onFailure: (error: unknown) => void;
}

/** All detectors with what they share. */
export interface Detection {
  readonly detectors: readonly Detector[];
  /** Begins to follow the events. */
  start(): void;
  close(): Promise<void>;
}

/** Makes the detectors of kinds A to I; nothing is asked before they are. */
export function createDetectors(parts: DetectionParts): Detection {
  const { connection, gateway, kafka, topicPrefix, gauges, settings, onFailure } = parts;
  const temporal = new TemporalReader(parts.temporal.client, parts.temporal.namespace);
  const clock = new LegalWall(parts.simulation);
  const names = topicNames(topicPrefix);
  const groups = groupNames(topicPrefix);
  const views = new DossierViewStore(connection);
  const book = new DossierBook(connection, views);
  const follower = new EventFollower({ kafka, names, group: groups.operator, onFailure });
  const lag = new ConsumerLag(kafka, groups.projector, names.events, gauges);
  const parked = new Parked(new ParkedDossierStore(connection), views, gauges);
  const isParked = (code: string): boolean => parked.has(code);
  const isExplained = (code: string): boolean => isParked(code) || follower.ledger.isWaiting(code);
  const perSecond = settings.comparedPerSecond;
  const contents = new ViewContents({ book, views, gateway, isExplained, perSecond });
  const onSettled = (code: string): void => {
    book.touch(code);
    contents.changed(code);
  };
  return {
    detectors: [
      new WorkflowTaskFailing(temporal),
      new ActivityRetrying(temporal, new ActivityTroubleStore(connection)),
      new Paused(temporal, settings.pausedMs),
      new NoWorker(temporal, parts.queues, gauges),
      new AlarmOverdue(book, gateway, temporal, clock),
      new ViewFollow(connection, follower, { lateMs: settings.lateMs, onSettled, isParked }),
      parked,
      lag,
      contents,
      new PersonSlow(book, clock, settings.silentMs),
      new HistoryLong(book, temporal),
    ],
    start: () => follower.start(),
    close: async () => {
      await Promise.all([follower.close(), lag.close()]);
    },
  };
}
