import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 of each history, by the release that recorded it. A history that was released stays as it is for good. */
export type ReleaseManifest = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const historiesFolder = join(__dirname, '../../histories');

/** `r2-paid` is of release r2; those of the first have no prefix. */
export function releaseOf(name: string): string {
  return /^(r\d+)-/.exec(name)?.[1] ?? 'r1';
}

export function recordedNames(folder = historiesFolder): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => file.replace(/\.json$/, '')).sort();
}

/** What a release has against what is in the folder: empty if nothing vanished, changed, or was left out. */
export function manifestFaults(manifest: ReleaseManifest, folder = historiesFolder): string[] {
  const present = new Set(recordedNames(folder));
  const listed = Object.entries(manifest).flatMap(([release, histories]) =>
    Object.entries(histories).map(([name, hash]) => ({ release, name, hash })),
  );
  const faults = listed.flatMap(({ release, name, hash }) => {
    if (releaseOf(name) !== release) return [`${name} is not of ${release}`];
    if (!present.has(name)) return [`${name} of ${release} has vanished`];
    return hashOf(name, folder) === hash ? [] : [`${name} of ${release} was changed`];
  });
  const names = new Set(listed.map(({ name }) => name));
  const unlisted = [...present].filter((name) => !names.has(name));
  return [
    ...faults,
    ...unlisted.map((name) => `${name} is not in releases.json: node workflows/replay/add-histories.cjs`),
  ];
}

function hashOf(name: string, folder: string): string {
  return createHash('sha256')
    .update(readFileSync(join(folder, `${name}.json`)))
    .digest('hex');
}
