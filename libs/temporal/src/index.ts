export { bundlePath, projectRoot } from './bundle/bundle-path';
export { buildIdOf, workerDeployment } from './bundle/worker-build';
export { connectTemporal } from './connection/connect-temporal';
export type { TemporalHandle, TemporalOptions } from './connection/connect-temporal';
export { DossierGateway } from './gateway/dossier-gateway';
export type { GatewayOptions, ReceiveOutcome } from './gateway/dossier-gateway';
export { prepareNamespace } from './namespace/prepare-namespace';
export { DossierOperations } from './operations/dossier-operations';
export type {
  ExcludedInput,
  OperationsOptions,
  RawHistory,
  ResetOrder,
  RunHistory,
  RunRef,
} from './operations/dossier-operations';
export type {
  ListedRun,
  Pause,
  PendingActivity,
  RunDescription,
  RunStatus,
  Versioning,
} from './operations/run-description';
export { millisOf, numberOf } from './operations/plain-values';
export { toRunEvent } from './operations/run-event';
export type { RunEvent } from './operations/run-event';
export { replayHistories } from './replay/replayer';
export type { RecordedHistory, ReplayFailureKind, ReplayVerdict } from './replay/replayer';
export { ShadowReplayer } from './replay/shadow-replayer';
export type { BundleFor, ShadowVerdict } from './replay/shadow-replayer';
