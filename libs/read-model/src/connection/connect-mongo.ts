import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mongoose';
import type { Connection } from 'mongoose';

export interface MongoOptions {
  readonly dbName: string;
  /** Small on purpose: FerretDB holds a PostgreSQL connection for each statement (default 8). */
  readonly maxPoolSize?: number;
  /** How long an operation waits for a server before it fails (default 2 s). */
  readonly serverSelectionTimeoutMS?: number;
  /** Told why a try to connect failed. */
  readonly onFailure?: (error: unknown) => void;
}

const retryMs = 500;

/**
 * A connection that comes up when the server does: tries for ever until `close()`, and reconnects by itself later. What
 * is asked of it meanwhile fails at once and is known by {@link isStoreUnavailable}.
 */
export function connectMongo(uri: string, options: MongoOptions): Connection {
  const connection = createConnection();
  void keepTrying(connection, uri, options);
  return connection;
}

async function keepTrying(connection: Connection, uri: string, options: MongoOptions): Promise<void> {
  const { dbName, maxPoolSize = 8, serverSelectionTimeoutMS = 2_000, onFailure } = options;
  let closed = false;
  connection.once('close', () => (closed = true));
  // The driver notices by its heartbeat alone that a server is gone; its default of 10 s would leave health checks lying.
  const patience = { serverSelectionTimeoutMS, socketTimeoutMS: 15_000, heartbeatFrequencyMS: 1_000 };
  while (!closed) {
    try {
      await connection.openUri(uri, {
        ...patience,
        dbName,
        maxPoolSize,
        bufferCommands: false,
        ignoreUndefined: true,
        w: 'majority',
      });
      return;
    } catch (error) {
      onFailure?.(error);
      await sleep(retryMs, undefined, { ref: false });
    }
  }
}
