import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { register } from '../catalogue.command';
import { CHANNELS, recordWith, steps } from './catalogue-record.fixture';
import type { ProcedureDraft } from './draft';

async function run(...args: string[]): Promise<{ out: string; err: string; exitCode: number }> {
  let [out, err] = ['', ''];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  try {
    const program = new Command().exitOverride();
    register(program);
    await program.parseAsync(['catalogue', 'import', ...args], { from: 'user' });
    return { out, err, exitCode: Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = undefined;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

describe('lienthong catalogue import', () => {
  let home: string;
  const put = async (file: string, content: unknown): Promise<void> => {
    await mkdir(join(home, file, '..'), { recursive: true });
    await writeFile(join(home, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const good = recordWith({
    ma_thu_tuc: '1.014264',
    cap_thuc_hien: 'Cấp tỉnh, Cấp xã',
    co_quan_thuc_hien: 'Ủy ban nhân dân xã, phường, thị trấn, Sở Tư pháp',
    cach_thuc_thuc_hien: `${CHANNELS}Trực tuyến17 Ngày làm việcMiễn phí`,
    trinh_tu_thuc_hien: steps['1.014264'],
  });

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'lienthong-import-'));
    await put('records/a.json', good);
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  it('writes drafts that await a person, with a summary', async () => {
    const { out, exitCode } = await run(join(home, 'records'), '--out', join(home, 'drafts'));
    const draft = JSON.parse(await readFile(join(home, 'drafts/1.014264.json'), 'utf8')) as ProcedureDraft;
    expect(draft).toMatchObject({
      status: 'draft',
      confirmed: false,
      levels: ['tinh', 'xa'],
      agencies: { performing: ['Ủy ban nhân dân xã, phường, thị trấn', 'Sở Tư pháp'] },
      channels: [{ channel: 'online', duration: { amount: 17, unit: 'working-days' } }],
      clock: [{ mode: 'added-time', time: { amount: 21, unit: 'working-days' }, confirmed: false }],
      source: { file: 'a.json' },
    });
    expect(draft.unread).toContainEqual({ kind: 'no-information', field: 'linh_vuc', value: 'Không có thông tin' });
    expect(out).toContain('1 tệp / files; 1 bản nháp / drafts');
    expect(out).toContain('added-time: 1 thủ tục / procedures, 1 câu / phrases');
    expect(out).toContain('a.json: linh_vuc: no-information: "Không có thông tin"');
    expect(exitCode).toBe(0);
  });

  it('bad files are told by code, and the rest is read', async () => {
    await put('records/b-broken.json', '{"ma_thu_tuc": ');
    await put('records/c-list.json', [good]);
    await put('records/d-code.json', { ...good, ma_thu_tuc: '../../etc/passwd' });
    await put('records/e-again.json', { ...good, ten_thu_tuc: 'Tên khác' });
    await put('records/sub/f.json', {
      ...good,
      ma_thu_tuc: '1.000002',
      so_quyet_dinh: 7,
      la: { x: 1 },
      linh_vuc: undefined,
    });
    await put('records/g-latin.json', '');
    await writeFile(join(home, 'records/g-latin.json'), Buffer.from([0x22, 0xe9, 0x22]));
    await put('records/readme.txt', 'no record');
    const { out, err, exitCode } = await run(join(home, 'records'), '--out', join(home, 'drafts'));
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ', 2).join(': ')),
    ).toEqual([
      'IMPORT.NOT_JSON: b-broken.json',
      'IMPORT.RECORD_INVALID: c-list.json',
      'IMPORT.RECORD_INVALID: d-code.json',
      'IMPORT.DUPLICATE: e-again.json',
      'IMPORT.NOT_JSON: g-latin.json',
    ]);
    expect(err).toContain('read from a.json already, with OTHER content');
    expect(out).toContain('sub/f.json: so_quyet_dinh: field-not-text: "7"');
    expect(out).toContain('sub/f.json: linh_vuc: field-missing');
    expect(out).toContain('sub/f.json: la: field-unknown: "{"x":1}"');
    expect((await readdir(join(home, 'drafts'))).sort()).toEqual(['1.000002.json', '1.014264.json', 'summary.json']);
    expect(exitCode).toBe(1);
  });

  it('prints one JSON document', async () => {
    await put('records/b.json', 'null');
    const { out, err, exitCode } = await run(join(home, 'records'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      drafts: [{ code: '1.014264', status: 'draft' }],
      problems: [{ file: 'b.json', code: 'IMPORT.RECORD_INVALID' }],
      summary: { files: 2, drafts: 1, clock: { 'added-time': { drafts: 1 }, pause: { drafts: 0 } } },
    });
    expect([err, exitCode]).toEqual(['', 1]);
  });

  it('refuses what is no folder, is empty, or would be read again', async () => {
    await mkdir(join(home, 'empty'));
    for (const args of [
      ['nowhere'],
      ['records/a.json'],
      ['empty'],
      ['records', '--out', join(home, 'records/drafts')],
    ]) {
      const [folder = '', ...more] = args;
      const { out, err, exitCode } = await run(join(home, folder), ...more);
      expect([out, exitCode]).toEqual(['', 1]);
      expect(err).toMatch(/^IMPORT\.FOLDER_INVALID: .*\n$/);
    }
  });

  it('a hostile text cannot drive the terminal', async () => {
    await put('records/a.json', { ...good, cap_thuc_hien: 'Cấp \u001b[2J\u009bxã\u202e' });
    expect((await run(join(home, 'records'))).out).not.toMatch(/[\u001b\u009b\u202e]/);
  });
});
