/** Resource indicator (RFC 8707) of this API: who signs in for it asks for an access token that is meant for it. */
export const apiResource = 'urn:lienthong:api';

/** `GET /api/v1/installation` (public): what a browser must know before anyone signs in. */
export interface Installation {
  /** How to sign in by OpenID Connect: authorization code with PKCE, as a public client. */
  readonly signIn: {
    readonly issuer: string;
    readonly clientId: string;
    readonly scope: string;
    /** Resource indicator for which the access token is asked. */
    readonly resource: string;
  };
  /** Legal instant (ISO, +07:00) at the answer, and how many legal seconds pass in a real one. */
  readonly legalTime: { readonly now: string; readonly factor: number };
  readonly links: { readonly temporalUi: string | null; readonly temporalNamespace: string };
}
