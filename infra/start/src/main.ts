import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Simulation } from '@lienthong/domain';
import { launchStack } from '@lienthong/infra/stack';
import { LegalClock, loadCatalogue } from '@lienthong/platform';
import { officersToTry } from '@lienthong/infra/issuer';
import { projectRoot } from '@lienthong/temporal';
import { welcome } from './welcome';

const defaultPort = 3000;

/** A Monday morning of 2020, when there were three levels; the catalogue also has the two of 01/07/2025. */
const legalStart = '2020-03-02T08:00:00+07:00';

/** `npm start`: everything up until Ctrl-C, with its data kept between runs. */
async function main(): Promise<void> {
  const home = join(projectRoot(), '.lienthong', 'start');
  const simulation = legalTime(home);
  const stopped = untilSignal();
  const stack = await Promise.race([
    launchStack({
      name: 'start',
      notifier: true,
      operator: true,
      simulation,
      dataDir: home,
      logDir: join(home, 'logs'),
      apiPort: Number(process.env['PORT'] ?? defaultPort),
      issuerPort: Number(process.env['ISSUER_PORT'] ?? defaultPort + 1),
      progress: (line) => process.stderr.write(`  ${line}\n`),
    }),
    stopped.then(() => null),
  ]);
  if (stack === null) return;
  process.stdout.write(
    welcome(stack, {
      legalStart,
      logs: join(home, 'logs'),
      accounts: officersToTry(await loadCatalogue(process.env['CATALOGUE_DIR']), new LegalClock(simulation).today()),
      sendsMail: process.env['SMTP_URL'] !== undefined,
    }),
  );
  await stopped;
  process.stderr.write('\n  đang dừng / stopping …\n');
  await stack.stop();
}

/**
 * Legal time of this installation: begins at `legalStart` the first time and passes as real time does from then on, also
 * while nothing runs, so that what was received yesterday is a day old today.
 */
function legalTime(home: string): Simulation {
  const file = join(home, 'legal-time.json');
  mkdirSync(home, { recursive: true });
  const fresh: Simulation = { wallOrigin: Date.now(), legalOrigin: Date.parse(legalStart), factor: 1 };
  try {
    writeFileSync(file, JSON.stringify(fresh), { flag: 'wx' });
    return fresh;
  } catch {
    return JSON.parse(readFileSync(file, 'utf8')) as Simulation;
  }
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
