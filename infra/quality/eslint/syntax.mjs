// Restrictions by syntax tree. ESLint merges nothing inside one rule, so each folder's list is put together here.

const TOO_MANY = (limit) => `At most ${limit} parameters: group those that travel together.`;

/** Everywhere: named exports, explicit lists. */
const EXPORTS_AND_IMPORTS = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name for one thing, wherever it is used.' },
  { selector: 'ExportAllDeclaration', message: 'List what is exported: `export *` hides the public surface.' },
  {
    selector: 'ImportExpression[source.value=/^@lienthong/]',
    message: 'An alias in a dynamic import is not rewritten by the build: import it statically.',
  },
];

/** Few parameters. What Nest injects, into a constructor or by decorators into a handler, may be one more. */
const PARAMETERS = [
  { selector: 'FunctionDeclaration[params.length>4]', message: TOO_MANY(4) },
  { selector: 'ArrowFunctionExpression[params.length>4]', message: TOO_MANY(4) },
  {
    selector:
      ':not(MethodDefinition[kind="constructor"]) > FunctionExpression[params.length>4]:not([params.0.decorators.length>0])',
    message: TOO_MANY(4),
  },
  {
    selector: 'FunctionExpression[params.length>5]',
    message: `${TOO_MANY(5)} A sixth dependency means: split by use case.`,
  },
];

/** Everywhere but in specs. */
export const EVERYWHERE = [...EXPORTS_AND_IMPORTS, ...PARAMETERS];

const HOST_TIME_ZONE = {
  selector: 'MemberExpression[property.name=/^(get(Hours|Minutes|Seconds|Day|Date|Month|FullYear)|toLocale.*String)$/]',
  message: "This reads the host's time zone or locale: legal time is +07:00 everywhere.",
};

const RANDOM = {
  selector: 'MemberExpression[object.name="Math"][property.name="random"]',
  message: 'Nothing random here: ids come in as parameters, or from uuid4() of @temporalio/workflow.',
};

/** libs/domain: pure functions; the present instant is a parameter. */
export const IN_DOMAIN = [
  RANDOM,
  HOST_TIME_ZONE,
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The instant is a parameter here.',
  },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The instant is a parameter here.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'The instant is a parameter here.' },
];

/** workflows: Date.now() is the workflow's own time there; the host's time zone would break a replay. */
export const IN_WORKFLOWS = [RANDOM, HOST_TIME_ZONE];

/** Specs: all of them run, always; the row of a table may have more columns than a function parameters. */
export const IN_SPECS = [
  ...EXPORTS_AND_IMPORTS,
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
    message: 'Every test runs: mend it or remove it.',
  },
];

/** What Node and browsers offer as globals, and a deterministic core must not see. */
export const HOST_GLOBALS = [
  'Buffer',
  'clearInterval',
  'console',
  'fetch',
  'global',
  'globalThis',
  'performance',
  'process',
  'require',
  'setImmediate',
  'setInterval',
];
