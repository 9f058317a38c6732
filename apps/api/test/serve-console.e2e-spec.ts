import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Installation, Me } from '@lienthong/contracts';
import { abilities } from '@lienthong/platform';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { Desk } from './desk';

let home: string;
let api: ApiHarness;
let desk: Desk;

const script = 'export const shown = 1;\n'.repeat(100);

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lienthong-console-'));
  const dir = join(home, 'console');
  mkdirSync(join(dir, 'assets'), { recursive: true });
  writeFileSync(join(home, 'secret.txt'), 'not for you');
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>officers</title>');
  writeFileSync(join(dir, 'public.html'), '<!doctype html><title>citizens</title>');
  writeFileSync(join(dir, 'lien-thong.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(dir, 'assets', 'index-abc.js'), script);
  writeFileSync(join(dir, 'assets', 'index-abc.js.gz'), gzipSync(script));
  api = await startHarness({
    programs: [],
    overrides: { CONSOLE_DIR: dir, TEMPORAL_UI_URL: 'http://127.0.0.1:8233' },
  });
  desk = new Desk(api);
}, 120_000);
afterAll(async () => {
  await api.stop();
  rmSync(home, { recursive: true, force: true });
}, 60_000);

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Sends the path as it is written: fetch would tidy it up first. */
function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Raw> {
  const { hostname, port } = new URL(api.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString() }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the console', () => {
  it.each([
    ['/', 'officers'],
    ['/ho-so/000.01.19.H55-200203-0001', 'officers'],
    ['/dang-nhap?code=x&state=y', 'officers'],
    ['/tra-cuu?code=H55-200203-0001&check=AB2CD3EF', 'citizens'],
    ['/thu-tuc/1.004873', 'citizens'],
  ])('%s is the page of %s, asked for anew each time', async (path, whose) => {
    const { status, headers, text } = await get(path);
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(headers['content-type']).toContain('text/html');
    expect(text).toContain(`<title>${whose}</title>`);
  });

  it('lets a page load from itself, and reach beside it the issuer alone', async () => {
    const policy = String((await get('/')).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ${api.issuer.issuer};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
  });

  it('keeps files whose names tell their content for a year, others for an hour', async () => {
    const { status, headers, text } = await get('/assets/index-abc.js');
    expect([status, headers['cache-control'], headers['content-encoding'], text]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      undefined,
      script,
    ]);
    expect((await get('/lien-thong.svg')).headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=3600',
    });
  });

  it('sends what was compressed beforehand to those who can read it', async () => {
    const { headers } = await get('/assets/index-abc.js', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-type']).toContain('javascript');
    expect(Number(headers['content-length'])).toBeLessThan(script.length / 5);
  });

  it.each(['/api/v1/nothing', '/api', '/health/else', '/assets/gone.js', '/gone.svg'])(
    'says of %s that it is not there, as a problem',
    async (path) => {
      const { status, headers, text } = await get(path, { accept: 'text/html' });
      expect([status, headers['content-type']]).toEqual([404, expect.stringContaining('application/problem+json')]);
      expect(JSON.parse(text)).toMatchObject({ code: 'REQUEST.NOT_FOUND', status: 404 });
    },
  );

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    `/${encodeURIComponent('../secret.txt')}`,
  ])('never leaves its folder: %s', async (path) => {
    expect((await get(path)).text).not.toContain('not for you');
  });

  it('is only looked at: a page cannot be posted to', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(404);
  });

  it('is told how to be built where it is not, and the API works without', async () => {
    const bare = await startHarness({ programs: [], overrides: { CONSOLE_DIR: join(home, 'nowhere') } });
    try {
      const page = await fetch(`${bare.url}/`, { headers: { accept: 'text/html' } });
      expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
      expect(await page.text()).toContain('npm run build');
      const problem = await fetch(`${bare.url}/`, { headers: { accept: 'application/json' } });
      expect(await problem.json()).toMatchObject({ code: 'REQUEST.NOT_FOUND' });
      expect((await fetch(`${bare.url}/api/v1/procedures`)).status).toBe(200);
    } finally {
      await bare.stop();
    }
  });
});

describe('what a browser asks first', () => {
  const read = async <T>(path: string, token?: string): Promise<T> => {
    const answer = await desk.ask('GET', path, { token });
    expect(answer.status).toBe(200);
    return answer.body as unknown as T;
  };

  it('installation: where to sign in, and the legal time', async () => {
    const { signIn, legalTime, links } = await read<Installation>('/api/v1/installation');
    expect(signIn).toEqual({
      issuer: api.issuer.issuer,
      clientId: 'lienthong-console',
      scope: 'openid profile',
      resource: 'urn:lienthong:api',
    });
    expect(legalTime.now).toMatch(/^2020-02-03T08:.*\+07:00$/);
    expect(legalTime.factor).toBe(1);
    expect(links).toEqual({ temporalUi: 'http://127.0.0.1:8233', temporalNamespace: api.env.TEMPORAL_NAMESPACE });
  });

  it('me: an officer of the catalogue, who sees the own unit', async () => {
    const me = await read<Me>('/api/v1/me', await desk.token('05431', 'desk-officer', 'cb-05431-mot-cua'));
    expect(me).toMatchObject({
      subject: 'cb-05431-mot-cua',
      name: 'Cán bộ mẫu 05431-1',
      role: 'desk-officer',
      office: 'mot-cua',
      unit: { code: '05431', name: { vi: 'UBND phường Quán Triều' }, tier: 'xa' },
      operations: abilities['desk-officer'],
    });
    expect(me.unitsInSight.map(({ code }) => code)).toEqual(['05431']);
    expect(me.tiers.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(me.expiresAt).toBeGreaterThan(Date.now() / 1000);
  });

  it('me: who oversees has all units below in sight, and needs no office', async () => {
    const me = await read<Me>('/api/v1/me', await desk.token('164', 'manager', 'quan-ly-164'));
    expect([me.name, me.office, me.operations]).toEqual([null, null, abilities.manager]);
    const seen = me.unitsInSight.map(({ code }) => code);
    expect(seen).toEqual(expect.arrayContaining(['164', '05431', '164-CNVPDKDD']));
    expect(seen).not.toContain('19');
  });

  it('me: nobody without a token, nor of a unit that never was', async () => {
    expect((await desk.ask('GET', '/api/v1/me')).body.code).toBe('AUTH.TOKEN_MISSING');
    const stranger = await desk.token('00000', 'leader');
    expect((await desk.ask('GET', '/api/v1/me', { token: stranger })).body.code).toBe('UNIT.UNKNOWN');
  });
});
