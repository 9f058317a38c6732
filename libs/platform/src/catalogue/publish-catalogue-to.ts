import mongoose from 'mongoose';
import { DomainError } from '@lienthong/domain';
import type { Catalogue } from '@lienthong/domain';
import { publishCatalogue } from './publish-catalogue';
import type { PublishReport } from './publish-catalogue';

/** How long to look for the store before saying that it is away. */
const CONNECT_MILLIS = 5_000;

/**
 * Publishes over a connection of its own, for a command that runs once.
 *
 * @param uri MongoDB connection string; default: `MONGODB_URI`
 * @throws DomainError `CONFIG.INVALID` without a connection string, `SERVICE.STORE_UNAVAILABLE` where none answers
 */
export async function publishCatalogueTo(
  uri: string | undefined,
  database: string,
  catalogue: Catalogue,
): Promise<PublishReport> {
  const address = uri ?? process.env.MONGODB_URI;
  if (address === undefined || address === '') {
    throw new DomainError('CONFIG.INVALID', 'MONGODB_URI is not set: it must name the MongoDB to publish into');
  }
  const connection = mongoose.createConnection(address, {
    dbName: database,
    serverSelectionTimeoutMS: CONNECT_MILLIS,
  });
  try {
    await connection.asPromise().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new DomainError('SERVICE.STORE_UNAVAILABLE', `MongoDB does not answer in ${CONNECT_MILLIS} ms: ${why}`);
    });
    const { db } = connection;
    if (db === undefined) throw new DomainError('SERVICE.STORE_UNAVAILABLE', 'MongoDB gave no database handle');
    return await publishCatalogue(db, catalogue);
  } finally {
    await connection.close();
  }
}
