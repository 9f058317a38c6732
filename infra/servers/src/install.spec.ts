import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureInstalled, type PieceInstall, type SetupContext } from './install';

describe('installing into the cache', () => {
  let home: string;
  let context: SetupContext;
  let lines: string[];
  const cache = (): string => join(home, 'lienthong');

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'lienthong-cache-'));
    lines = [];
    context = { env: { ...process.env, XDG_CACHE_HOME: home }, logDir: home, progress: (line) => lines.push(line) };
  });

  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const piece = (fill: PieceInstall['fill']): PieceInstall => ({
    piece: 'kafka',
    announce: 'đang tải / downloading',
    fill,
  });

  it('installs once when two runs start together, and both get the complete piece', async () => {
    let fills = 0;
    const slow = piece(async ({ folder }) => {
      fills += 1;
      writeFileSync(join(folder, 'half'), '');
      await sleep(400);
      writeFileSync(join(folder, 'whole'), '');
    });
    const folders = await Promise.all([ensureInstalled(slow, context), ensureInstalled(slow, context)]);
    expect(fills).toBe(1);
    for (const folder of folders) expect(readdirSync(folder).sort()).toEqual(['half', 'whole']);
    expect(readdirSync(cache())).toEqual(['kafka-4.3.1']);
    expect(lines[0]).toBe('đang tải / downloading');
  });

  it('leaves nothing of a failed installation, shows the end of its output, and the next run starts afresh', async () => {
    const failing = piece(({ run }) => run('/bin/sh', ['-c', 'echo no route to registry; exit 3']));
    await expect(ensureInstalled(failing, context)).rejects.toThrow(/exit code 3[^]*no route to registry/);
    expect(readdirSync(cache())).toEqual([]);
    const working = piece(({ run }) => run('/bin/sh', ['-c', 'echo fine > done']));
    const folder = await ensureInstalled(working, context);
    expect(readFileSync(join(folder, 'done'), 'utf8')).toBe('fine\n');
  });

  it('says so when the program of a step is not there', async () => {
    const failing = piece(({ run }) => run('/nowhere/mvn', []));
    await expect(ensureInstalled(failing, context)).rejects.toThrow(/ENOENT/);
  });

  it('clears away what a killed run left', async () => {
    const left = join(cache(), '.new-kafka-4.3.1-abc');
    mkdirSync(left, { recursive: true });
    await ensureInstalled(
      piece(() => Promise.resolve()),
      context,
    );
    expect(existsSync(left)).toBe(false);
  });
});
