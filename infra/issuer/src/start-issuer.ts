import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import type { Catalogue } from '@lienthong/domain';
import { signingKey } from './signing-key';
import type { SigningKey } from './signing-key';
import { askedClaims, sampleOfficers } from './token-claims';
import type { SampleOfficer, TokenClaims } from './token-claims';

const audience = 'lienthong-api';
const defaultLifetime = 8 * 3600;
const longestBody = 10_000;

export interface IssuerOptions {
  /** 0 or absent takes a free one. */
  readonly port?: number;
  /** Folder in which the key pair is kept; absent = a new pair for this run. */
  readonly dir?: string;
  /** Whose officers can be asked for by subject. */
  readonly catalogue?: Catalogue;
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
  readonly issuer: string;
  readonly key: SigningKey;
  readonly officers: readonly SampleOfficer[];
}

/** Starts the issuer. It believes whoever asks, so it has no place outside of development, demo and tests. */
export async function startIssuer(options: IssuerOptions = {}): Promise<Issuer> {
  const key = await signingKey(options.dir);
  const officers = options.catalogue === undefined ? [] : sampleOfficers(options.catalogue);
  const server = createServer();
  await listen(server, options.port ?? 0);
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const parts: Parts = { issuer, key, officers };
  server.on('request', (request, response) => {
    answer(request, response, parts).catch(() => send(response, 400, { error: 'invalid_request' }));
  });
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    audience,
    token: (claims, lifetime = defaultLifetime) => sign(claims, lifetime, parts),
    stop: () => stop(server),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const { issuer, key, officers } = parts;
  const path = (request.url ?? '/').split('?', 1)[0];
  switch (`${request.method} ${path}`) {
    case 'GET /.well-known/openid-configuration':
      return send(response, 200, {
        issuer,
        jwks_uri: `${issuer}/jwks`,
        token_endpoint: `${issuer}/token`,
        id_token_signing_alg_values_supported: [key.algorithm],
      });
    case 'GET /jwks':
      return send(response, 200, { keys: [key.publicJwk] });
    case 'GET /officers':
      return send(response, 200, { officers });
    case 'POST /token': {
      const claims = askedClaims(await bodyOf(request), officers);
      if ('wrong' in claims) return send(response, 400, { error: 'invalid_request', error_description: claims.wrong });
      const token = await sign(claims, defaultLifetime, parts);
      return send(response, 200, { access_token: token, token_type: 'Bearer', expires_in: defaultLifetime });
    }
    default:
      return send(response, 404, { error: 'not_found' });
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request as AsyncIterable<string>) {
    text += chunk;
    if (text.length > longestBody) throw new Error('body too long');
  }
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  const body: unknown = JSON.parse(text);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}

function sign(claims: TokenClaims, lifetime: number, { issuer, key }: Parts): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ unit: claims.unit, role: claims.role })
    .setProtectedHeader({ alg: key.algorithm, kid: key.kid, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(claims.sub)
    .setIssuedAt(Math.min(now, now + lifetime))
    .setExpirationTime(now + lifetime)
    .sign(key.privateKey);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
