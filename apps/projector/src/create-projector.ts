import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { INestMicroservice } from '@nestjs/common';
import type { Logger } from 'pino';
import { groupNames } from '@lienthong/messaging';
import type { HistorySource, KafkaSettings } from '@lienthong/messaging';
import { NestLogger } from '@lienthong/platform';
import { DossierViewStore, connectMongo } from '@lienthong/read-model';
import { DossierEventsServer } from './consuming/dossier-events.server';
import { GapHealer } from './parking/gap-healer';
import { ProjectorModule } from './projector.module';

export interface ProjectorConfig {
  readonly kafka: KafkaSettings;
  /** Before every topic's name and the group's (default none). */
  readonly topicPrefix?: string;
  readonly mongodb: { readonly uri: string; readonly database: string };
  readonly history: HistorySource;
  readonly logger: Logger;
  /** How often dossiers that wait for their workflow are looked at (default 5 s). */
  readonly healEveryMs?: number;
}

/** Brings events into the views for as long as it runs. */
export interface Projector {
  /** Resolves when it consumes and the views' indexes are there; waits for servers that are away. */
  start(): Promise<void>;
  /** Finishes the batch under way, commits, leaves the group and hangs up. */
  close(): Promise<void>;
  /** Whether it consumes and the store is connected now. */
  ready(): boolean;
}

/** Makes a projector; nothing is consumed before `start`. */
export async function createProjector(config: ProjectorConfig): Promise<Projector> {
  const { kafka, topicPrefix = '', mongodb, history, logger, healEveryMs = 5_000 } = config;
  const onFailure = (error: unknown): void => logger.warn({ err: error }, 'the store does not answer; trying again');
  const connection = connectMongo(mongodb.uri, { dbName: mongodb.database, onFailure });
  const { projector: groupId } = groupNames(topicPrefix);
  const server = new DossierEventsServer({ kafka, topicPrefix, groupId, logger });
  const partitions = (): ReadonlySet<number> => server.partitions;
  const parts = { connection, kafka, topicPrefix, history, logger, partitions, healEveryMs };
  const app = await NestFactory.createMicroservice(ProjectorModule.withParts(parts), {
    strategy: server,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  let closed = false;
  return {
    start: async () => {
      await app.listen();
      await Promise.all([server.untilJoined(), indexed(app, logger, () => closed)]);
      app.get(GapHealer).start();
      logger.info({ groupId }, 'projector ready');
    },
    close: async () => {
      closed = true;
      await app.close();
    },
    ready: () => server.joined && connection.readyState === 1,
  };
}

async function indexed(app: INestMicroservice, logger: Logger, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    try {
      await app.get(DossierViewStore).ensureIndexes();
      return;
    } catch (error) {
      logger.debug({ err: error }, 'indexes are not made yet');
      await sleep(500);
    }
  }
}
