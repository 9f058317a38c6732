import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The clone's root: the first folder upwards that holds nest-cli.json. The build moves this file, so a fixed depth would not do. */
export function projectRoot(from: string = __dirname): string {
  if (existsSync(join(from, 'nest-cli.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('nest-cli.json was not found above the launcher: the clone is not complete');
  return projectRoot(parent);
}
