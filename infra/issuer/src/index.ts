export { issuerLifetimes } from './issuer-lifetimes';
export { officersToTry } from './officers-to-try';
export { roleNames } from './role-names';
export { startIssuer } from './start-issuer';
export type { Issuer, IssuerOptions } from './start-issuer';
export type { SampleOfficer, ShownOfficer } from './sample-officers';
export type { TokenClaims } from './token-claims';
