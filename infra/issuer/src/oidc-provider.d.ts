/** What this issuer uses of the library, which brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Client {
    readonly clientId: string;
  }

  interface Params {
    readonly redirect_uri?: string;
    readonly post_logout_redirect_uri?: string;
    readonly [name: string]: unknown;
  }

  interface Session {
    readonly accountId?: string;
    readonly state?: { readonly postLogoutRedirectUri?: string };
    grantIdFor(clientId: string): string | undefined;
  }

  /** The library's Koa context, as far as the settings of this issuer read it. */
  export interface OidcContext {
    type: string;
    status: number;
    body: unknown;
    set(name: string, value: string): void;
    readonly oidc: {
      readonly provider: Provider;
      readonly client?: Client;
      readonly params?: Params;
      readonly session?: Session;
      readonly result?: { readonly login?: { readonly accountId: string } };
      readonly entities: { readonly RotatedRefreshToken?: { readonly remainingTTL: number } };
    };
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export interface Interaction {
    readonly uid: string;
    readonly params: Params;
  }

  export class Provider {
    constructor(issuer: string, settings: Readonly<Record<string, unknown>>);
    readonly Grant: {
      new (of: { readonly accountId?: string; readonly clientId?: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    on(event: 'server_error', listener: (context: OidcContext, error: unknown) => void): this;
    /** Who was asked to sign in. Rejects where the browser's cookie does not belong to the address. */
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { readonly login: { readonly accountId: string } },
    ): Promise<void>;
  }

  export const errors: { readonly InvalidTarget: new () => Error };

  export const interactionPolicy: {
    base(): { remove(prompt: string): void };
  };
}
