// Who may import whom. Each rule has a fixture under fixtures/<rule>/ on which it must fail (boundaries.spec.ts).

// Specs and what only they run; workflows/replay edits and bundles workflow code for the replay specs.
const SPEC = '(spec|\\.fixture)\\.tsx?$|/test/|^workflows/replay/';
const ALIASED = ['aliased', 'aliased-tsconfig', 'aliased-tsconfig-paths', 'aliased-tsconfig-base-url'];
const npm = (name) => `(^|/)node_modules/${name}/`;

/** A file of `folder` that is no spec may import only what matches one of `allowed`. */
const onlyImports = (name, comment, folder, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: SPEC },
  to: { pathNot: [`^${folder}/`, ...allowed] },
});

/** The technical libraries: each may use what is below it, none may use a sibling or what is above. */
const lowerOnly = (lib) => ({
  name: `${lib}-imports-only-lower`,
  comment: `libs/${lib} stands on domain and contracts; siblings and what is above it are out of reach.`,
  severity: 'error',
  from: { path: `^libs/${lib}/`, pathNot: SPEC },
  to: { path: '^(libs|apps|workflows|infra)/', pathNot: `^libs/(${lib}|domain|contracts)/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    onlyImports(
      'domain-imports-nothing',
      'The law as pure functions: no package, no Node built-in, no other library.',
      'libs/domain',
      [],
    ),
    onlyImports(
      'contracts-only-domain',
      'The wire stands on the domain; its schemas are zod, its hash chain @noble/hashes.',
      'libs/contracts',
      ['^libs/domain/src/index\\.ts$', npm('zod'), npm('@noble/hashes')],
    ),
    onlyImports(
      'slips-only-domain-and-contracts',
      'Slips are made of events and the catalogue: no store, no service, no other library.',
      'libs/slips',
      ['^libs/(domain|contracts)/src/index\\.ts$', '(^|/)node_modules/', '^(node:)?[a-z/]+$'],
    ),
    {
      name: 'contracts-temporal-is-zod-free',
      comment: 'Workflows bundle this entry: zod would add a megabyte to every bundle.',
      severity: 'error',
      from: { path: '^libs/contracts/src/temporal/', pathNot: SPEC },
      to: { path: npm('zod'), reachable: true },
    },
    onlyImports(
      'workflows-only-safe-things',
      'Workflow code is replayed: domain, names and types, the SDK, and a pure hash; nothing that reads the world.',
      'workflows',
      [
        '^libs/domain/src/index\\.ts$',
        '^libs/contracts/src/temporal/index\\.ts$',
        npm('@temporalio/(workflow|common)'),
        npm('@noble/hashes'),
      ],
    ),
    onlyImports(
      'console-only-contracts-and-domain',
      'What runs in a browser knows the server by its wire and the law by its rules, and nothing else of ours.',
      'apps/console/src',
      ['^libs/(domain|contracts)/src/index\\.ts$', '^libs/contracts/src/temporal/index\\.ts$', '(^|/)node_modules/'],
    ),
    {
      name: 'console-takes-only-types-of-schemas',
      comment: 'The wire’s schemas would add a validator of 60 KB to every page; their types cost nothing.',
      severity: 'error',
      from: { path: '^apps/console/src/', pathNot: SPEC },
      to: { path: '^libs/contracts/src/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'Applications stand on libraries, never the other way round.',
      severity: 'error',
      from: { path: '^(libs|workflows)/' },
      to: { path: '^apps/' },
    },
    ...['platform', 'messaging', 'temporal', 'read-model'].map(lowerOnly),
    {
      name: 'operations-imports-only-lower',
      comment: 'What operators do stands on the servers’ libraries; configuration and HTTP are the applications’.',
      severity: 'error',
      from: { path: '^libs/operations/', pathNot: SPEC },
      to: {
        path: '^(libs|apps|workflows|infra)/',
        pathNot: '^libs/(operations|domain|contracts|temporal|messaging|read-model)/',
      },
    },
    {
      name: 'apps-never-import-apps',
      comment: 'Each application is deployed alone.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: SPEC },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'infra-is-on-top',
      comment: 'infra may use anything, and nothing that is deployed may use infra.',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: [SPEC, '^libs/testing/'] },
      to: { path: '^infra/' },
    },
    {
      name: 'no-lib-internals',
      comment: 'Another library is imported by its alias: its index is its surface, the rest is its own business.',
      severity: 'error',
      from: { path: '^((?:apps|libs)/[^/]+|workflows|infra)/' },
      to: { path: '^(libs|workflows)/', pathNot: '^$1/', dependencyTypesNot: ALIASED },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-dev-dep',
      comment: 'What runs in production must be installed there. The console is built, and infra may use anything.',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: [SPEC, '^libs/testing/', '^apps/console/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that resolves to nothing, or to a package that package.json does not name.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', 'infra/quality/fixtures/'] },
    // Imports of types count: a wall that types may cross is no wall.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
