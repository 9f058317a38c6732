// Bundles the workflows as they stand, with one edit made on the way if one is given, and writes the code to a file:
// `node bundle-edited.cjs OUT [SEARCH REPLACE]`. A process of its own, because jest's module system is not Node's.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { bundleWorkflowCode } = require('@temporalio/worker');
const { aliasesFromTsconfig } = require('../../infra/quality/aliases.cjs');

const [out, search, replace] = process.argv.slice(2);
const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error: console.error };

function withEdit(config) {
  if (search === undefined) return config.module;
  const use = { loader: join(__dirname, 'replace-text.loader.cjs'), options: { search, replace } };
  return { ...config.module, rules: [...(config.module?.rules ?? []), { enforce: 'pre', test: /\.ts$/, use }] };
}

bundleWorkflowCode({
  workflowsPath: join(__dirname, '../src/index.ts'),
  preloadModules: ['@lienthong/domain', '@lienthong/contracts/temporal'],
  logger: silent,
  webpackConfigHook: (config) => ({
    ...config,
    resolve: { ...config.resolve, alias: { ...config.resolve?.alias, ...aliasesFromTsconfig().webpack } },
    module: withEdit(config),
  }),
}).then(
  ({ code }) => writeFileSync(out, code),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
