import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from './aliases.cjs';

interface Report {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

/** ESLint in a process of its own: it loads its configuration as an ES module, which jest's sandbox can't. */
function lint(folder: string): Map<string, string[]> {
  const eslint = join(PROJECT_ROOT, 'node_modules/eslint/bin/eslint.js');
  const { stdout } = spawnSync(process.execPath, [eslint, '--format', 'json', '.'], { cwd: folder, encoding: 'utf8' });
  const reports = JSON.parse(stdout) as Report[];
  return new Map(
    reports.map(({ filePath, messages }) => [
      filePath.slice(folder.length + 1),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
}

describe('the lint rules', () => {
  const found = lint(join(__dirname, 'fixtures/lint'));

  it.each([
    ['apps/api/src/floating-promise.ts', '@typescript-eslint/no-floating-promises'],
    ['apps/api/src/misused-promise.ts', '@typescript-eslint/no-misused-promises'],
    ['apps/api/src/forgotten-case.ts', '@typescript-eslint/switch-exhaustiveness-check'],
    ['apps/api/src/any.ts', '@typescript-eslint/no-explicit-any'],
    ['apps/api/src/non-null.ts', '@typescript-eslint/no-non-null-assertion'],
    ['apps/api/src/untyped-boundary.ts', '@typescript-eslint/explicit-module-boundary-types'],
    ['apps/api/src/type-import.ts', '@typescript-eslint/consistent-type-imports'],
    ['apps/api/src/console.ts', 'no-console'],
    ['apps/api/src/default-export.ts', 'no-restricted-syntax'],
    ['apps/api/src/export-all.ts', 'no-restricted-syntax'],
    ['apps/api/src/dynamic-alias.ts', 'no-restricted-syntax'],
    ['apps/api/src/many-parameters.ts', 'no-restricted-syntax'],
    ['apps/api/src/long-function.ts', 'max-lines-per-function'],
    ['apps/api/src/long-file.ts', 'max-lines'],
    ['apps/api/src/left-over.ts', 'no-warning-comments'],
    ['apps/api/src/skipped.spec.ts', 'no-restricted-syntax'],
    ['libs/domain/src/clock-read.ts', 'no-restricted-syntax'],
    ['libs/domain/src/new-date.ts', 'no-restricted-syntax'],
    ['libs/domain/src/random.ts', 'no-restricted-syntax'],
    ['libs/domain/src/host-zone.ts', 'no-restricted-syntax'],
    ['libs/domain/src/node-builtin.ts', 'no-restricted-imports'],
    ['libs/domain/src/host-global.ts', 'no-restricted-globals'],
    ['workflows/src/random.ts', 'no-restricted-syntax'],
    ['workflows/src/host-zone.ts', 'no-restricted-syntax'],
    ['workflows/src/node-builtin.ts', 'no-restricted-imports'],
  ])('refuse %s by %s alone', (file, rule) => {
    expect(found.get(file)).toEqual([rule]);
  });

  it("let a workflow read its own time, which is Temporal's", () => {
    expect(found.get('workflows/src/allowed.ts')).toEqual([]);
  });
});
