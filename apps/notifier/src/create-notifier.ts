import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { Logger } from 'pino';
import type { Catalogue } from '@lienthong/domain';
import { groupNames } from '@lienthong/messaging';
import type { HistorySource, KafkaSettings } from '@lienthong/messaging';
import { NestLogger } from '@lienthong/platform';
import type { LegalClock } from '@lienthong/platform';
import { connectMongo } from '@lienthong/read-model';
import { ApologyDesk } from './apology/apology-desk';
import { DossierEventsServer } from './consuming/dossier-events.server';
import { AlertStore } from './delivery/alert.store';
import type { AlertChannel } from './delivery/channel';
import { Dispatcher } from './delivery/dispatcher';
import { DigestRound } from './digest/digest-round';
import { NotifierModule } from './notifier.module';
import type { AlertSettings } from './rules/load-alert-rules';

export interface NotifierConfig {
  readonly kafka: KafkaSettings;
  /** Before every topic's name and the group's (default none). */
  readonly topicPrefix?: string;
  readonly mongodb: { readonly uri: string; readonly database: string };
  readonly catalogue: Catalogue;
  readonly settings: AlertSettings;
  /** Those that are set up; alerts for others are recorded only. */
  readonly channels: readonly AlertChannel[];
  readonly history: HistorySource;
  readonly clock: LegalClock;
  readonly logger: Logger;
  readonly personalDataKey: Buffer;
  /** After how long an unfinished try is taken over. */
  readonly claimMs: number;
  /** How often what is due is looked for (default 1 s). */
  readonly everyMs?: number;
}

/** Tells people what they have to know, for as long as it runs. */
export interface Notifier {
  /** Resolves when it consumes and the indexes are there; waits for servers that are away. */
  start(): Promise<void>;
  /** Finishes what is under way, leaves the group and hangs up. */
  close(): Promise<void>;
}

const lookMs = 100;

/** Makes a notifier; nothing is consumed or sent before `start`. */
export async function createNotifier(config: NotifierConfig): Promise<Notifier> {
  const { kafka, topicPrefix = '', mongodb, logger, everyMs = 1_000 } = config;
  const onFailure = (error: unknown): void => logger.warn({ err: error }, 'the store does not answer; trying again');
  const connection = connectMongo(mongodb.uri, { dbName: mongodb.database, onFailure });
  const { notifier: groupId } = groupNames(topicPrefix);
  const server = new DossierEventsServer({ kafka, topicPrefix, groupId, logger });
  const app = await NestFactory.createMicroservice(NotifierModule.withParts({ ...config, connection, everyMs }), {
    strategy: server,
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  let closed = false;
  const until = async (done: () => Promise<boolean>): Promise<void> => {
    while (!closed && !(await done().catch(() => false))) await sleep(lookMs);
  };
  return {
    start: async () => {
      await until(async () => {
        await app.get(AlertStore).ensureIndexes();
        await app.get(ApologyDesk).ensureIndexes();
        return true;
      });
      await app.listen();
      await until(async () => server.joined);
      app.get(Dispatcher).start();
      app.get(DigestRound).start();
      logger.info({ groupId, channels: config.channels.map(({ name }) => name) }, 'notifier ready');
    },
    close: async () => {
      closed = true;
      await app.close();
    },
  };
}
