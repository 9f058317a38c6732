import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { projectRoot } from '../src/project-root';

/** The launcher compiled on its own, inside the clone, for a process that a test may kill. Remove the folder afterwards. */
export function compileLauncher(): string {
  const sources = join(projectRoot(), 'infra', 'servers', 'src');
  const parent = join(projectRoot(), '.lienthong');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'launcher-'));
  for (const file of readdirSync(sources).filter((name) => name.endsWith('.ts') && !name.includes('spec.'))) {
    const { code } = transformSync(readFileSync(join(sources, file), 'utf8'), {
      swcrc: false,
      module: { type: 'commonjs' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    writeFileSync(join(folder, file.replace(/\.ts$/, '.js')), code);
  }
  return folder;
}

/** Runs a script in a Node process of its own; it has `load(module)` and says what it knows with `tell(value)`. */
export function runScript(launcher: string, script: string, stderr: 'inherit' | 'ignore' = 'inherit'): ChildProcess {
  const prelude = `
    const load = (name) => require(${JSON.stringify(`${launcher}/`)} + name);
    const tell = (value) => process.send(value);
    process.on('message', () => {});
  `;
  return spawn(process.execPath, ['-e', prelude + script], { stdio: ['ignore', 'inherit', stderr, 'ipc'] });
}

/** The first value the script tells; rejects when it ends before. */
export function firstWord<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (value) => resolve(value as T));
    child.once('exit', (code) => reject(new Error(`the script ended with ${code} before it told anything`)));
  });
}
