import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { EVERYWHERE, HOST_GLOBALS, IN_DOMAIN, IN_SPECS, IN_WORKFLOWS } from './eslint/syntax.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const PROJECTS = ['infra/quality/tsconfig.check.json', 'apps/console/tsconfig.json'];
const SPECS = ['**/*spec.ts', '**/test/**/*.ts', 'libs/testing/**/*.ts'];

/** Sizes of style 1.3: what is longer gets split, not excused. */
const SIZES = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

const pureFolder = (files, syntax) => ({
  files,
  ignores: SPECS,
  rules: {
    'no-console': 'error',
    'no-restricted-globals': ['error', ...HOST_GLOBALS],
    'no-restricted-imports': ['error', { patterns: [{ regex: '^node:', message: 'No Node built-ins here.' }] }],
    'no-restricted-syntax': ['error', ...EVERYWHERE, ...syntax],
  },
});

export default tseslint.config(
  { ignores: ['**/node_modules/', 'dist/', 'coverage/', '.lienthong/', 'infra/quality/fixtures/', 'apps/docs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{mjs,cjs}'],
    rules: {
      ...SIZES,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-var': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: PROJECTS, tsconfigRootDir: ROOT },
    },
    rules: {
      ...SIZES,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-warning-comments': 'error',
      'no-restricted-syntax': ['error', ...EVERYWHERE],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // An async method may fulfil an asynchronous interface without awaiting anything itself.
      '@typescript-eslint/require-await': 'off',
      // Interfaces here are records of functions that never use `this`.
      '@typescript-eslint/unbound-method': 'off',
      // gRPC and Kafka codes arrive as plain numbers.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: SPECS,
    rules: {
      'max-lines': ['error', { max: 500, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', ...IN_SPECS],
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  {
    files: ['apps/console/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Handlers of events may be asynchronous: what they throw is shown by the query or mutation that they start.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // The router redirects and refuses by throwing.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  {
    // A component is mostly what it shows: markup takes more lines than statements do.
    files: ['apps/console/src/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  // Programs talk to a terminal; services log through pino.
  { files: ['apps/cli/**/*.ts', 'infra/**/*.ts'], rules: { 'no-console': 'off' } },
  // Jest asks for default exports here.
  { files: ['infra/quality/jest/global-*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  pureFolder(['libs/domain/**/*.ts'], IN_DOMAIN),
  pureFolder(['workflows/**/*.ts'], IN_WORKFLOWS),
);
