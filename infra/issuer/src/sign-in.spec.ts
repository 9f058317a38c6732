import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { apiResource } from '@lienthong/contracts';
import { TokenVerifier, loadCatalogue } from '@lienthong/platform';
import { CookieJar } from './cookie-jar.fixture';
import { startIssuer } from './index';
import type { Issuer } from './index';

interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}
interface Discovery {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly end_session_endpoint: string;
}

const console = 'http://localhost:5173';
const redirect = `${console}/dang-nhap`;
const client = 'lienthong-console';

let issuer: Issuer;
let discovery: Discovery;

beforeAll(async () => {
  issuer = await startIssuer({
    catalogue: await loadCatalogue(),
    today: () => '2020-03-02',
    tokenSeconds: 900,
    redirectOrigins: ['https://motcua.example.vn'],
  });
  const answer = await fetch(`${issuer.issuer}/.well-known/openid-configuration`);
  discovery = (await answer.json()) as Discovery;
});
afterAll(() => issuer.stop());

function authorizeAddress(verifier: string, more: Record<string, string> = {}): string {
  const address = new URL(discovery.authorization_endpoint);
  address.search = new URLSearchParams({
    client_id: client,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid profile',
    resource: apiResource,
    state: 'of-this-tab',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  }).toString();
  return address.href;
}

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin: console },
});

/** Answers the address at which the console is called back. */
async function pick(jar: CookieJar, subject: string, verifier: string, more?: Record<string, string>): Promise<URL> {
  const target = more?.redirect_uri ?? redirect;
  const page = await jar.follow(authorizeAddress(verifier, more), (to) => to.startsWith(target));
  expect(page.at).toMatch(/\/sign-in\/[\w-]+$/);
  const { at } = await jar.follow(page.at, (to) => to.startsWith(target), form({ subject }));
  return new URL(at);
}

async function exchange(
  fields: Record<string, string>,
): Promise<{ status: number; body: Tokens; cors: string | null }> {
  const answer = await fetch(discovery.token_endpoint, form({ client_id: client, ...fields }));
  const cors = answer.headers.get('access-control-allow-origin');
  return { status: answer.status, body: (await answer.json()) as Tokens, cors };
}

const byCode = (code: string | null, verifier: string, redirect_uri = redirect) =>
  exchange({ grant_type: 'authorization_code', code: code ?? '', code_verifier: verifier, redirect_uri });

describe('signing in on the issuer’s page', () => {
  it('gives by code and PKCE a token that the API takes, and one that tells who signed in', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const back = await pick(new CookieJar(), 'cb-05431-mot-cua', verifier);
    expect(back.searchParams.get('state')).toBe('of-this-tab');
    const { status, body, cors } = await byCode(back.searchParams.get('code'), verifier);
    expect([status, cors, body.expires_in]).toEqual([200, console, 900]);
    const options = { issuer: issuer.issuer, audience: issuer.audience, jwksUrl: issuer.jwksUrl };
    expect(await new TokenVerifier(options).verify(body.access_token)).toMatchObject({
      subject: 'cb-05431-mot-cua',
      unit: '05431',
      role: 'desk-officer',
    });
    const keys = createRemoteJWKSet(new URL(issuer.jwksUrl));
    const { payload } = await jwtVerify(body.id_token, keys, { issuer: issuer.issuer, audience: client });
    expect(payload).toMatchObject({ sub: 'cb-05431-mot-cua', name: 'Cán bộ mẫu 05431-1' });
  });

  it('renews by the refresh token, each of which is good once', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const back = await pick(new CookieJar(), 'van-hanh-164', verifier);
    const { body } = await byCode(back.searchParams.get('code'), verifier);
    const renewal = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    const renewed = await exchange(renewal);
    expect(renewed.status).toBe(200);
    expect(decodeJwt(renewed.body.access_token)).toMatchObject({
      sub: 'van-hanh-164',
      unit: '164',
      role: 'operator',
      aud: issuer.audience,
    });
    expect((await exchange(renewal)).status).toBe(400);
  });

  it('refuses the code with another verifier, and a second time', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const stolen = await pick(new CookieJar(), 'cb-164-lanh-dao', verifier);
    const other = randomBytes(32).toString('base64url');
    expect((await byCode(stolen.searchParams.get('code'), other)).status).toBe(400);
    const back = await pick(new CookieJar(), 'cb-164-lanh-dao', verifier);
    expect((await byCode(back.searchParams.get('code'), verifier)).status).toBe(200);
    expect((await byCode(back.searchParams.get('code'), verifier)).status).toBe(400);
  });

  it.each([
    ['another host', 'https://evil.example/dang-nhap'],
    ['another path', `${console}/khac`],
    ['a host that only begins like loopback', 'http://localhost.evil.example/dang-nhap'],
  ])('sends nobody to %s', async (_name, redirect_uri) => {
    const answer = await fetch(authorizeAddress('v'.repeat(43), { redirect_uri }), { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    expect(await answer.text()).toContain('invalid_redirect_uri');
  });

  it('lets an origin that was named sign in too, and no other ask for tokens', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const there = 'https://motcua.example.vn/dang-nhap';
    const back = await pick(new CookieJar(), 'cb-164-lanh-dao', verifier, { redirect_uri: there });
    expect(back.origin).toBe('https://motcua.example.vn');
    const fields = { client_id: client, grant_type: 'refresh_token', refresh_token: 'x' };
    const { headers, ...init } = form(fields);
    const foreign = await fetch(discovery.token_endpoint, {
      ...init,
      headers: { ...headers, origin: 'https://evil.example' },
    });
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([400, null]);
  });

  it('asks for a new sign-in where the code flow lacks PKCE', async () => {
    const address = new URL(authorizeAddress('v'.repeat(43)));
    address.searchParams.delete('code_challenge');
    address.searchParams.delete('code_challenge_method');
    const { at } = await new CookieJar().follow(address.href, (to) => to.startsWith(redirect));
    expect(new URL(at).searchParams.get('error')).toBe('invalid_request');
  });

  it('signs out back to the console, and asks again who someone is', async () => {
    const jar = new CookieJar();
    const verifier = randomBytes(32).toString('base64url');
    await pick(jar, 'cb-05431-mot-cua', verifier);
    const known = await jar.follow(authorizeAddress(verifier), (to) => to.startsWith(redirect));
    expect(new URL(known.at).searchParams.get('code')).not.toBeNull();
    const leave = new URL(discovery.end_session_endpoint);
    leave.search = new URLSearchParams({ client_id: client, post_logout_redirect_uri: `${console}/` }).toString();
    const page = await (await jar.ask(leave.href)).text();
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const { at } = await jar.follow(action, (to) => to.startsWith(console), form({ xsrf, logout: 'yes' }));
    expect(at).toBe(`${console}/`);
    const again = await jar.follow(authorizeAddress(verifier), (to) => to.startsWith(redirect));
    expect(again.at).toMatch(/\/sign-in\//);
  });
});

describe('the sign-in page', () => {
  const shown = async (): Promise<{ text: string; headers: Headers }> => {
    const { response } = await new CookieJar().follow(authorizeAddress('v'.repeat(43)), () => false);
    return { text: await response.text(), headers: response.headers };
  };

  it('offers the officers of the day by unit, those who oversee too, and says what it is', async () => {
    const { text } = await shown();
    expect(text).toMatch(/<html lang="vi">/);
    expect(text).toMatch(/không hỏi mật khẩu.*no password is asked/);
    expect(text).toMatch(/UBND phường Quán Triều/);
    for (const subject of ['cb-05431-mot-cua', 'cb-164-lanh-dao', 'van-hanh-19', 'quan-ly-164']) {
      expect(text).toContain(`value="${subject}"`);
    }
    expect(text).not.toContain('value="cb-19-2025-mot-cua"');
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('runs nothing that stands in the page itself', async () => {
    const { text, headers } = await shown();
    expect(headers.get('content-security-policy')).toMatch(
      /script-src 'self'.*form-action 'self' http:\/\/localhost:5173;/,
    );
    expect(text).not.toMatch(/<script>|<style|style=|onclick=/);
  });

  it('knows nobody who is not on it, and no sign-in but the browser’s own', async () => {
    const jar = new CookieJar();
    const { at } = await jar.follow(authorizeAddress('v'.repeat(43)), () => false);
    expect((await jar.ask(at, form({ subject: 'nobody' }))).status).toBe(400);
    expect((await new CookieJar().ask(at, form({ subject: 'cb-164-lanh-dao' }))).status).toBe(400);
  });
});
