import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import type { DossierEvent } from '@lienthong/domain';
import { connectMongo } from '@lienthong/read-model';
import type { DecreeItem } from '@lienthong/read-model';
import type { ServerStack } from '@lienthong/infra/servers';
import { launchStack } from '@lienthong/infra/stack';
import type { Stack } from '@lienthong/infra/stack';
import { testServers, uniqueName, until } from '@lienthong/testing';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const bin = join(__dirname, '../../../../dist/apps/cli/src/main.js');
const home = mkdtempSync(join(tmpdir(), 'lienthong-decree-'));
const catalogue = join(home, 'catalogue');
const decreeFile = join(home, 'decree.json');
const unit = '05443';
const swapped = ['2026-08-22', '2026-08-31'];
const decree = {
  id: 'QĐ 1234/QĐ-TTg',
  issued: '2026-06-01',
  source: 'Công báo 2026',
  calendar: 'vn',
  changes: { holidays: ['2026-08-31'], workdays: ['2026-08-22'] },
};
const codes = { long: [] as string[], paused: [] as string[], short: [] as string[], refused: [] as string[] };
let stack: Stack;
let token: string;
let connection: Connection;

/** The shipped catalogue as it was before the swap was announced, and with one procedure of 60 working days. */
function earlierCatalogue(): void {
  cpSync(join(__dirname, '../../../../infra/catalogue'), catalogue, { recursive: true });
  edit('calendars/vn-2026.json', (year: { days: { date: string }[] }) => {
    year.days = year.days.filter((day) => !swapped.includes(day.date));
  });
  edit('procedures/1.004873.v2.json', ({ cases }: { cases: { allotted: { desk: { amount: number } } }[] }) => {
    for (const one of cases) one.allotted.desk.amount = 60;
  });
  writeFileSync(decreeFile, JSON.stringify(decree));
}

function edit<T>(file: string, change: (content: T) => void): void {
  const content = JSON.parse(readFileSync(join(catalogue, file), 'utf8')) as T;
  change(content);
  writeFileSync(join(catalogue, file), JSON.stringify(content));
}

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${stack.apiUrl}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

async function receive(channel: 'desk' | 'public-post'): Promise<string> {
  const applicant = { name: 'Nguyễn Thị Mẫu', idNumber: '012345678901', phone: '0000000000' };
  const papers = [{ code: 'TO-KHAI', originals: 1, copies: 0 }];
  const body = { procedure: '1.004873', case: 'cap-giay', channel, papers, applicant };
  const { code, receipt } = await ask<{ code: string; receipt: { seq: number } }>('/dossiers', body);
  await ask(`/dossiers/${code}?min-seq=${receipt.seq}`);
  return code;
}

async function give(code: string, command: string, body: unknown): Promise<void> {
  const { seq } = await ask<{ seq: number }>(`/dossiers/${code}/commands/${command}`, body);
  await ask(`/dossiers/${code}?min-seq=${seq}`);
}

function deadline(code: string): Promise<{ dueAt: string | null; explanation: unknown }> {
  return ask(`/dossiers/${code}/deadline`);
}

async function replanned(code: string): Promise<DossierEvent[]> {
  const { events } = await ask<{ events: DossierEvent[] }>(`/dossiers/${code}/events`);
  return events.filter((event) => event.type === 'DeadlineReplanned');
}

function start(args: readonly string[]): ChildProcess {
  const { temporalAddress, kafkaBrokers, mongodbUri } = stack.servers.addresses;
  const { namespace, database, topicPrefix } = stack.settings;
  const env = {
    PATH: process.env.PATH,
    CATALOGUE_DIR: catalogue,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    KAFKA_BROKERS: kafkaBrokers.join(','),
    KAFKA_TOPIC_PREFIX: topicPrefix,
    MONGODB_URI: mongodbUri,
    MONGODB_DATABASE: database,
  };
  return spawn(process.execPath, [bin, 'calendar', ...args], { env });
}

function lienthong(...args: string[]): Promise<Run> {
  const child = start(args);
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })));
}

function items(): Promise<DecreeItem[]> {
  return connection.collection<DecreeItem>('calendar_decree_items').find({}).toArray();
}

beforeAll(async () => {
  earlierCatalogue();
  const { kafkaBrokers, mongodbUri } = testServers();
  const addresses = { temporalAddress: process.env.LT_TEST_TEMPORAL ?? '', kafkaBrokers, mongodbUri };
  stack = await launchStack({
    name: uniqueName('decree'),
    dataDir: home,
    logDir: join(home, 'logs'),
    servers: { addresses } as unknown as ServerStack,
    simulation: { wallOrigin: Date.now(), legalOrigin: Date.parse('2026-06-01T08:00:00+07:00'), factor: 1 },
    env: { CATALOGUE_DIR: catalogue },
  });
  connection = connectMongo(mongodbUri, { dbName: stack.settings.database });
  token = await stack.issuer.token({ sub: `cb-${unit}-2025-mot-cua`, unit, role: 'desk-officer' });
  for (let n = 0; n < 12; n += 1) codes.long.push(await receive('desk'));
  for (let n = 0; n < 4; n += 1) codes.paused.push(await receive('desk'));
  for (let n = 0; n < 2; n += 1) codes.short.push(await receive('public-post'));
  for (let n = 0; n < 2; n += 1) codes.refused.push(await receive('desk'));
  const lacks = [{ paper: 'TO-KHAI', reason: 'thiếu chữ ký' }];
  for (const code of codes.paused) await give(code, 'request-supplement', { lacks, ground: 'Mẫu số 02' });
  for (const code of codes.refused) {
    await give(code, 'refuse', { reason: 'không thuộc thẩm quyền', ground: 'Mẫu số 03' });
  }
}, 120_000);

afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
  await stack.stop();
  rmSync(home, { recursive: true, force: true });
});

interface Preview {
  readonly counts: object;
  readonly moved: readonly {
    readonly code: string;
    readonly oldDue: string;
    readonly newDue: string;
    readonly clocks: object;
  }[];
  readonly paused: readonly string[];
}

describe('the swap of 22/8/2026, decreed on 01/06/2026', () => {
  let preview: Preview;
  let closedMeanwhile = '';

  it('is previewed: who moves, from when to when, and who is not touched', async () => {
    const { status, stdout, stderr } = await lienthong('preview', decreeFile, '--json');
    expect([status, stderr]).toEqual([0, '']);
    preview = JSON.parse(stdout) as Preview;
    expect(preview.counts).toMatchObject({ open: 18, moves: 12, stays: 2, paused: 4, stopped: 0, closed: 2 });
    expect(preview.moved.map((row) => row.code)).toEqual([...codes.long].sort());
    expect(preview.paused).toEqual([...codes.paused].sort());
    for (const { oldDue, newDue } of preview.moved) {
      expect([oldDue.slice(0, 10), newDue.slice(0, 10)]).toEqual(['2026-08-24', '2026-08-22']);
      expect(newDue.slice(10)).toBe(oldDue.slice(10));
    }
    expect(await items()).toEqual([]);
    const table = await lienthong('preview', decreeFile);
    expect(table.stdout).toContain('12 hồ sơ đổi hạn / dossiers move, of 18 đang mở / open');
    expect(table.stdout).toContain('4 tạm dừng, không động đến / paused, not touched');
  });

  it('killed in the middle and applied again, moves the rest, as previewed', async () => {
    const child = start(['apply', decreeFile, '--rate', '4', '--by', 'vh-01']);
    await until(async () => (await items()).filter((item) => item.outcome !== 'pending').length >= 5, 30_000);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const halfway = await items();
    const pending = halfway.filter((item) => item.outcome === 'pending').map((item) => item.code);
    closedMeanwhile = codes.long.filter((code) => pending.includes(code)).at(-1) ?? '';
    await give(closedMeanwhile, 'refuse', { reason: 'không thuộc thẩm quyền', ground: 'Mẫu số 03' });
    const { status, stdout } = await lienthong('apply', decreeFile, '--json', '--by', 'vh-01');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as { counts: object; items: DecreeItem[] };
    expect(report.counts).toMatchObject({ moved: 11, unchanged: 2, paused: 4, closed: 1, failed: 0, pending: 0 });
    const moved = report.items.filter((item) => item.outcome === 'moved');
    expect(moved.map(({ code, moves }) => ({ code, moves }))).toEqual(
      preview.moved.filter(({ code }) => code !== closedMeanwhile).map(({ code, clocks }) => ({ code, moves: clocks })),
    );
  });

  it('is in the history of each that moved, once, and in no other', async () => {
    for (const { code, newDue } of preview.moved.filter((row) => row.code !== closedMeanwhile)) {
      const events = await until(async () => {
        const found = await replanned(code);
        return found.length > 0 && found;
      });
      expect(events).toMatchObject([{ actor: { subject: 'vh-01', role: 'operator' }, data: { decree: decree.id } }]);
      expect((await deadline(code)).dueAt).toBe(newDue);
    }
    for (const code of [...codes.paused, ...codes.short, ...codes.refused, closedMeanwhile])
      expect(await replanned(code)).toEqual([]);
  });

  it('applied once more does nothing, and says the same', async () => {
    const { status, stdout } = await lienthong('apply', decreeFile);
    expect(status).toBe(0);
    expect(stdout).toContain('11 đổi hạn / moved');
    for (const code of codes.long) expect(await replanned(code)).toHaveLength(code === closedMeanwhile ? 0 : 1);
  });

  it('counts for whoever is received or resumed later, without a restart and after one', async () => {
    expect((await deadline(await receive('desk'))).dueAt).toContain('2026-08-22T');
    const [resumed = ''] = codes.paused;
    await give(resumed, 'supply-supplement', { papers: [{ code: 'TO-KHAI', originals: 1, copies: 0 }] });
    expect((await deadline(resumed)).dueAt).toContain('2026-08-22T');
    await stack.services.worker.stop();
    await stack.services.worker.start();
    expect((await deadline(await receive('desk'))).dueAt).toContain('2026-08-22T');
  });

  it('explains a closed one by the calendar it was planned with', async () => {
    const [closed = ''] = codes.refused;
    const { dueAt } = await ask<{ dueAt: string }>(`/dossiers/${closed}`);
    expect(await deadline(closed)).toMatchObject({ dueAt });
    expect(dueAt).toContain('2026-08-24T');
  });

  it('is shown, and its number can’t be used for anything else', async () => {
    const shown = await lienthong('show', '--year', '2026');
    expect(shown.stdout).toContain('QĐ 1234/QĐ-TTg: ghi lúc / recorded');
    writeFileSync(decreeFile, JSON.stringify({ ...decree, source: 'khác' }));
    const refused = await lienthong('preview', decreeFile);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/^DECREE\.ID_USED: /)]);
  });
});
