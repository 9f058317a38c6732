import {
  TemporalFailure,
  condition,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { DossierEvent } from '@lienthong/domain';
import type { DossierActivities } from '@lienthong/contracts/temporal';
import type { DossierInstance } from './dossier.instance';

type Publishing = Pick<DossierActivities, 'publishEvents'>;

// While Kafka is there, one try inside the workflow task is enough and costs no round trip to the server.
const quickly = proxyLocalActivities<Publishing>({
  startToCloseTimeout: '3s',
  scheduleToCloseTimeout: '4s',
  retry: { maximumAttempts: 1 },
});

// While it is away, the server keeps the retry: no history grows, and operators see it as a pending activity.
const persistently = proxyActivities<Publishing>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '20s' },
});

const batchLimit = 50;

/** Publishes what the dossier decided, in order, until all else is done and nothing is left. */
export async function runPublisher(dossier: DossierInstance, elseDone: () => boolean): Promise<void> {
  for (;;) {
    await condition(() => dossier.outbox.length > 0 || elseDone());
    if (dossier.outbox.length === 0) return;
    const published = await publish(dossier);
    dossier.outbox.splice(0, published);
  }
}

async function publish(dossier: DossierInstance): Promise<number> {
  let batch: readonly DossierEvent[] = [];
  try {
    await dossier.betweenActs(async () => {
      batch = dossier.outbox.slice(0, batchLimit);
      await quickly.publishEvents(batch);
    });
  } catch (error) {
    // A local activity's own failure comes bare, a time-out comes wrapped: both mean that Kafka was not quick.
    if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
    await persistently.publishEvents(batch);
  }
  return batch.length;
}
