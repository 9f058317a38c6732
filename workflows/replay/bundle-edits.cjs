// Bundles the workflows once for each edit of a list, one after the other with one cache, and says so as each is done:
// `node bundle-edits.cjs FOLDER EDITS.json` writes FOLDER/<name>.js and prints {"name","error"} for each, a line of JSON.
// An edit is {name, file, find, replace, imports}; one without `file` changes nothing.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { bundleWorkflowCode } = require('@temporalio/worker');
const { PROJECT_ROOT, aliasesFromTsconfig } = require('../../infra/quality/aliases.cjs');

const [folder, list] = process.argv.slice(2);
const problems = [];
const logger = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error: (text) => problems.push(text) };

function withEdit(config, { name, file, find, replace, imports }) {
  if (file === undefined) return config.module;
  // Webpack's cache tells edits apart by this name alone.
  const options = { ident: `edit-${name}`, find, replace, imports };
  const use = { loader: join(__dirname, 'edit-file.loader.cjs'), options };
  return {
    ...config.module,
    rules: [...config.module.rules, { enforce: 'pre', resource: join(PROJECT_ROOT, file), use }],
  };
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
