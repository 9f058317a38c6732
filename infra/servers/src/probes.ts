import { Connection, isGrpcServiceError, type WorkflowService } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { Kafka, logLevel } from 'kafkajs';
import mongoose from 'mongoose';

/** Resolves when the server has answered a real request, rejects otherwise. */
export type Probe = () => Promise<void>;

const GRPC_NOT_FOUND = 5;
const GRPC_ALREADY_EXISTS = 6;
const WEEK_MS = 7 * 24 * 3_600_000;

const hasCode = (error: unknown, code: number): boolean => isGrpcServiceError(error) && error.code === code;

/** Two launches may register the same one at the same time. */
async function registerNamespace(service: WorkflowService, namespace: string): Promise<void> {
  try {
    await service.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs(WEEK_MS) });
  } catch (error) {
    if (!hasCode(error, GRPC_ALREADY_EXISTS)) throw error;
  }
}

async function requireNamespace(connection: Connection, namespace: string): Promise<void> {
  const service = connection.workflowService;
  try {
    await service.describeNamespace({ namespace });
  } catch (error) {
    if (!hasCode(error, GRPC_NOT_FOUND)) throw error;
    await registerNamespace(service, namespace);
    throw new Error(`namespace ${namespace} registered, not visible yet`, { cause: error });
  }
}

/** The frontend answers and every namespace is there; a missing one is registered and seen by the next try. */
export function temporalProbe(address: string, namespaces: readonly string[]): Probe {
  return async () => {
    const connection = await Connection.connect({ address, connectTimeout: 2_000 });
    try {
      await connection.withDeadline(Date.now() + 5_000, async () => {
        for (const namespace of ['default', ...namespaces]) await requireNamespace(connection, namespace);
      });
    } finally {
      await connection.close();
    }
  };
}

/** The cluster names at least one live broker. */
export function kafkaProbe(brokers: string[]): Probe {
  return async () => {
    const kafka = new Kafka({
      clientId: 'lienthong-readiness',
      brokers,
      logLevel: logLevel.NOTHING,
      connectionTimeout: 2_000,
      requestTimeout: 5_000,
      retry: { retries: 0 },
    });
    const admin = kafka.admin();
    await admin.connect();
    try {
      const cluster = await admin.describeCluster();
      if (cluster.brokers.length === 0) throw new Error('no live broker yet');
    } finally {
      await admin.disconnect();
    }
  };
}

/** Lists the databases, which also needs the storage behind the protocol (a ping alone does not). */
export function mongoProbe(uri: string): Probe {
  return async () => {
    const connection = mongoose.createConnection(uri, { serverSelectionTimeoutMS: 2_000, socketTimeoutMS: 5_000 });
    try {
      await connection.asPromise();
      await connection.db?.admin().listDatabases({ nameOnly: true });
    } finally {
      await connection.close();
    }
  };
}
