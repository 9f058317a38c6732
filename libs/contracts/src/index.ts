export { receiveDossierSchema } from './commands/receive-dossier.schema';
export type { Applicant, ReceiveDossier } from './commands/receive-dossier.schema';
export { catalogueCode, dossierCode, freeText } from './commands/text.schema';
export { paymentSchema, turnCommandSchemas, turnNames } from './commands/turn-commands.schema';
export {
  cloudEventId,
  cloudEventType,
  dossierDeadLetterTopic,
  dossierTopic,
  dossierTopicPartitions,
} from './events/cloud-event';
export { parseDossierEvent } from './events/dossier-event.schema';
export { eventCatalogue } from './events/event-catalogue';
export type { EventContract } from './events/define-event';
export {
  applyOperationSchema,
  operationRequestSchema,
  operationStepSchema,
} from './operations/operation-request.schema';
export type { OperationRequestBody } from './operations/operation-request.schema';
export type { DossierRow, DossierView } from './views/dossier-view';
export { projectEvents } from './views/project';
