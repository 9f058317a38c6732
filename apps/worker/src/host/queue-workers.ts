import type { NativeConnection, WorkerOptions } from '@temporalio/worker';
import { dossierTaskQueue } from '@lienthong/contracts/temporal';
import { bundlePath } from '@lienthong/temporal';
import type { ClockActivities } from '../activities/clock.activities';
import type { DeliveryActivities } from '../activities/delivery.activities';
import type { PublishingActivities } from '../activities/publishing.activities';
import { troubleWatch } from '../troubles/trouble-watch';
import type { TroubleLedger } from '../troubles/trouble-ledger';
import type { WorkerHostOptions } from './worker-host-options';

/** What the workers do, and where they tell of trouble. */
export interface HostedParts {
  readonly clock: ClockActivities;
  readonly publishing: PublishingActivities;
  readonly delivery: DeliveryActivities;
  readonly ledger?: TroubleLedger;
}

/** Options of the worker of one task queue. */
export function workerOptions(
  queue: string,
  connection: NativeConnection,
  { options, parts }: { readonly options: WorkerHostOptions; readonly parts: HostedParts },
): WorkerOptions {
  const shared: WorkerOptions = {
    connection,
    namespace: options.namespace,
    taskQueue: queue,
    maxConcurrentActivityTaskExecutions: 100,
    shutdownGraceTime: '10s',
    ...(parts.ledger === undefined ? {} : { interceptors: { activity: [troubleWatch(parts.ledger)] } }),
  };
  return { ...shared, ...(queue === dossierTaskQueue ? dossierOptions(options, parts) : deliveryOptions(parts)) };
}

type QueueOptions = Omit<WorkerOptions, 'taskQueue'>;

function dossierOptions(options: WorkerHostOptions, { clock, publishing }: HostedParts): QueueOptions {
  const { bundle = bundlePath(), deployment, maxCachedWorkflows } = options;
  return {
    workflowBundle: { codePath: bundle },
    maxCachedWorkflows,
    // How long a dossier waits for a worker that was killed before another takes it over; the SDK's 10 s would be late.
    stickyQueueScheduleToStartTimeout: '3s',
    maxConcurrentWorkflowTaskExecutions: 100,
    maxConcurrentLocalActivityExecutions: 200,
    activities: {
      planClocks: clock.planClocks.bind(clock),
      publishEvents: publishing.publishEvents.bind(publishing),
    },
    ...(deployment === undefined
      ? {}
      : {
          workerDeploymentOptions: {
            version: { deploymentName: deployment.name, buildId: deployment.buildId },
            useWorkerVersioning: true,
            defaultVersioningBehavior: 'AUTO_UPGRADE',
          },
        }),
  };
}

/**
 * Deliveries have no version, whatever that of the dossier's workflow: they run no workflow code, so any worker can take
 * them, one of a broken build too; and a tier whose workers are dead is served again by whoever starts, with no version
 * to be made current first.
 */
function deliveryOptions({ delivery }: HostedParts): QueueOptions {
  return { activities: { deliverHandoff: delivery.deliverHandoff.bind(delivery) } };
}
