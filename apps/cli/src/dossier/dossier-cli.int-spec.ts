import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerStack } from '@lienthong/infra/servers';
import { launchStack, type Stack } from '@lienthong/infra/stack';
import { testServers, uniqueName } from '@lienthong/testing';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const bin = join(__dirname, '../../bin/lienthong.mjs');
const home = mkdtempSync(join(tmpdir(), 'lienthong-cli-'));
let stack: Stack;
let token: string;
let code: string;

/** Runs the compiled program; not in step with it, since the issuer that the API asks lives in this process. */
function lienthong(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: object } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [bin, ...args], { env: { PATH: process.env.PATH, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(input);
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })));
}

const fromEnv = () => ({ LIENTHONG_API: stack.apiUrl, LIENTHONG_TOKEN: token });

async function receive(): Promise<string> {
  const body = {
    procedure: '1.004873',
    case: 'cap-giay',
    channel: 'desk',
    papers: [
      { code: 'TO-KHAI', originals: 1, copies: 0 },
      { code: 'CAN-CUOC', originals: 0, copies: 1 },
    ],
    applicant: { name: 'Nguyễn Thị Mẫu', idNumber: '012345678901', phone: '0000000000' },
  };
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const answer = await fetch(`${stack.apiUrl}/api/v1/dossiers`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const received = (await answer.json()) as { code: string; receipt: { seq: number } };
  expect([answer.status, received]).toMatchObject([201, { code: expect.any(String) as string }]);
  await fetch(`${stack.apiUrl}/api/v1/dossiers/${received.code}?min-seq=${received.receipt.seq}`, { headers });
  return received.code;
}

beforeAll(async () => {
  const { kafkaBrokers, mongodbUri } = testServers();
  // Servers that run already are known by their addresses alone; whoever started them stops them.
  const addresses = { temporalAddress: process.env.LT_TEST_TEMPORAL ?? '', kafkaBrokers, mongodbUri };
  stack = await launchStack({
    name: uniqueName('cli'),
    dataDir: home,
    logDir: join(home, 'logs'),
    servers: { addresses } as unknown as ServerStack,
    simulation: { wallOrigin: Date.now(), legalOrigin: Date.parse('2020-02-03T08:00:00+07:00'), factor: 1 },
  });
  token = await stack.issuer.token({ sub: 'cb-05431-01', unit: '05431', role: 'desk-officer' });
  code = await receive();
}, 120_000);

afterAll(async () => {
  await stack.stop();
  rmSync(home, { recursive: true, force: true });
}, 60_000);

describe('lienthong dossier', () => {
  it('why tells the date and each line of why it is so', async () => {
    const run = await lienthong(['dossier', 'why', code, '--api', stack.apiUrl, '--token', token]);
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toContain(`Hồ sơ ${code} / Dossier ${code}`);
    expect(run.stdout).toMatch(/Thời hạn: 3 ngày làm việc theo lịch vn/);
    expect(run.stdout).toMatch(/Hẹn trả: 08:\d\d(:\d\d)? ngày 06\/02\/2020 \/ Due: 2020-02-06T08:/);
    const json = await lienthong(['dossier', 'why', code, '--json'], { env: fromEnv() });
    expect(JSON.parse(json.stdout)).toMatchObject({ code, allotted: { amount: 3 } });
  });

  it('events go into verify, which also reads them from the API', async () => {
    const { stdout: lines } = await lienthong(['dossier', 'events', code], { env: fromEnv() });
    const first = JSON.parse(lines.split('\n')[0] ?? '') as { hash: string };
    const intact = await lienthong(['verify', '-', '--head', first.hash], { input: lines });
    expect([intact.status, intact.stderr]).toEqual([0, '']);
    expect(intact.stdout).toContain('phiếu in ở sự kiện 1 / receipt printed at event 1');
    const altered = await lienthong(['verify', '-'], { input: lines.replace('"05431"', '"05434"') });
    expect([altered.status, altered.stdout]).toEqual([1, expect.stringContaining(`CHAIN.BROKEN ${code}:1 [altered]`)]);
    const fromApi = await lienthong(['verify', code, '--json'], { env: fromEnv() });
    expect([fromApi.status, JSON.parse(fromApi.stdout)]).toMatchObject([0, { verdict: 'intact', dossiers: 1 }]);
  });

  it('says by its code what went wrong', async () => {
    const told = async (args: readonly string[], env: object = fromEnv()): Promise<[number | null, string]> => {
      const { status, stderr } = await lienthong(args, { env });
      return [status, stderr.split(':')[0] ?? ''];
    };
    const unknown = code.replace(/\d{4}$/, '9999');
    expect(await told(['dossier', 'why', unknown])).toEqual([1, 'DOSSIER.NOT_FOUND']);
    expect(await told(['dossier', 'why', '../queues'])).toEqual([1, 'DOSSIER.NOT_FOUND']);
    expect(await told(['dossier', 'events', code, '--token', 'x.y.z'])).toEqual([1, 'AUTH.TOKEN_INVALID']);
    expect(await told(['dossier', 'why', code, '--api', 'http://127.0.0.1:9'])).toEqual([1, 'SERVICE.API_UNAVAILABLE']);
    expect(await told(['dossier', 'why', code], {})).toEqual([2, 'CONFIG.INVALID']);
    expect(await told(['verify', '--api', 'http://127.0.0.1:9', code])).toEqual([2, 'SERVICE.API_UNAVAILABLE']);
    expect(await told(['verify', '--api', stack.apiUrl, unknown])).toEqual([2, 'DOSSIER.NOT_FOUND']);
    const other = await stack.issuer.token({ sub: 'cb-05434-01', unit: '05434', role: 'desk-officer' });
    expect(await told(['dossier', 'why', code, '--token', other])).toEqual([1, 'DOSSIER.NOT_YOUR_UNIT']);
  });

  it('verify ends with 2, not with 1, where it is called wrongly', async () => {
    const file = join(home, 'empty');
    writeFileSync(file, '');
    const calls = [['verify'], ['verify', '--nonsense', file], ['verify', file], ['verify', file, '--head', 'x']];
    const runs = await Promise.all(calls.map((args) => lienthong(args)));
    expect(runs.map(({ status }) => status)).toEqual([2, 2, 2, 2]);
    const help = await lienthong(['verify', '--help']);
    expect([help.status, help.stdout]).toEqual([0, expect.stringContaining('is given away only by a hash that was')]);
  });
});
