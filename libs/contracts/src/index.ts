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
export { apiResource } from './http/installation';
export type { Installation } from './http/installation';
export type { Me, NamedTier, NamedUnit } from './http/me';
export {
  applyOperationSchema,
  operationRequestSchema,
  operationStepSchema,
} from './operations/operation-request.schema';
export type { OperationRequestBody } from './operations/operation-request.schema';
export type {
  ActDefaults,
  ActLeg,
  ActOutcome,
  ActPaper,
  ActReason,
  DeadlinePreview,
  DeadlinePreviewRequest,
  DossierAct,
  DossierActs,
  DossierApplicant,
  DossierDetail,
  DossierPage,
  ListedDossier,
  NamedStep,
  PreviewPaper,
} from './http/dossiers';
export type { ExplainedDeadline, SharedTime } from './http/deadlines';
export type { HandedPaper, HandoffPage, ListedHandoff } from './http/handoffs';
export type {
  PathStop,
  PublicApology,
  PublicFeedback,
  PublicStatus,
  PublicStepOnWay,
  StepNumber,
} from './http/look-up';
export type { ListedOfficer, OfficerList, PublicDesk, PublicDeskList } from './http/officers';
export type {
  ActName,
  ActRequest,
  ApprovalGround,
  Baseline,
  ItemOutcome,
  ItemPreview,
  ItemStatus,
  Operation,
  OperationItem,
  OperationItemList,
  OperationList,
  OperationStatus,
  OperationStep,
  PreviewBasis,
  PreviewSummary,
  RepeatedEffect,
  ResetPoint,
  Selection,
} from './http/operator-acts';
export type {
  Check,
  CheckState,
  DeadLetterList,
  DeadLetterPlace,
  DeadLetters,
  HealthCheck,
  HealthPart,
  ListedDeadLetters,
  ShownDeadLetters,
  SystemHealth,
  TrailEntry,
  TrailPage,
  TrailRecord,
  TrailStep,
  TrailVerdict,
} from './http/operator-records';
export type {
  ListedCase,
  ListedProcedure,
  ProcedureField,
  ProcedureList,
  PublicCase,
  PublicProcedure,
  PublicStep,
} from './http/procedures';
export type {
  NowReport,
  NowUnit,
  OfficialLine,
  OfficialNumbers,
  OfficialReport,
  ReportCell,
  ReportDossiers,
  ReportedRow,
  ReportKey,
  ReportNames,
  ReportScope,
  SummaryReport,
  TimeNode,
  TimeNodeUnit,
  TimeReport,
  WorstPlace,
} from './http/reports';
export type {
  Board,
  Evidence,
  Finding,
  FindingGroup,
  FindingPage,
  SourceReading,
  Standing,
  StuckBoard,
  StuckKind,
  Subject,
  SuggestedAct,
  Trouble,
} from './http/stuck';
export type { StuckDossier } from './http/stuck-dossier';
export type { DossierRow, DossierView, RowHandoff } from './views/dossier-view';
export { laterFields } from './views/later-fields';
export { projectEvents } from './views/project';
