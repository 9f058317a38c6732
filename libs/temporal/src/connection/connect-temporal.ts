import { Client, Connection } from '@temporalio/client';
import type { TLSConfig } from '@temporalio/client';

/** Where Temporal is. */
export interface TemporalOptions {
  readonly address: string;
  readonly namespace: string;
  readonly tls?: TLSConfig | boolean;
}

/** A connection and a client on it; the caller closes the connection. */
export interface TemporalHandle {
  readonly connection: Connection;
  readonly client: Client;
}

/** Connects lazily, so that a service can start and tell the truth about its readiness while Temporal is away. */
export function connectTemporal(options: TemporalOptions): TemporalHandle {
  const { address, namespace, tls } = options;
  const connection = Connection.lazy({ address, ...(tls === undefined ? {} : { tls }) });
  return { connection, client: new Client({ connection, namespace }) };
}
