import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Provider } from 'oidc-provider';
import type { Catalogue } from '@lienthong/domain';
import { askedClaims } from './asked-claims';
import { DevTokens } from './dev-tokens';
import { bodyOf, listen, send, stop } from './http-exchange';
import { oidcLibrary } from './oidc-library';
import { providerSettings } from './provider-settings';
import { RedirectAddresses } from './redirect-addresses';
import { sampleOfficers } from './sample-officers';
import type { SampleOfficer } from './sample-officers';
import { SignIn } from './sign-in';
import { signInAssets } from './sign-in-assets';
import { signingKey } from './signing-key';
import type { TokenClaims } from './token-claims';

const audience = 'lienthong-api';
const workingDay = 8 * 3600;

export interface IssuerOptions {
  /** 0 or absent takes a free one. */
  readonly port?: number;
  /** Folder in which the key pair is kept; absent = a new pair for this run. */
  readonly dir?: string;
  /** Whose officers can sign in, and be asked for by subject. */
  readonly catalogue?: Catalogue;
  /** Legal date now; officers of units that are not in force then stay off the sign-in page. */
  readonly today?: () => string;
  /** Origins of the console beside loopback, where every port is allowed; `https:` ones only. */
  readonly redirectOrigins?: readonly string[];
  /** Seconds that access tokens are good for (default 8 hours). */
  readonly tokenSeconds?: number;
  /** Seconds until someone who signed in has to do so again, tokens renewed or not (default 8 hours). */
  readonly sessionSeconds?: number;
}

/** A running issuer of development tokens; on the loopback interface only. */
export interface Issuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly audience: string;
  /** A signed access token; `lifetime` in seconds may be negative to get an expired one. */
  token(claims: TokenClaims, lifetime?: number): Promise<string>;
  stop(): Promise<void>;
}

interface Parts {
  readonly officers: readonly SampleOfficer[];
  readonly tokens: DevTokens;
  readonly tokenSeconds: number;
  readonly provider: Provider;
  readonly signIn: SignIn;
}

/** Starts the issuer. It believes whoever asks, so it has no place outside of development, demo and tests. */
export async function startIssuer(options: IssuerOptions = {}): Promise<Issuer> {
  const server = createServer();
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const parts = await partsOf(issuer, options);
  server.on('request', (request, response) => {
    answer(request, response, parts).catch(() => {
      if (!response.headersSent) send(response, 400, { error: 'invalid_request' });
    });
  });
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    audience,
    token: (claims, lifetime = parts.tokenSeconds) => parts.tokens.sign(claims, lifetime),
    stop: () => stop(server),
  };
}

async function partsOf(issuer: string, options: IssuerOptions): Promise<Parts> {
  const { catalogue, tokenSeconds = workingDay, sessionSeconds = workingDay } = options;
  const [key, library] = await Promise.all([signingKey(options.dir), oidcLibrary()]);
  const officers = catalogue === undefined ? [] : sampleOfficers(catalogue);
  const settings = providerSettings({
    key,
    audience,
    officers,
    tokenSeconds,
    sessionSeconds,
    addresses: new RedirectAddresses(options.redirectOrigins ?? []),
    cookiePrefix: `lienthong-${new URL(issuer).port}`,
    library,
  });
  const provider = new library.Provider(issuer, settings);
  provider.on('server_error', (_context, error) => console.error('issuer:', error));
  const signIn = new SignIn(provider, { catalogue, officers, today: options.today });
  return { officers, tokenSeconds, provider, signIn, tokens: new DevTokens(issuer, audience, key) };
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const path = request.url?.split('?', 1)[0] ?? '/';
  const asset = signInAssets[path];
  if (asset !== undefined) {
    response.writeHead(200, { 'content-type': asset.type, 'cache-control': 'no-cache' });
    response.end(asset.text);
  } else if (path.startsWith('/sign-in/')) {
    await parts.signIn.answer(request, response);
  } else if (path === '/officers') {
    send(response, 200, { officers: parts.officers });
  } else if (path === '/token' && request.method === 'POST') {
    await giveToken(request, response, parts);
  } else {
    await parts.provider.callback()(request, response);
  }
}

/** The short way: a token for whoever is named, without a page. */
async function giveToken(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const claims = askedClaims(await bodyOf(request), parts.officers);
  if ('wrong' in claims) return send(response, 400, { error: 'invalid_request', error_description: claims.wrong });
  const token = await parts.tokens.sign(claims, parts.tokenSeconds);
  send(response, 200, { access_token: token, token_type: 'Bearer', expires_in: parts.tokenSeconds });
}
