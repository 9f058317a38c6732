export { stuckKinds } from './stuck/finding';
export type {
  Detector,
  Evidence,
  Finding,
  PlainText,
  SourceReading,
  StuckKind,
  Subject,
  SuggestedAct,
  Trouble,
} from './stuck/finding';
export { actNames, itemStatuses } from './acting/operation';
export type {
  Act,
  ActName,
  ActRequest,
  ActTarget,
  ApprovalGround,
  Baseline,
  ItemOutcome,
  ItemPreview,
  ItemStatus,
  Operation,
  OperationItem,
  OperationStatus,
  OperationStep,
  PreviewBasis,
  PreviewSummary,
  ProofVerdict,
  RepeatedEffect,
  ResetPoint,
  Selection,
} from './acting/operation';
export type { Oversees } from './acting/check-operation';
export type { ItemPage, ItemPageRequest } from './acting/item.store';
export { OperationDesk } from './acting/operation-desk';
export type { DeskParts, OperationDraft } from './acting/operation-desk';
export type { ItemCounts, RequestedBody, StepRecord, Steps } from './acting/operation-steps';
export { OperationStore } from './acting/operation.store';
export type { OperationPage } from './acting/operation.store';
export { LeaseStore } from './running/lease.store';
export type { Lease } from './running/lease.store';
export type { RunnerLimits, RunnerLog, RunnerParts } from './running/pass';
export { createRunner } from './running/runner';
export type { Runner } from './running/runner';
export type { TrailEntry, TrailHead, TrailRecord, TrailStep } from './trail/trail-record';
export { TrailStore } from './trail/trail.store';
export { verifyTrail } from './trail/verify-trail';
export type { TrailFault } from './trail/verify-trail';
export { createDetectors } from './detectors/create-detectors';
export type { Detection, DetectionParts, DetectorSettings } from './detectors/create-detectors';
export type { DetectorGauges } from './detectors/gauges';
export { boardOf, isFresh } from './stuck/board';
export type { Board, CountedReading, Standing } from './stuck/board';
export { FindingStore } from './stuck/finding.store';
export type { OpenedCounts } from './stuck/finding.store';
export { fingerprintOf } from './stuck/fingerprint';
export { groupFindings } from './stuck/group-findings';
export type { FindingGroup } from './stuck/group-findings';
export { PreviewBases } from './acting/preview-basis';
export type { ActParts, ShadowReplay } from './acts/act-parts';
export { createActs } from './acts/create-acts';
export { DeadLetterReader } from './acts/superseded-records';
export type { SetAsideRecord, SupersededRecords } from './acts/superseded-records';
export { selectedCodes } from './stuck/selected-codes';
export { notOk, ok, reasonOf, untold } from './health/check';
export type { Check, CheckState } from './health/check';
export { checkKafka } from './health/check-kafka';
export type { KafkaParts } from './health/check-kafka';
export { checkMongo } from './health/check-mongo';
export { checkQueues } from './health/check-queues';
export { checkTemporal } from './health/check-temporal';
export { sideBySide } from './running/side-by-side';
