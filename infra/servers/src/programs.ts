import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Full path of a program on the PATH of `env`, or null. */
export function findProgram(name: string, env: NodeJS.ProcessEnv): string | null {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** What a program prints (both streams) on a quick question such as its version; null when it fails or takes over 20 s. */
export function ask(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout: 20_000 }, (error, stdout, stderr) =>
      resolve(error ? null : `${stdout}${stderr}`),
    );
  });
}

/** First dotted number in a text such as `temporal version 1.9.1 (Server 1.32.0)`, as a list of numbers. */
export function parseVersion(text: string): number[] | null {
  const found = /\d+(?:\.\d+)*/.exec(text);
  return found ? found[0].split('.').map(Number) : null;
}

/** True when `version` is `least` or newer; missing parts count as 0. */
export function isAtLeast(version: readonly number[], least: readonly number[]): boolean {
  for (let i = 0; i < Math.max(version.length, least.length); i += 1) {
    const difference = (version[i] ?? 0) - (least[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** Java's major version from `java -version`: `"17.0.15"` is 17, the old `"1.8.0_402"` is 8. */
export function parseJavaMajor(text: string): number | null {
  const version = /version "([^"]+)"/.exec(text)?.[1];
  const [first, second] = version ? (parseVersion(version) ?? []) : [];
  return first === 1 ? (second ?? null) : (first ?? null);
}
