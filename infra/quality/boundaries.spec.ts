import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './aliases.cjs';
import { forbidden } from './dependency-cruiser.cjs';

interface Summary {
  totalCruised: number;
  violations: { rule: { name: string }; from: string; to: string }[];
}

const BOUNDARIES = join(__dirname, 'fixtures/boundaries');
const RULES = (forbidden ?? []).map((rule) => rule.name ?? 'without a name');

describe('the rules about who may import whom', () => {
  const broken = JSON.parse(
    execFileSync(
      process.execPath,
      [join(__dirname, 'boundaries/cruise.mjs'), ...RULES.map((rule) => join(BOUNDARIES, rule))],
      { encoding: 'utf8' },
    ),
  ) as Record<string, string[]>;

  it('have a breach on file each, and no breach is of an unknown rule', () => {
    expect(readdirSync(BOUNDARIES).sort()).toEqual([...RULES].sort());
  });

  it.each(RULES)('%s catches its breach', (rule) => {
    expect(broken[join(BOUNDARIES, rule)]).toContain(rule);
  });

  it('are kept by the project itself', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        ...['--config', 'infra/quality/dependency-cruiser.cjs', '--output-type', 'json'],
        ...['apps', 'libs', 'workflows', 'infra'],
      ],
      { cwd: PROJECT_ROOT, encoding: 'utf8', maxBuffer: 100_000_000 },
    );
    const { summary } = JSON.parse(stdout) as { summary: Summary };
    expect(summary.totalCruised).toBeGreaterThan(50);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});
