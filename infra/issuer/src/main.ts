import { announceReady, loadCatalogue, runProgram } from '@lienthong/platform';
import { issuerLifetimes } from './issuer-lifetimes';
import { startIssuer } from './start-issuer';

/**
 * Read by this development tool only: `ISSUER_PORT` (default 3100), `ISSUER_DIR`, where the key pair is kept,
 * `ISSUER_TOKEN_SECONDS` and `ISSUER_SESSION_SECONDS` (default 8 hours), `CONSOLE_ORIGINS` (several by commas).
 */
async function main(): Promise<void> {
  const { env } = process;
  const issuer = await startIssuer({
    port: Number(env.ISSUER_PORT ?? 3100),
    dir: env.ISSUER_DIR,
    catalogue: await loadCatalogue(env.CATALOGUE_DIR),
    redirectOrigins: (env.CONSOLE_ORIGINS ?? '').split(',').filter((origin) => origin !== ''),
    ...issuerLifetimes(env),
  });
  process.stdout.write(
    `Development issuer: OIDC_ISSUER=${issuer.issuer} OIDC_JWKS_URL=${issuer.jwksUrl} OIDC_AUDIENCE=${issuer.audience}\n`,
  );
  announceReady();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void issuer.stop());
}

runProgram(main);
