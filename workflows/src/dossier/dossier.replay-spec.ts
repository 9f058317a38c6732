import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker, bundleWorkflowCode } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { aliasesFromTsconfig } from '../../../infra/quality/aliases.cjs';

const folder = join(__dirname, '../../histories');
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
let workflowBundle: WorkflowBundleWithSourceMap;

/** The bundle of the source as it stands, with one edit made on the way if a test wants one. */
function bundle(edit?: { readonly search: string; readonly replace: string }): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    workflowsPath: join(__dirname, '../index.ts'),
    logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, alias: { ...config.resolve?.alias, ...aliasesFromTsconfig().webpack } },
      module: {
        ...config.module,
        rules: [...(config.module?.rules ?? []), ...(edit === undefined ? [] : [editingRule(edit)])],
      },
    }),
  });
}

function editingRule(edit: { readonly search: string; readonly replace: string }): object {
  return {
    enforce: 'pre',
    test: /\.ts$/,
    use: { loader: join(__dirname, 'replace-text.loader.cjs'), options: edit },
  };
}

async function replay(code: WorkflowBundleWithSourceMap, name: string): Promise<Error | undefined> {
  const history: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const results = Worker.runReplayHistories({ workflowBundle: code }, [{ workflowId: `dossier/${name}`, history }]);
  for await (const result of results) return result.error;
  throw new Error('nothing was replayed');
}

beforeAll(async () => {
  workflowBundle = await bundle();
});

describe('golden histories', () => {
  it('there are some of every branch', () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
  });

  it.each(names)('%s replays on the workflow as it stands', async (name) => {
    expect(await replay(workflowBundle, name)).toBeUndefined();
  });

  it.each([
    ['the local activity that plans clocks is skipped', 'await planClocks(', 'Object.fromEntries(decision.clocks.map((c) => [c.id, {dueAt: null, warnAt: null}])); void ('],
    ['events are published by the regular activity at once', 'await quickly.publishEvents(batch);', 'await persistently.publishEvents(batch);'],
    ['search attributes are no longer mirrored', 'this.mirror.reflect(this.state);', ''],
  ])('an edit that breaks running dossiers is caught: %s', async (_what, search, replace) => {
    const broken = await bundle({ search, replace });
    const errors = await Promise.all(names.map((name) => replay(broken, name)));
    expect(errors.filter((error) => error !== undefined).length).toBeGreaterThan(0);
  });
});
