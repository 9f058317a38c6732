import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Keys that must outlive a restart: without them stored personal data could not be read again. */
export interface ServiceKeys {
  readonly PERSONAL_DATA_KEY: string;
  readonly CHECK_KEY: string;
}

/** Reads the keys of a data folder, making them the first time. Only its owner can read the file. */
export function serviceKeys(dataDir: string): ServiceKeys {
  const file = join(dataDir, 'keys.json');
  const fresh: ServiceKeys = { PERSONAL_DATA_KEY: newKey(), CHECK_KEY: newKey() };
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(readFileSync(file, 'utf8')) as ServiceKeys;
  }
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}
