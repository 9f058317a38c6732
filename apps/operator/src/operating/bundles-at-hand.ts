import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildIdOf, bundlePath } from '@lienthong/temporal';
import type { BundleFor } from '@lienthong/temporal';

/**
 * Finds the workflow bundle of a build: the built one, or one of the given folder, by its name or by what it holds. What
 * is not at hand is not guessed: the preview then says that it could not be replayed.
 */
export function bundlesAtHand(folder: string | undefined, currentBuild: () => Promise<string | null>): BundleFor {
  const builds = new Map<string, { readonly changed: number; readonly build: string }>();
  // A bundle has megabytes, and each dossier of a bulk preview asks: it is read again only when it was written anew.
  const buildOf = (file: string): string => {
    const changed = statSync(file).mtimeMs;
    const known = builds.get(file);
    if (known?.changed === changed) return known.build;
    const build = buildIdOf(file);
    builds.set(file, { changed, build });
    return build;
  };
  return async (buildId) => {
    const wanted = buildId ?? (await currentBuild());
    const own = bundlePath();
    if (wanted === null) return { codePath: own };
    const known = [own, ...filesIn(folder)];
    const codePath = known.find((file) => basename(file) === `${wanted}.js` || buildOf(file) === wanted);
    return codePath === undefined ? undefined : { codePath };
  };
}

function filesIn(folder: string | undefined): string[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
}
