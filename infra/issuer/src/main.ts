import { announceReady, loadCatalogue, runProgram } from '@lienthong/platform';
import { startIssuer } from './start-issuer';

/** `ISSUER_PORT` (default 3100) and `ISSUER_DIR`, where the key pair is kept, are read by this development tool only. */
async function main(): Promise<void> {
  const issuer = await startIssuer({
    port: Number(process.env.ISSUER_PORT ?? 3100),
    dir: process.env.ISSUER_DIR,
    catalogue: await loadCatalogue(process.env.CATALOGUE_DIR),
  });
  process.stdout.write(
    `Development issuer: OIDC_ISSUER=${issuer.issuer} OIDC_JWKS_URL=${issuer.jwksUrl} OIDC_AUDIENCE=${issuer.audience}\n`,
  );
  announceReady();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void issuer.stop());
}

runProgram(main);
