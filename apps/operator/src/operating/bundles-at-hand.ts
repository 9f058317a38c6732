import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildIdOf, bundlePath } from '@lienthong/temporal';
import type { BundleFor } from '@lienthong/temporal';

/**
 * Finds the workflow bundle of a build: the built one, or one of the given folder, by its name or by what it holds. What
 * is not at hand is not guessed: the preview then says that it could not be replayed.
 */
export function bundlesAtHand(folder: string | undefined, currentBuild: () => Promise<string | null>): BundleFor {
  return async (buildId) => {
    const wanted = buildId ?? (await currentBuild());
    const own = bundlePath();
    if (wanted === null) return { codePath: own };
    const known = [own, ...filesIn(folder)];
    const codePath = known.find((file) => basename(file) === `${wanted}.js` || buildIdOf(file) === wanted);
    return codePath === undefined ? undefined : { codePath };
  };
}

function filesIn(folder: string | undefined): string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
}
