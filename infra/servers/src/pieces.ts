import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What package registries give us, each pinned to the version that was tried with the others. */
export const PIECES = {
  temporal: { name: 'temporal', version: '1.9.1' },
  kafka: { name: 'kafka', version: '4.3.1' },
  ferretdb: { name: 'ferretdb', version: '1.24.2' },
} as const;

export type PieceName = keyof typeof PIECES;

/** `${XDG_CACHE_HOME:-~/.cache}/lienthong`: shared by all clones of one user. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  return join(env.XDG_CACHE_HOME || join(env.HOME ?? homedir(), '.cache'), 'lienthong');
}

export function pieceFolder(piece: PieceName, env: NodeJS.ProcessEnv): string {
  return join(cacheFolder(env), `${PIECES[piece].name}-${PIECES[piece].version}`);
}

/** A piece appears under its name only when it is complete (see install.ts), so being there is enough. */
export function isInstalled(piece: PieceName, env: NodeJS.ProcessEnv): boolean {
  return existsSync(pieceFolder(piece, env));
}
