import { envVariables } from './env-variables';
import type { EnvName } from './env-variables';
import { programVariables } from './program-variables';
import type { ProgramName } from './program-variables';
import { isDispensable, isSecret, ruleOf } from './read-env';

/** The reference of all environment variables as a Markdown table, from the schema itself. */
export function renderConfigReference(): string {
  const rows = (Object.keys(envVariables) as EnvName[]).map((name) => {
    const cells = [`\`${name}\``, readers(name), meaning(name), `${ruleOf(name)}`, fallback(name)];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| variable | read by | what it is | must be | if unset |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}

function readers(name: EnvName): string {
  return Object.entries(programVariables)
    .filter(([, names]) => (names as readonly EnvName[]).includes(name))
    .map(([program]) => program)
    .join(', ');
}

function meaning(name: EnvName): string {
  const description = envVariables[name].description ?? '';
  return isSecret(name) ? `${description} Secret: never logged.` : description;
}

function fallback(name: EnvName): string {
  const unset = envVariables[name].safeParse(undefined);
  if (!unset.success) {
    const without = (Object.keys(programVariables) as ProgramName[]).filter((one) => isDispensable(one, name));
    return ['**stops the program**', ...without.map((one) => `but for the ${one}`)].join(', ');
  }
  if (unset.data === undefined) return '–';
  return unset.data === '' ? '(empty)' : `\`${JSON.stringify(unset.data).replaceAll('"', '')}\``;
}
