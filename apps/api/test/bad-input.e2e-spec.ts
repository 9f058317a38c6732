import { createConnection } from 'mongoose';
import { startIssuer } from '../../../infra/issuer/src/index';
import { startHarness } from './api-harness';
import type { ApiHarness } from './api-harness';
import { Desk, marriageDossier } from './desk';
import type { Answer } from './desk';

let api: ApiHarness;
let desk: Desk;
let token: string;

beforeAll(async () => {
  api = await startHarness({ programs: ['worker'] });
  desk = new Desk(api);
  token = await desk.token('05431', 'desk-officer');
}, 120_000);
afterAll(() => api.stop(), 60_000);

async function storedIntakes(): Promise<number> {
  const mongo = await createConnection(api.env.MONGODB_URI ?? '', { dbName: api.env.MONGODB_DATABASE }).asPromise();
  try {
    return await mongo.collection('intakes').countDocuments();
  } finally {
    await mongo.close();
  }
}

function expectProblem(answer: Answer, status: number, code: string): void {
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(Object.keys(answer.body)).toEqual(
    expect.arrayContaining(['type', 'title', 'title_en', 'status', 'detail', 'instance']),
  );
  expect(answer.body.status).toBe(status);
  expect(answer.body.detail).not.toMatch(/ at .*\.[jt]s:\d+|node_modules/);
}

describe('a receipt with something wrong', () => {
  const wrongReceipts: readonly [string, object, number, string, RegExp][] = [
    ['an unknown procedure', { procedure: '9.999999' }, 422, 'PROCEDURE.UNKNOWN', /9\.999999/],
    ['an unknown case', { case: 'khong-co' }, 422, 'CASE.UNKNOWN', /khong-co.*cap-giay/],
    ['an unknown competent unit', { competentUnit: '99999' }, 422, 'UNIT.UNKNOWN', /99999/],
    ['a unit that may not receive', { competentUnit: '19' }, 422, 'UNIT.NOT_COMPETENT', /19/],
    ['an unknown paper', { papers: [{ code: 'BIEN-LAI', originals: 1, copies: 0 }] }, 422, 'PAPER.UNKNOWN', /BIEN-LAI/],
    ['an unknown channel', { channel: 'fax' }, 400, 'REQUEST.INVALID', /channel/],
    [
      'a paper count of the wrong type',
      { papers: [{ code: 'TO-KHAI', originals: 'one', copies: 0 }] },
      400,
      'REQUEST.INVALID',
      /papers\.0\.originals/,
    ],
    ['an over-long name', { applicant: { name: 'a'.repeat(201) } }, 400, 'REQUEST.INVALID', /applicant\.name/],
    ['control characters', { applicant: { name: 'a\u0000b' } }, 400, 'REQUEST.INVALID', /applicant\.name/],
    [
      'an identity number of letters',
      { applicant: { name: 'A', idNumber: 'x' } },
      400,
      'REQUEST.INVALID',
      /applicant\.idNumber/,
    ],
    ['a member that nobody knows', { urgent: true }, 400, 'REQUEST.INVALID', /urgent/],
    ['no applicant', { applicant: undefined }, 400, 'REQUEST.INVALID', /applicant/],
  ];

  it.each(wrongReceipts)('is refused: %s', async (_name, change, status, code, named) => {
    const answer = await desk.receive(token, { ...marriageDossier, ...change });
    expectProblem(answer, status, code);
    expect(answer.body.detail).toMatch(named);
  });

  it('names all papers that lack at once', async () => {
    const answer = await desk.receive(token, { ...marriageDossier, papers: [] });
    expectProblem(answer, 422, 'PAPER.MISSING');
    expect(answer.body.missing.map((lack) => lack.oneOf ?? lack.paper)).toEqual(['TO-KHAI', ['CAN-CUOC', 'HO-CHIEU']]);
  });

  it('is refused after the procedure expired', async () => {
    const later = await startHarness({
      programs: [],
      overrides: { SIMULATION: `${new Date().toISOString()},2025-07-01T08:00:00+07:00,1` },
    });
    try {
      const there = new Desk(later);
      const expired = { ...marriageDossier, procedure: '2.001396', case: undefined };
      const answer = await there.receive(await there.token('05443', 'desk-officer'), expired);
      expectProblem(answer, 422, 'PROCEDURE.EXPIRED');
      expect(answer.body.detail).toMatch(/2020-01-01\.\.2025-06-30/);
    } finally {
      await later.stop();
    }
  });

  it('is refused for another unit than one’s own, and for roles that do not receive', async () => {
    expectProblem(
      await desk.receive(token, { ...marriageDossier, receivingUnit: '05434' }),
      403,
      'AUTH.ROLE_NOT_ALLOWED',
    );
    const leader = await desk.token('05431', 'leader');
    expectProblem(await desk.receive(leader, marriageDossier), 403, 'AUTH.ROLE_NOT_ALLOWED');
  });

  it.each(['', 'has space', 'x'.repeat(129)])('is refused with the Idempotency-Key %j', async (key) => {
    const answer = await desk.receive(token, marriageDossier, key);
    expectProblem(answer, 400, 'IDEMPOTENCY.KEY_INVALID');
  });

  it('never echoes an applicant’s data and leaves nothing behind', async () => {
    const answer = await desk.receive(token, {
      ...marriageDossier,
      applicant: { name: 'Trần Mẫu', idNumber: '12-34' },
    });
    expect(answer.text).not.toMatch(/Trần|12-34/);
    expect(await storedIntakes()).toBe(0);
  });
});

describe('a request that is no request', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    desk.ask('POST', '/api/v1/dossiers', { token, body, headers });

  it('malformed JSON is 400', async () => expectProblem(await post('{"procedure":'), 400, 'REQUEST.MALFORMED_JSON'));
  it('an empty body is 400', async () => expectProblem(await post(''), 400, 'REQUEST.MALFORMED_JSON'));
  it('a body over 1 MB is 413', async () => {
    expectProblem(await post(JSON.stringify({ pad: 'x'.repeat(1_100_000) })), 413, 'REQUEST.TOO_LARGE');
  });
  it('another media type is 415', async () => {
    expectProblem(await post('<a/>', { 'content-type': 'application/xml' }), 415, 'REQUEST.UNSUPPORTED_MEDIA_TYPE');
  });
  it('an unknown address is 404', async () => {
    expectProblem(await desk.ask('GET', '/api/v1/nothing', { token }), 404, 'REQUEST.NOT_FOUND');
    expectProblem(await desk.ask('GET', `/api/v1/dossiers/${'x'.repeat(500)}`, { token }), 404, 'REQUEST.NOT_FOUND');
  });
  it('a wrong query is 400 and names the parameter', async () => {
    const answer = await desk.ask('GET', '/api/v1/dossiers?limit=101&sort=name&colour=red', { token });
    expectProblem(answer, 400, 'REQUEST.INVALID');
    expect(answer.body.detail).toMatch(/limit.*sort|sort.*limit/);
    expectProblem(await desk.ask('GET', '/api/v1/dossiers?cursor=abc', { token }), 400, 'REQUEST.INVALID');
  });
});

describe('a request without a good token', () => {
  const list = (given?: string) => desk.ask('GET', '/api/v1/queues/05431', { token: given });

  function expectUnauthorized(answer: Answer, code: string): void {
    expectProblem(answer, 401, code);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
  }

  it('no token', async () => expectUnauthorized(await list(), 'AUTH.TOKEN_MISSING'));
  it('no bearer token', async () => {
    expectUnauthorized(
      await desk.ask('GET', '/api/v1/stream', { headers: { authorization: 'Basic eDp5' } }),
      'AUTH.TOKEN_INVALID',
    );
  });
  it('an expired token', async () => {
    const expired = await api.issuer.token({ sub: 'cb', unit: '05431', role: 'leader' }, -60);
    expectUnauthorized(await list(expired), 'AUTH.TOKEN_INVALID');
  });
  it('alg none', async () => {
    const [, payload] = token.split('.');
    const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    expectUnauthorized(await list(`${header}.${payload}.`), 'AUTH.TOKEN_INVALID');
  });
  it('a signature that was altered', async () => {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const other = Buffer.from(payload, 'base64url').toString().replace('05431', '05434');
    const forged = [header, Buffer.from(other).toString('base64url'), signature].join('.');
    expectUnauthorized(await list(forged), 'AUTH.TOKEN_INVALID');
  });
  it('a foreign issuer', async () => {
    const foreign = await startIssuer();
    try {
      const stranger = await foreign.token({ sub: 'cb', unit: '05431', role: 'leader' });
      expectUnauthorized(await list(stranger), 'AUTH.TOKEN_INVALID');
    } finally {
      await foreign.stop();
    }
  });
  it('a role that nobody has', async () => {
    const odd = await api.issuer.token({ sub: 'cb', unit: '05431', role: 'king' as never });
    expectUnauthorized(await list(odd), 'AUTH.TOKEN_INVALID');
  });
  it('the issuer’s keys away: 503, not 401', async () => {
    const short = await startIssuer();
    const alone = await startHarness({
      programs: [],
      overrides: { OIDC_ISSUER: short.issuer, OIDC_JWKS_URL: short.jwksUrl },
    });
    const unjudged = await short.token({ sub: 'cb', unit: '05431', role: 'leader' });
    await short.stop();
    try {
      const answer = await new Desk(alone).ask('GET', '/api/v1/queues/05431', { token: unjudged });
      expectProblem(answer, 503, 'SERVICE.STORE_UNAVAILABLE');
      expect(answer.headers.get('retry-after')).toBe('5');
    } finally {
      await alone.stop();
    }
  });
});

describe('a command with something wrong', () => {
  let code: string;

  beforeAll(async () => {
    const answer = await desk.receive(token, marriageDossier);
    expect(answer.status).toBe(201);
    code = answer.body.code;
  });

  it('out of turn is 409 with what is allowed now and why', async () => {
    const answer = await desk.command(token, code, 'accept-handoff');
    expectProblem(answer, 409, 'DOSSIER.OUT_OF_TURN');
    expect(answer.body.detail).toMatch(/accept-handoff is out of turn: it is received at step M1/);
    expect(answer.body.allowed).toContainEqual(
      expect.objectContaining({ command: 'complete-step', unit: '05431', outcomes: ['day-du'] }),
    );
  });
  it('another unit’s dossier is 403 and reveals nothing', async () => {
    const stranger = await desk.token('05434', 'desk-officer');
    const answer = await desk.command(stranger, code, 'complete-step', { outcome: 'day-du' });
    expectProblem(answer, 403, 'DOSSIER.NOT_YOUR_UNIT');
    expect(answer.text).not.toMatch(/M1|05431|received|1\.004873/);
  });
  it('another role’s step is 403', async () => {
    const leader = await desk.token('05431', 'leader');
    expectProblem(
      await desk.command(leader, code, 'complete-step', { outcome: 'day-du' }),
      403,
      'STEP.ROLE_NOT_ALLOWED',
    );
  });
  it('an outcome that the step has not is 422', async () => {
    const answer = await desk.command(token, code, 'complete-step', { outcome: 'ky' });
    expectProblem(answer, 422, 'STEP.OUTCOME_UNKNOWN');
    expect(answer.body.detail).toMatch(/M1.*ky.*day-du/);
  });
  it('a body of the wrong shape is 400', async () => {
    const answer = await desk.command(token, code, 'request-supplement', { lacks: [], ground: 7 });
    expectProblem(answer, 400, 'REQUEST.INVALID');
    expect(answer.body.issues.map((issue) => issue.path)).toEqual(['lacks', 'ground']);
  });
  it('an unknown command or dossier is 404', async () => {
    expectProblem(await desk.command(token, code, 'teleport'), 404, 'REQUEST.NOT_FOUND');
    const unknown = code.replace(/\d+$/, '9999');
    expectProblem(await desk.command(token, unknown, 'accept-handoff'), 404, 'DOSSIER.NOT_FOUND');
    expectProblem(await desk.command(token, 'no-code', 'accept-handoff'), 404, 'DOSSIER.NOT_FOUND');
  });
});
