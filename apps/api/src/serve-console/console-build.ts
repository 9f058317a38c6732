import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '@lienthong/temporal';

/** The folder of the built console, or undefined while there is none. */
export function consoleBuild(configured: string | undefined): string | undefined {
  const folder = resolve(configured ?? join(projectRoot(), 'dist', 'apps', 'console'));
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}
