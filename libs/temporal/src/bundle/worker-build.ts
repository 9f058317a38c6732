import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Name of the worker deployment whose versions carry the dossiers. */
export const workerDeployment = 'lienthong';

const digits = 12;

/** Name of a build: the first digits of the SHA-256 of its workflow bundle, so that equal code is one version everywhere. */
export function buildIdOf(bundle: string): string {
  return createHash('sha256').update(readFileSync(bundle)).digest('hex').slice(0, digits);
}
