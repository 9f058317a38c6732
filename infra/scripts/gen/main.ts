import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderConfigReference } from '@lienthong/platform';
import { projectRoot } from '@lienthong/temporal';
import { renderTransitions } from './transitions-table';

const note = 'Made by `npm run gen` from the code; do not edit.';

const pages: Readonly<Record<string, () => string>> = {
  'configuration.md': () => `# Configuration\n\n${note}\n\n${renderConfigReference()}`,
  'transitions.md': () => `# Commands by state\n\n${note}\n\n${renderTransitions()}`,
};

/** Writes the reference pages; with `--check` only says which ones are stale, and fails if any is. */
function main(check: boolean): void {
  const folder = join(projectRoot(), 'apps/docs/reference');
  const stale = Object.entries(pages).filter(([name, render]) => textOf(join(folder, name)) !== render());
  for (const [name, render] of stale) {
    if (check) process.stderr.write(`apps/docs/reference/${name} is stale: run npm run gen\n`);
    else write(join(folder, name), render());
  }
  if (check && stale.length > 0) process.exitCode = 1;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

main(process.argv.includes('--check'));
