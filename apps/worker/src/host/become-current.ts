import { setTimeout as sleep } from 'node:timers/promises';
import type { NativeConnection } from '@temporalio/worker';

/** A build of the workflows as a version of a worker deployment. */
export interface WorkerVersion {
  readonly name: string;
  readonly buildId: string;
}

const withinMs = 15_000;
const retryMs = 100;

/**
 * Makes a build the one that dossiers go on with. Temporal knows a version only some moments after its worker began to
 * ask for work, hence the patience.
 *
 * @throws Error if it isn't current after 15 s
 */
export async function becomeCurrent(
  connection: NativeConnection,
  namespace: string,
  { name, buildId }: WorkerVersion,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  const request = {
    namespace,
    deploymentName: name,
    buildId,
    identity: `worker ${process.pid}`,
    // A queue that only the build before had is no reason to stay with it.
    ignoreMissingTaskQueues: true,
  };
  for (;;) {
    try {
      await connection.withDeadline(deadline, () =>
        connection.workflowService.setWorkerDeploymentCurrentVersion(request),
      );
      return;
    } catch (error) {
      if (Date.now() + retryMs >= deadline) throw notCurrent(name, buildId, error);
      await sleep(retryMs);
    }
  }
}

function notCurrent(name: string, buildId: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(`build ${buildId} of ${name} did not become the current version within ${withinMs} ms: ${reason}`);
}
