import { join } from 'node:path';
import type { Simulation } from '@lienthong/domain';
import { LegalClock, loadCatalogue } from '@lienthong/platform';
import { issuerLifetimes, startIssuer } from '@lienthong/infra/issuer';
import type { Issuer } from '@lienthong/infra/issuer';

/** What an issuer depends on beside where the console is. */
export interface StackIssuerOptions {
  readonly dataDir: string;
  readonly issuerPort?: number;
  readonly simulation?: Simulation;
  readonly env?: NodeJS.ProcessEnv;
}

/** The issuer of a stack: its sign-in page shows who is in office on the stack's legal date. */
export async function stackIssuer(options: StackIssuerOptions, consoleUrl: string): Promise<Issuer> {
  const env = { ...process.env, ...options.env };
  const clock = new LegalClock(options.simulation);
  const publicUrl = env.PUBLIC_URL ?? '';
  return startIssuer({
    dir: join(options.dataDir, 'issuer'),
    port: options.issuerPort,
    catalogue: await loadCatalogue(env.CATALOGUE_DIR),
    today: () => clock.today(),
    redirectOrigins: publicUrl.startsWith('https://') ? [consoleUrl, publicUrl] : [consoleUrl],
    ...issuerLifetimes(env),
  });
}
