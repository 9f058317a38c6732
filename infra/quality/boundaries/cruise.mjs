// Prints, as JSON, the names of the rules that each given folder breaks: { "<folder>": ["<rule>", …] }.
// A process of its own: dependency-cruiser is an ES module, which jest's sandbox can't load.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';

const ruleSet = createRequire(import.meta.url)('../dependency-cruiser.cjs');
const FOLDERS = ['apps', 'libs', 'workflows', 'infra'];

async function brokenRules(baseDir) {
  const { tsConfig: _aliases, exclude: _fixtures, ...options } = ruleSet.options;
  const folders = FOLDERS.filter((folder) => existsSync(join(baseDir, folder)));
  const { output } = await cruise(folders, {
    ...options,
    baseDir,
    ruleSet: { forbidden: ruleSet.forbidden },
    validate: true,
  });
  return [...new Set(output.summary.violations.map((violation) => violation.rule.name))];
}

const broken = {};
for (const folder of process.argv.slice(2)) broken[folder] = await brokenRules(folder);
process.stdout.write(JSON.stringify(broken));
