import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { DomainError } from '@lienthong/domain';
import { envVariables } from './env-variables';
import type { EnvName } from './env-variables';
import { dispensable, programVariables } from './program-variables';
import type { ProgramName } from './program-variables';

/** The checked configuration of one program. */
export type EnvOf<P extends ProgramName> = {
  readonly [N in (typeof programVariables)[P][number]]: z.output<(typeof envVariables)[N]> | Unset<P, N>;
};

type Unset<P extends ProgramName, N> = P extends keyof typeof dispensable
  ? N extends (typeof dispensable)[P][number]
    ? undefined
    : never
  : never;

/** A variable that is wrong: its name, its value as it may be shown, and what it must be. */
export interface EnvProblem {
  readonly name: string;
  readonly value: string;
  readonly rule: string;
}

type RawEnv = Readonly<Record<string, string | undefined>>;

/**
 * Reads what a program needs from the environment. An empty variable counts as unset.
 *
 * @throws DomainError `CONFIG.INVALID` whose detail lists every wrong variable, a line each
 */
export function readEnv<P extends ProgramName>(program: P, env: RawEnv = process.env): EnvOf<P> {
  const names: readonly EnvName[] = programVariables[program];
  const values: Partial<Record<EnvName, unknown>> = {};
  const problems: EnvProblem[] = [];
  for (const name of names) {
    const raw = rawValue(env, name);
    if (raw === undefined && isDispensable(program, name)) continue;
    const parsed = envVariables[name].safeParse(raw);
    if (parsed.success) values[name] = parsed.data;
    else problems.push({ name, value: shownValue(name, raw), rule: `must be ${ruleOf(name)}` });
  }
  problems.push(...problemsBetween(values, env));
  if (problems.length > 0) throw wrongEnv(program, problems);
  return values as EnvOf<P>;
}

/** What a variable must be, in words. */
export function ruleOf(name: EnvName): string {
  const rule = envVariables[name].meta()?.rule;
  return typeof rule === 'string' ? rule : 'valid';
}

/** Whether a variable's value may never be shown. */
export function isSecret(name: EnvName): boolean {
  return envVariables[name].meta()?.secret === true;
}

/** Whether a program starts without a variable that others can't do without. */
export function isDispensable(program: ProgramName, name: EnvName): boolean {
  const names: Partial<Record<ProgramName, readonly EnvName[]>> = dispensable;
  return names[program]?.includes(name) === true;
}

function rawValue(env: RawEnv, name: EnvName): string | undefined {
  const raw = env[name]?.trim();
  return raw === '' ? undefined : raw;
}

function shownValue(name: EnvName, raw: string | undefined): string {
  if (raw === undefined) return '(not set)';
  return isSecret(name) ? '(secret, not shown)' : JSON.stringify(raw);
}

/** Rules that look at more than one variable. */
function problemsBetween(values: Partial<Record<EnvName, unknown>>, env: RawEnv): EnvProblem[] {
  const problems: EnvProblem[] = [];
  if (values.SIMULATION !== undefined && values.NODE_ENV === 'production') {
    const value = shownValue('SIMULATION', rawValue(env, 'SIMULATION'));
    problems.push({ name: 'SIMULATION', value, rule: 'must be unset when NODE_ENV is production' });
  }
  if (values.KAFKA_SASL_MECHANISM !== undefined) {
    for (const name of ['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'] as const) {
      if (values[name] === undefined) {
        problems.push({ name, value: '(not set)', rule: 'must be set when KAFKA_SASL_MECHANISM is' });
      }
    }
  }
  if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined) {
    problems.push({ name: 'MAIL_FROM', value: '(not set)', rule: 'must be set when SMTP_URL is' });
  }
  return [...problems, ...unreadableFiles(values)];
}

function unreadableFiles(values: Partial<Record<EnvName, unknown>>): EnvProblem[] {
  return (Object.entries(values) as [EnvName, unknown][]).flatMap(([name, value]) => {
    if (!(name.endsWith('_FILE') || name === 'WORKER_BUNDLE') || typeof value !== 'string') return [];
    try {
      readFileSync(value);
      return [];
    } catch {
      return [{ name, value: JSON.stringify(value), rule: `must be ${ruleOf(name)}` }];
    }
  });
}

function wrongEnv(program: ProgramName, problems: readonly EnvProblem[]): DomainError {
  const count = problems.length === 1 ? 'one environment variable is' : `${problems.length} environment variables are`;
  const lines = problems.map(({ name, value, rule }) => `  ${name} = ${value}: ${rule}`);
  return new DomainError('CONFIG.INVALID', [`${program} cannot start: ${count} wrong`, ...lines].join('\n'), {
    problems,
  });
}
