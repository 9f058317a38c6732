import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { BundleOptions } from '@temporalio/worker';
import { bundlePath, projectRoot } from './bundle-path';

type BundlerConfig = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];
type Aliases = Readonly<Record<string, string>>;
type AliasModule = { readonly aliasesFromTsconfig: () => { readonly webpack: Aliases } };

/** Libraries that keep no state in their modules; a test holds them to it by running two workflows side by side. */
const preloadedLibraries = ['@lienthong/domain', '@lienthong/contracts/temporal'];

/** Bundles the workflows with the aliases of tsconfig.base.json; answers the code. */
export async function buildBundle(): Promise<string> {
  const root = projectRoot();
  const { aliasesFromTsconfig } = (await import(join(root, 'infra/quality/aliases.cjs'))) as AliasModule;
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows/src/index.ts'),
    // Pure and without state: loaded once for all workflows instead of anew for each.
    preloadModules: preloadedLibraries,
    webpackConfigHook: (config) => withAliases(config, aliasesFromTsconfig().webpack),
  });
  return code;
}

function withAliases(config: BundlerConfig, aliases: Aliases): BundlerConfig {
  return { ...config, resolve: { ...config.resolve, alias: { ...config.resolve?.alias, ...aliases } } };
}

async function main(): Promise<void> {
  const path = bundlePath();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await buildBundle());
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`workflow bundle: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
