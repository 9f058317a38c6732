import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { catalogueDir, loadCatalogue } from '@lienthong/platform';
import { register } from './catalogue.command';

/** Runs `lienthong catalogue …` in this process and gives what it printed and its exit code. */
async function run(...args: string[]): Promise<{ out: string; err: string; exitCode: number }> {
  let [out, err] = ['', ''];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  try {
    const program = new Command().exitOverride();
    register(program);
    await program.parseAsync(['catalogue', ...args], { from: 'user' });
    return { out, err, exitCode: Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = undefined;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

describe('lienthong catalogue', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'lienthong-cli-catalogue-'));
    await cp(catalogueDir(), dir, { recursive: true });
    const file = join(dir, 'procedures/1.004873.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"to": "M4"', '"to": "M9"'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('lint accepts the shipped catalogue', async () => {
    const { out, exitCode } = await run('lint');
    expect(out).toContain(`${(await loadCatalogue()).units.length} units`);
    expect(out).toContain('0 lỗi / errors');
    expect(exitCode).toBe(0);
  });

  it('lint tells all that is wrong and exits with 1', async () => {
    const { out, exitCode } = await run('lint', dir);
    expect(out).toContain(
      'error outcome-to-unknown-step: procedures/1.004873.json, procedure 1.004873, case cap-giay, step M3',
    );
    expect(out).toContain('dẫn tới bước "M9" không có');
    expect(exitCode).toBe(1);
    const json = await run('lint', dir, '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      errors: 2,
      findings: [{ rule: 'outcome-to-unknown-step', step: 'M3' }, {}],
    });
    expect(json.exitCode).toBe(1);
  });

  it('show prints a table, and JSON where asked', async () => {
    const { out } = await run('show');
    expect(out).toContain('3.000243');
    expect(out).toContain('7 wd (whole');
    const rows = JSON.parse((await run('show', '--json')).out) as { procedures: unknown[] };
    const cases = (await loadCatalogue()).procedures.flatMap((procedure) => procedure.cases);
    expect(rows.procedures).toHaveLength(cases.length);
  });

  it('publish refuses a broken catalogue before it looks for the store, without a stack', async () => {
    const { err, exitCode } = await run('publish', dir, '--mongodb', 'mongodb://127.0.0.1:1/');
    expect(err).toMatch(/^ROUTE\.INVALID: procedures\/1\.004873\.json.*\n$/);
    expect(exitCode).toBe(1);
  });

  it('publish names the setting that lacks', async () => {
    const before = process.env.MONGODB_URI;
    delete process.env.MONGODB_URI;
    try {
      const { out, exitCode } = await run('publish', '--json');
      expect(JSON.parse(out)).toMatchObject({ error: { code: 'CONFIG.INVALID' } });
      expect(exitCode).toBe(1);
    } finally {
      if (before !== undefined) process.env.MONGODB_URI = before;
    }
  });
});
