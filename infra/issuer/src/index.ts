export { startIssuer } from './start-issuer';
export type { Issuer, IssuerOptions } from './start-issuer';
export type { SampleOfficer, TokenClaims } from './token-claims';
