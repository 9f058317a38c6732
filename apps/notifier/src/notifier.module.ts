import { Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import type { Logger } from 'pino';
import type { Catalogue } from '@lienthong/domain';
import type { HistorySource } from '@lienthong/messaging';
import type { LegalClock } from '@lienthong/platform';
import { DossierViewStore } from '@lienthong/read-model';
import { ApologyDesk } from './apology/apology-desk';
import { DraftWriter } from './apology/draft-writer';
import { BatchHandler } from './consuming/batch-handler';
import { DossierEventsController } from './consuming/dossier-events.controller';
import { AlertMarks } from './delivery/alert-marks';
import { AlertStore } from './delivery/alert.store';
import type { AlertChannel } from './delivery/channel';
import { CitizenAddress } from './delivery/citizen-address';
import { Dispatcher } from './delivery/dispatcher';
import { DigestRound } from './digest/digest-round';
import { AlertRecords } from './raising/alert-records';
import { DossierContexts } from './raising/dossier-context';
import { EventHandler } from './raising/event-handler';
import { AddressBook } from './recipients/address-book';
import { Directory } from './recipients/directory';
import { Recipients } from './recipients/recipients-of';
import type { AlertSettings } from './rules/load-alert-rules';

/** What the notifier works with. */
export interface NotifierParts {
  readonly connection: Connection;
  readonly catalogue: Catalogue;
  readonly settings: AlertSettings;
  readonly channels: readonly AlertChannel[];
  readonly history: HistorySource;
  readonly clock: LegalClock;
  readonly logger: Logger;
  readonly personalDataKey: Buffer;
  readonly claimMs: number;
  readonly everyMs: number;
}

/** After the consumer has left its group: what is being sent is finished first. */
class Closer implements OnApplicationShutdown {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly digests: DigestRound,
    private readonly connection: Connection,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.dispatcher.stop(), this.digests.stop()]);
    await this.connection.close();
  }
}

@Module({})
export class NotifierModule {
  static withParts(parts: NotifierParts): DynamicModule {
    const { connection, catalogue, settings, channels, history, clock, logger, everyMs } = parts;
    const { rules, addresses } = settings;
    const database = (): mongo.Db => databaseOf(connection);
    const views = new DossierViewStore(connection);
    const marks = new AlertMarks(database, parts.claimMs);
    const store = new AlertStore(database, marks);
    const directory = new Directory(catalogue, rules.leaderOffice, rules.deskOffice);
    const recipients = new Recipients(directory, addresses.systems);
    const names = channels.map(({ name }) => name);
    const records = new AlertRecords({ rules, recipients, directory, clock, channels: names });
    const apologies = new ApologyDesk(database, new DraftWriter(catalogue, directory));
    const events = new EventHandler(store, records, new DossierContexts(views, history, logger), apologies);
    const book = new AddressBook(addresses);
    const citizens = new CitizenAddress(database, parts.personalDataKey);
    const sending = { store, marks, channels, book, citizens, directory, clock, logger, everyMs };
    const dispatcher = new Dispatcher(sending);
    const digests = new DigestRound({ store, marks, views, directory, rules, channels: names, clock, logger, everyMs });
    return {
      module: NotifierModule,
      controllers: [DossierEventsController],
      providers: [
        { provide: BatchHandler, useValue: new BatchHandler(events, logger) },
        { provide: AlertStore, useValue: store },
        { provide: ApologyDesk, useValue: apologies },
        { provide: Dispatcher, useValue: dispatcher },
        { provide: DigestRound, useValue: digests },
        { provide: Closer, useValue: new Closer(dispatcher, digests, connection) },
      ],
    };
  }
}

/** Taken anew each time, since a lost connection gets another. @throws Error known as "store away" by its name */
function databaseOf(connection: Connection): mongo.Db {
  const { db, readyState } = connection;
  if (db !== undefined && readyState === 1) return db;
  const away = new Error('the store is not connected');
  away.name = 'MongoNotConnectedError';
  throw away;
}
