import type { TLSConfig } from '@temporalio/worker';
import type { WorkerVersion } from './become-current';

/** Where Temporal is, and what of it a worker process serves. */
export interface WorkerHostOptions {
  readonly address: string;
  readonly namespace: string;
  readonly tls?: TLSConfig;
  /** Dossiers kept in memory between commands; others are replayed when they are touched. */
  readonly maxCachedWorkflows: number;
  /** Task queues to serve; left out: the dossiers' alone. */
  readonly queues?: readonly string[];
  /** Path of the workflow bundle; left out: the build's own. */
  readonly bundle?: string;
  /** Version of the worker; left out: it has none, and carries dossiers only where no version is current. */
  readonly deployment?: WorkerVersion & { readonly becomeCurrent: boolean };
}
