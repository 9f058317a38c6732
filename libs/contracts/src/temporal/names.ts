/** Names that client, worker and workflow share. Free of zod: this goes into the workflow bundle. */
export const dossierWorkflowType = 'dossierWorkflow';

/** Task queue of dossier workflows. */
export const dossierTaskQueue = 'dossier';

/** Update by which a receipt is confirmed (update-with-start). The other updates are named as their commands. */
export const receiveUpdate = 'receive';

/** Signal by which a payment is told of: it is taken even while no worker runs. */
export const paymentSignal = 'payment';

/** Signal by which an operator's intervention is told of. */
export const interveneSignal = 'intervene';

/** Task queue of the deliveries to a tier's own system. */
export function tierTaskQueue(tier: string): string {
  return `tier-${tier}`;
}

/** Query for events from a sequence number on: how a consumer closes a gap. */
export const eventsQuery = 'events';

/** Query for the folded state and what is allowed now. */
export const stateQuery = 'state';

/** Query for the receipt a command id once got; null if there is none. */
export const commandReceiptQuery = 'commandReceipt';

const prefix = 'dossier/';

/** Workflow id of a dossier. */
export function dossierWorkflowId(code: string): string {
  return `${prefix}${code}`;
}

/** Inverse of {@link dossierWorkflowId}; undefined for the id of something else. */
export function dossierCodeOf(workflowId: string): string | undefined {
  return workflowId.startsWith(prefix) ? workflowId.slice(prefix.length) : undefined;
}
