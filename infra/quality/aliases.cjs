// The one reader of the path aliases in tsconfig.base.json: jest, the workflow bundler and this folder's gates use it.
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const PROJECT_ROOT = resolve(__dirname, '../..');

/** Escapes what a regular expression would read as syntax. */
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Reads `compilerOptions.paths` of tsconfig.base.json.
 *
 * @param {string} [root] folder that holds tsconfig.base.json
 * @returns {{ webpack: Record<string, string>, jest: Record<string, string> }}
 *   `webpack`: exact-match keys (`name$`) to absolute files, for `resolve.alias`; `jest`: patterns for `moduleNameMapper`
 */
function aliasesFromTsconfig(root = PROJECT_ROOT) {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
  const aliases = { webpack: {}, jest: {} };
  for (const [name, targets] of Object.entries(compilerOptions.paths)) {
    if (name.includes('*') || targets.length !== 1) {
      throw new Error(`tsconfig.base.json: alias "${name}" must name exactly one file, without a wildcard`);
    }
    const file = resolve(root, targets[0]);
    aliases.webpack[`${name}$`] = file;
    aliases.jest[`^${escaped(name)}$`] = file;
  }
  return aliases;
}

module.exports = { PROJECT_ROOT, aliasesFromTsconfig };
