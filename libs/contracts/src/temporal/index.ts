export { canonicalJson, eventHash, sealEvent, verifyChain } from './chain';
export {
  commandReceiptQuery,
  dossierCodeOf,
  dossierTaskQueue,
  dossierWorkflowId,
  dossierWorkflowType,
  eventsQuery,
  interveneSignal,
  paymentSignal,
  receiveUpdate,
  stateQuery,
  tierTaskQueue,
} from './names';
export { searchAttributes } from './search-attributes';
export type { SearchAttributeName } from './search-attributes';
export type {
  CommandInput,
  CommandReceipt,
  DossierActivities,
  DossierInput,
  DossierOutcome,
  DossierSnapshot,
  HandoffDelivery,
  Intervention,
  PlanRequest,
} from './dossier-workflow.types';
