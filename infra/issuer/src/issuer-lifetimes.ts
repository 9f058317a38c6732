import type { IssuerOptions } from './start-issuer';

/**
 * How long what the issuer gives is good for, by `ISSUER_TOKEN_SECONDS` and `ISSUER_SESSION_SECONDS`: short ones let
 * people see what happens when a session ends.
 */
export function issuerLifetimes(env: NodeJS.ProcessEnv): Pick<IssuerOptions, 'tokenSeconds' | 'sessionSeconds'> {
  return {
    ...secondsOf('tokenSeconds', env.ISSUER_TOKEN_SECONDS),
    ...secondsOf('sessionSeconds', env.ISSUER_SESSION_SECONDS),
  };
}

function secondsOf(name: string, value: string | undefined): Record<string, number> {
  if (value === undefined || value === '') return {};
  const seconds = Number(value);
  if (Number.isInteger(seconds) && seconds > 0) return { [name]: seconds };
  throw new Error(`the issuer's ${name} = "${value}": must be a whole number of seconds, at least 1`);
}
