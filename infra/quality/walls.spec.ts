import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from './aliases.cjs';

function compile(folder: string): string {
  const tsc = join(PROJECT_ROOT, 'node_modules/typescript/bin/tsc');
  const config = join(__dirname, 'fixtures/walls', folder, 'tsconfig.json');
  return spawnSync(process.execPath, [tsc, '--noEmit', '-p', config], { encoding: 'utf8' }).stdout;
}

describe('the compile-time walls', () => {
  const domain = compile('domain');
  const workflows = compile('workflows');

  it.each(['process', 'console', 'setTimeout', 'fetch', 'Buffer'])('the domain does not know %s', (name) => {
    expect(domain).toContain(`Cannot find name '${name}'`);
  });

  it.each(['process', 'fetch', 'Buffer'])('workflows do not know %s', (name) => {
    expect(workflows).toContain(`Cannot find name '${name}'`);
  });
});
