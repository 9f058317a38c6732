export { canonicalJson, eventHash, sealEvent, verifyChain } from './chain';
export {
  commandReceiptQuery,
  dossierTaskQueue,
  dossierWorkflowId,
  dossierWorkflowType,
  eventsQuery,
  paymentSignal,
  receiveUpdate,
  stateQuery,
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
  PlanRequest,
} from './dossier-workflow.types';
