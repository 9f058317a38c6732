import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { DomainError } from '@lienthong/domain';
import { lintCatalogueFiles } from '@lienthong/platform';
import { DecreeStore, DecreedCalendars, connectMongo } from '@lienthong/read-model';

const storePatienceMs = 10_000;

/** Runs with a connection to the store, and hangs up. @throws DomainError SERVICE.STORE_UNAVAILABLE */
export async function withStore<T>(
  env: { readonly MONGODB_URI: string; readonly MONGODB_DATABASE: string },
  run: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = connectMongo(env.MONGODB_URI, { dbName: env.MONGODB_DATABASE });
  try {
    for (const end = Date.now() + storePatienceMs; connection.readyState !== 1; await sleep(50)) {
      if (Date.now() > end)
        throw new DomainError('SERVICE.STORE_UNAVAILABLE', 'MONGODB_URI: the store does not answer');
    }
    return await run(connection);
  } finally {
    await connection.close();
  }
}

/** The catalogue's calendars with the decrees that are recorded. A faulty route elsewhere is no matter of calendars. */
export async function calendarsInForce(dir: string | undefined, connection?: Connection): Promise<DecreedCalendars> {
  const { catalogue } = await lintCatalogueFiles(dir);
  const reader = connection === undefined ? undefined : new DecreeStore(connection);
  const calendars = new DecreedCalendars(catalogue.calendars, reader);
  await calendars.refresh();
  return calendars;
}
