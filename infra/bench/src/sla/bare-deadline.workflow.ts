import { proxyLocalActivities, sleep, workflowInfo } from '@temporalio/workflow';

export interface BareDeadlineInput {
  /** Epoch ms. */
  readonly dueAt: number;
  /** As many bytes as our event is. */
  readonly filling: string;
  /** As many bytes as a dossier's input is. */
  readonly ballast: string;
}

export interface DeadlineActivities {
  produce(key: string, value: string): Promise<void>;
}

/** What the bare baseline puts on Kafka. */
export interface DeadlineRecord {
  readonly dueAt: number;
  readonly filling: string;
}

const { produce } = proxyLocalActivities<DeadlineActivities>({ startToCloseTimeout: '5s' });

/** One timer, one record. */
export async function bareDeadline({ dueAt, filling }: BareDeadlineInput): Promise<void> {
  await sleep(Math.max(1, dueAt - Date.now()));
  const record: DeadlineRecord = { dueAt, filling };
  await produce(workflowInfo().workflowId, JSON.stringify(record));
}
