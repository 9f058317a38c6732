import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a catalogue of the shipped units and calendars with the bench's procedure only; answers its folder. */
export function makeBenchCatalogue(root: string, folder: string): string {
  const target = join(folder, 'catalogue');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'procedures'), { recursive: true });
  for (const part of ['tiers.json', 'units', 'calendars']) {
    cpSync(join(root, 'infra', 'catalogue', part), join(target, part), { recursive: true });
  }
  cpSync(join(root, 'infra', 'bench', 'catalogue', 'bench.json'), join(target, 'procedures', 'bench.json'));
  return target;
}
