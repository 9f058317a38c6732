export { startIssuer } from './start-issuer';
export type { Issuer, IssuerOptions } from './start-issuer';
export { sampleOfficers } from './token-claims';
export type { SampleOfficer, TokenClaims } from './token-claims';
