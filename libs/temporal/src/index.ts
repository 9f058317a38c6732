export { bundlePath, projectRoot } from './bundle/bundle-path';
export { connectTemporal } from './connection/connect-temporal';
export type { TemporalHandle, TemporalOptions } from './connection/connect-temporal';
export { DossierGateway } from './gateway/dossier-gateway';
export type { GatewayOptions, ReceiveOutcome } from './gateway/dossier-gateway';
export { prepareNamespace } from './namespace/prepare-namespace';
