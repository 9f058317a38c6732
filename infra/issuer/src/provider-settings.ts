import { randomBytes } from 'node:crypto';
import type * as Library from 'oidc-provider';
import type { OidcContext } from 'oidc-provider';
import { apiResource } from '@lienthong/contracts';
import { bilingual, escapeHtml, pageHeaders, renderPage } from './page';
import type { Page } from './page';
import type { RedirectAddresses } from './redirect-addresses';
import type { SampleOfficer } from './sample-officers';
import { SignInRecords } from './sign-in-records';
import type { SigningKey } from './signing-key';

const clientId = 'lienthong-console';
const scopes = 'openid profile';
const tenMinutes = 600;

/** What the provider is made of. */
export interface ProviderParts {
  readonly key: SigningKey;
  readonly audience: string;
  readonly addresses: RedirectAddresses;
  readonly officers: readonly SampleOfficer[];
  /** Seconds that an access token is good for. */
  readonly tokenSeconds: number;
  /** Seconds after which nothing is renewed any more and people sign in again. */
  readonly sessionSeconds: number;
  /** Sets the cookies of issuers on one host apart: cookies know no ports. */
  readonly cookiePrefix: string;
  readonly library: Pick<typeof Library, 'errors' | 'interactionPolicy'>;
}

/** Settings of the OpenID Connect library: one public client that signs in by code and PKCE, asked for no consent. */
export function providerSettings(parts: ProviderParts): Record<string, unknown> {
  const policy = parts.library.interactionPolicy.base();
  policy.remove('consent');
  const records = new SignInRecords();
  return {
    adapter: (kind: string) => records.adapterFor(kind),
    clients: [clientOf(parts.addresses)],
    jwks: { keys: [parts.key.jwk] },
    claims: { openid: ['sub', 'unit', 'role'], profile: ['name'] },
    conformIdTokenClaims: false,
    interactions: { policy, url: (_context: OidcContext, { uid }: { uid: string }) => `/sign-in/${uid}` },
    cookies: {
      names: {
        session: `${parts.cookiePrefix}-session`,
        interaction: `${parts.cookiePrefix}-sign-in`,
        resume: `${parts.cookiePrefix}-resume`,
      },
      keys: [randomBytes(32).toString('base64url')],
    },
    routes: {
      authorization: '/oidc/auth',
      token: '/oidc/token',
      userinfo: '/oidc/me',
      end_session: '/oidc/sign-out',
      jwks: '/jwks',
    },
    features: featuresOf(parts),
    ...accountsOf(parts.officers),
    ...lifetimesOf(parts),
    clientBasedCORS: (_context: OidcContext, origin: string) => parts.addresses.isOrigin(origin),
    loadExistingGrant,
    issueRefreshToken: () => true,
    expiresWithSession: () => false,
    renderError,
  };
}

/** Native, since the console of a trial runs on whatever loopback port is free. */
function clientOf(addresses: RedirectAddresses): Record<string, unknown> {
  return {
    client_id: clientId,
    client_name: 'Liên Thông',
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: addresses.afterSignIn,
    post_logout_redirect_uris: addresses.afterSignOut,
    id_token_signed_response_alg: 'ES256',
  };
}

function featuresOf({ audience, tokenSeconds, library }: ProviderParts): Record<string, unknown> {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    userinfo: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context: OidcContext, resource: string) => {
        if (resource !== apiResource) throw new library.errors.InvalidTarget();
        return {
          scope: scopes,
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: tokenSeconds,
          jwt: { sign: { alg: 'ES256' } },
        };
      },
    },
    rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
  };
}

function accountsOf(officers: readonly SampleOfficer[]): Record<string, unknown> {
  const bySubject = new Map(officers.map((officer) => [officer.sub, officer]));
  return {
    findAccount: (_context: OidcContext, sub: string) => {
      const officer = bySubject.get(sub);
      if (officer === undefined) return undefined;
      const { name, unit, role } = officer;
      return { accountId: sub, claims: () => ({ sub, name, unit, role }) };
    },
    extraTokenClaims: (_context: OidcContext, { accountId = '' }: { accountId?: string }) => {
      const officer = bySubject.get(accountId);
      return officer === undefined ? undefined : { unit: officer.unit, role: officer.role };
    },
  };
}

function lifetimesOf({ tokenSeconds, sessionSeconds }: ProviderParts): Record<string, unknown> {
  const renewed = (context: OidcContext | undefined): number =>
    Math.max(1, context?.oidc.entities.RotatedRefreshToken?.remainingTTL ?? sessionSeconds);
  return {
    ttl: {
      AccessToken: () => tokenSeconds,
      AuthorizationCode: () => 60,
      IdToken: () => tokenSeconds,
      Interaction: () => tenMinutes,
      RefreshToken: renewed,
      Session: () => sessionSeconds,
      Grant: () => sessionSeconds,
    },
  };
}

/** Nobody is asked whether our own console may know who they are. */
async function loadExistingGrant({ oidc }: OidcContext): Promise<unknown> {
  const { provider, session, client } = oidc;
  const known = session?.grantIdFor(client?.clientId ?? '');
  const grant = known === undefined ? undefined : await provider.Grant.find(known);
  if (grant !== undefined) return grant;
  const fresh = new provider.Grant({ accountId: session?.accountId, clientId: client?.clientId });
  fresh.addOIDCScope(scopes);
  fresh.addResourceScope(apiResource, scopes);
  await fresh.save();
  return fresh;
}

/** Sent on by script at once; the button is for those without. */
function logoutSource(context: OidcContext, form: string): void {
  const body = `<h1>${bilingual('Đăng xuất', 'Sign out')}</h1>${form}
<p><button class="plain" type="submit" form="op.logoutForm" name="logout" value="yes">${bilingual('Đăng xuất', 'Sign out')}</button></p>`;
  show(context, { title: 'Đăng xuất – Liên Thông', body }, context.oidc.params?.post_logout_redirect_uri);
}

function postLogoutSuccessSource(context: OidcContext): void {
  const body = `<h1>${bilingual('Đã đăng xuất', 'You have signed out')}</h1>`;
  show(context, { title: 'Đã đăng xuất – Liên Thông', body });
}

function renderError(context: OidcContext, told: Readonly<Record<string, unknown>>): void {
  const { error = 'error', error_description: why = '' } = told;
  const body = `<h1>${bilingual('Không đăng nhập được', 'Signing in did not work')}</h1>
<p>${bilingual('Yêu cầu đăng nhập bị từ chối', 'The request to sign in was refused')}: <code>${escapeHtml(String(error))}</code></p>
<p lang="en">${escapeHtml(String(why))}</p>`;
  show(context, { title: 'Không đăng nhập được – Liên Thông', body });
}

function show(context: OidcContext, page: Page, formTarget?: string): void {
  for (const [name, value] of Object.entries(pageHeaders(formTarget))) context.set(name, value);
  context.body = renderPage(page);
}
