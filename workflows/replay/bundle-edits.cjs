// Bundles the workflows once for each edit of a list, one after the other with one cache, and says so as each is done:
// `node bundle-edits.cjs FOLDER EDITS.json` writes FOLDER/<name>.js and prints {"name","error"} for each, a line of JSON.
// An edit is {name, file, find, replace, imports}; one without `file` changes nothing.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { bundleWorkflowCode } = require('@temporalio/worker');
const { PROJECT_ROOT, aliasesFromTsconfig } = require('../../infra/quality/aliases.cjs');

const loader = join(__dirname, 'edit-file.loader.cjs');
const { made } = require(loader);
const [folder, list] = process.argv.slice(2);
const problems = [];
const logger = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error: (text) => problems.push(text) };

function withEdit(config, edit) {
  if (edit.file === undefined) return config.module;
  // A query is part of a module's name, by which webpack's cache tells edits of one file apart.
  const use = `${loader}?edit=${Buffer.from(JSON.stringify(edit)).toString('hex')}`;
  const rule = { enforce: 'pre', resource: join(PROJECT_ROOT, edit.file), use };
  return { ...config.module, rules: [...config.module.rules, rule] };
}

async function bundle(edit) {
  problems.length = 0;
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(PROJECT_ROOT, 'workflows/src/index.ts'),
    preloadModules: ['@lienthong/domain', '@lienthong/contracts/temporal'],
    logger,
    webpackConfigHook: (config) => ({
      ...config,
      cache: { type: 'filesystem', cacheDirectory: join(folder, 'cache') },
      resolve: { ...config.resolve, alias: { ...config.resolve?.alias, ...aliasesFromTsconfig().webpack } },
      module: withEdit(config, edit),
    }),
  });
  if (edit.file !== undefined && !made.has(edit.name))
    throw new Error(`${edit.file} is not in the bundle, or was not edited`);
  writeFileSync(join(folder, `${edit.name}.js`), code);
}

async function main() {
  for (const edit of JSON.parse(readFileSync(list, 'utf8'))) {
    const error = await bundle(edit).then(
      () => null,
      (failure) => [failure.message, ...problems].join('\n'),
    );
    process.stdout.write(`${JSON.stringify({ name: edit.name, error })}\n`);
  }
}

main();
