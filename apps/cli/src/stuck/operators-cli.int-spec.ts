import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerStack } from '@lienthong/infra/servers';
import { launchStack, type Stack } from '@lienthong/infra/stack';
import { connectMongo } from '@lienthong/read-model';
import { testServers, uniqueName, until } from '@lienthong/testing';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const bin = join(__dirname, '../../bin/lienthong.mjs');
const home = mkdtempSync(join(tmpdir(), 'lienthong-operators-'));
const reason = 'Kiểm tra công cụ vận hành';
let stack: Stack;
let env: Readonly<Record<string, string>>;
let code: string;

function lienthong(...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, [bin, ...args], { env: { PATH: process.env.PATH, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })));
}

function tokenOf(unit: string): Promise<string> {
  return stack.issuer.token({ sub: `vh-${unit}`, unit, role: 'operator' });
}

async function receive(): Promise<string> {
  const token = await stack.issuer.token({ sub: 'cb-05431-01', unit: '05431', role: 'desk-officer' });
  const papers = [
    { code: 'TO-KHAI', originals: 1, copies: 0 },
    { code: 'CAN-CUOC', originals: 0, copies: 1 },
  ];
  const applicant = { name: 'Nguyễn Thị Mẫu', idNumber: '012345678901', phone: '0000000000' };
  const body = { procedure: '1.004873', case: 'cap-giay', channel: 'desk', papers, applicant };
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const options = { method: 'POST', headers, body: JSON.stringify(body) };
  const received = (await (await fetch(`${stack.apiUrl}/api/v1/dossiers`, options)).json()) as { code: string };
  return received.code;
}

beforeAll(async () => {
  const { kafkaBrokers, mongodbUri } = testServers();
  const addresses = { temporalAddress: process.env.LT_TEST_TEMPORAL ?? '', kafkaBrokers, mongodbUri };
  stack = await launchStack({
    name: uniqueName('ops'),
    dataDir: home,
    logDir: join(home, 'logs'),
    servers: { addresses } as unknown as ServerStack,
    simulation: { wallOrigin: Date.now(), legalOrigin: Date.parse('2020-02-03T08:00:00+07:00'), factor: 1 },
    operator: true,
  });
  const { namespace, database, topicPrefix } = stack.settings;
  env = {
    LIENTHONG_API: stack.apiUrl,
    LIENTHONG_OPERATOR: stack.operatorUrl ?? '',
    LIENTHONG_TOKEN: await tokenOf('164'),
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    KAFKA_BROKERS: kafkaBrokers.join(','),
    KAFKA_TOPIC_PREFIX: topicPrefix,
    MONGODB_URI: mongodbUri,
    MONGODB_DATABASE: database,
  };
  code = await receive();
}, 120_000);

afterAll(async () => {
  await stack.stop();
  rmSync(home, { recursive: true, force: true });
}, 60_000);

it('a healthy system has nothing stuck, and the doctor finds all as it should be', async () => {
  const healthy = await until(async () => {
    const run = await lienthong('stuck', 'list');
    return run.status === 0 && run;
  }, 60_000);
  expect(healthy.stdout).toContain('Nothing is stuck');
  expect(await lienthong('stuck', 'show', code)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(code) as string,
  });
  expect((await lienthong('stuck', 'groups')).status).toBe(0);
  expect(await lienthong('dlt', 'list')).toMatchObject({ status: 0 });
  const doctor = await lienthong('doctor', '--json');
  const { checks } = JSON.parse(doctor.stdout) as { checks: { id: string; state: string }[] };
  expect(checks.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(doctor.status).toBe(0);
}, 120_000);

it('a preview waits until it is made, does nothing, and is exported; only apply acts', async () => {
  const file = join(home, 'items.csv');
  const args = ['--act', 'rebuild-view', '--codes', code, '--reason', reason];
  const preview = await lienthong('replay', 'preview', ...args, '--export', file, '--json');
  const { operation } = JSON.parse(preview.stdout) as { operation: { id: string; status: string } };
  expect([preview.status, operation.status]).toEqual([0, 'previewed']);
  expect(readFileSync(file, 'utf8')).toContain(`${code},previewed,05431`);
  const before = await lienthong('replay', 'status', operation.id);
  expect(before.stdout).toContain(`lienthong replay apply ${operation.id}`);
  const applied = await lienthong('replay', 'apply', operation.id, '--wait', '90');
  expect(applied.stdout).toContain('1 ĐÃ CHUYỂN ĐỘNG / PROGRESSED');
  expect(applied.status).toBe(0);
  const again = await lienthong('replay', 'apply', operation.id);
  expect([again.status, again.stderr]).toEqual([1, expect.stringMatching(/^OPERATION\.OUT_OF_TURN/)]);
  const trail = await lienthong('trail', 'show', '--json');
  const { items } = JSON.parse(trail.stdout) as { items: { step: string; code: string | null; hash: string }[] };
  expect(items.map(({ step }) => step)).toEqual(expect.arrayContaining(['requested', 'previewed', 'applying', 'done']));
  expect((await lienthong('trail', 'verify', '--head', items.at(-1)?.hash ?? '')).status).toBe(0);
  expect((await lienthong('trail', 'verify', '--head', 'f'.repeat(64))).status).toBe(1);
}, 180_000);

it('says by its exit code what went wrong', async () => {
  const nothing = await lienthong('replay', 'preview', '--act', 'resume', '--codes', code, '--reason', reason);
  expect([nothing.status, nothing.stdout]).toEqual([1, expect.stringContaining(`✗ ${code}`)]);
  expect((await lienthong('replay', 'preview', '--act', 'resume', '--codes', code)).status).toBe(1);
  expect((await lienthong('stuck', 'show', code, '--api', 'http://127.0.0.1:1')).status).toBe(3);
  expect((await lienthong('stuck', 'list', '--kind', 'Z')).status).toBe(1);
  const refused = await lienthong('stuck', 'show', code, '--token', await tokenOf('05434'));
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/^DOSSIER\.NOT_YOUR_UNIT/)]);
}, 120_000);

it('the trail tells what the dossiers tell, and its cut-off end is given away by them', async () => {
  interface Verdict {
    readonly verdict: string;
    readonly dossiers: {
      readonly acts: number;
      readonly difference: { readonly code: string; n: number | null } | null;
    };
  }
  const verified = async (): Promise<Verdict & { readonly status: number | null }> => {
    const run = await lienthong('trail', 'verify', '--dossiers', '--json');
    return { ...(JSON.parse(run.stdout) as Verdict), status: run.status };
  };
  const whole = await until(async () => {
    const now = await verified();
    return now.dossiers.acts > 0 && now;
  }, 30_000);
  expect(whole).toMatchObject({ status: 0, verdict: 'intact', dossiers: { acts: 1, difference: null } });
  const away = await lienthong('trail', 'verify', '--dossiers', '--token', await tokenOf('05434'));
  expect([away.status, away.stderr]).toEqual([1, expect.stringMatching(/^DOSSIER\.NOT_YOUR_UNIT/)]);
  const mongo = connectMongo(env.MONGODB_URI ?? '', { dbName: env.MONGODB_DATABASE ?? '' });
  try {
    await until(async () => mongo.readyState === 1);
    const trail = mongo.collection<{ _id: string; body: string }>('operation_trail');
    const records = await trail.find().sort({ _id: 1 }).toArray();
    const cut = records.find(({ body }) => body.includes('"step":"item-applying"'))?._id ?? '';
    await trail.deleteMany({ _id: { $gte: cut } });
  } finally {
    await mongo.close();
  }
  expect((await lienthong('trail', 'verify')).status).toBe(0);
  expect(await verified()).toMatchObject({ status: 1, verdict: 'intact', dossiers: { difference: { code, n: null } } });
}, 120_000);
