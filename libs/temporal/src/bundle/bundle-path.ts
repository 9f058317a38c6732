import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Root of the project: the folder that holds nest-cli.json. */
export function projectRoot(from: string = __dirname): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'nest-cli.json'))) return folder;
  }
  throw new Error(`no nest-cli.json above ${from}`);
}

/** Where the build leaves the workflow bundle; the worker loads it and never bundles at start. */
export function bundlePath(): string {
  return join(projectRoot(), 'dist', 'workflow-bundle.js');
}
