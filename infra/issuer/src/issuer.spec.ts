import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { loadCatalogue } from '@lienthong/platform';
import { startIssuer } from './index';
import type { Issuer } from './index';

const ask = async (issuer: Issuer, body: string, type = 'application/json') =>
  fetch(`${issuer.issuer}/token`, { method: 'POST', body, headers: { 'content-type': type } });

describe('development issuer', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lienthong-issuer-'));
  let issuer: Issuer;

  beforeAll(async () => {
    issuer = await startIssuer({ dir, catalogue: await loadCatalogue() });
  });
  afterAll(async () => {
    await issuer.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  it('gives a sample officer a token that its published keys verify', async () => {
    const answer = (await (await ask(issuer, '{"subject":"cb-05431-mot-cua"}')).json()) as { access_token: string };
    const keys = createRemoteJWKSet(new URL(issuer.jwksUrl));
    const { payload } = await jwtVerify(answer.access_token, keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
    });
    expect(payload).toMatchObject({ sub: 'cb-05431-mot-cua', unit: '05431', role: 'desk-officer' });
  });

  it('takes a form as well, with claims of one’s own', async () => {
    const answer = await ask(issuer, 'sub=op-1&unit=19&role=operator', 'application/x-www-form-urlencoded');
    expect(await answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 28_800 });
  });

  it.each([['{"subject":"nobody"}'], ['{"sub":"a","unit":"19","role":"king"}'], ['{"role":"leader"}'], ['no json']])(
    'refuses %s',
    async (body) => {
      expect((await ask(issuer, body)).status).toBe(400);
    },
  );

  it('keeps its key in the folder: tokens outlive a restart', async () => {
    const again = await startIssuer({ dir });
    const [first, second] = await Promise.all(
      [issuer, again].map(async (one) => (await fetch(one.jwksUrl)).json() as Promise<{ keys: { kid: string }[] }>),
    );
    await again.stop();
    expect(second?.keys[0]?.kid).toBe(first?.keys[0]?.kid);
  });
});
