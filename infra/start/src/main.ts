import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Simulation } from '@lienthong/domain';
import { launchStack } from '@lienthong/infra/stack';
import type { Stack } from '@lienthong/infra/stack';
import { projectRoot } from '@lienthong/temporal';

const defaultPort = 3000;

/** A Monday morning of 2020, when there were three levels; the catalogue also has the two of 01/07/2025. */
const legalStart = '2020-03-02T08:00:00+07:00';

/** `npm start`: everything up until Ctrl-C, with its data kept between runs. */
async function main(): Promise<void> {
  const home = join(projectRoot(), '.lienthong', 'start');
  const stopped = untilSignal();
  const stack = await Promise.race([
    launchStack({
      name: 'start',
      notifier: true,
      operator: true,
      simulation: legalTime(home),
      dataDir: home,
      logDir: join(home, 'logs'),
      apiPort: Number(process.env['PORT'] ?? defaultPort),
      issuerPort: Number(process.env['ISSUER_PORT'] ?? defaultPort + 1),
      progress: (line) => process.stderr.write(`  ${line}\n`),
    }),
    stopped.then(() => null),
  ]);
  if (stack === null) return;
  process.stdout.write(welcome(stack, join(home, 'logs')));
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

function welcome(stack: Stack, logs: string): string {
  const { apiUrl, operatorUrl, issuer, servers, settings } = stack;
  return `
  Liên Thông đang chạy / is running

    API             ${apiUrl}/api/v1          (${apiUrl}/openapi.json)
    Tra cứu công khai / public look-up   ${apiUrl}/api/v1/public/dossiers/{code}?check=…
    Tokens (dev)    ${issuer.issuer}/token   (${issuer.issuer}/officers)
    Temporal UI     ${servers.addresses.temporalUi ?? '–'}   namespace ${settings.namespace}
    Kafka           ${servers.addresses.kafkaBrokers.join(',')}   topic ${settings.topicPrefix}lienthong.dossier.v1
    MongoDB         ${servers.addresses.mongodbUri}${settings.database}
    Cảnh báo / alerts   ${apiUrl}/api/v1/alerts   (${process.env['SMTP_URL'] ? 'sent by SMTP_URL' : 'SMTP_URL chưa đặt, chỉ ghi lại / unset: recorded, not sent'})
    Vận hành / operator metrics   ${operatorUrl ?? ''}/metrics
    Giờ pháp lý / legal time: from ${legalStart}, as fast as real time (2020: three levels)
    Logs            ${logs}

  Thử / try: README, "Carry a dossier by hand".  Ctrl-C để dừng / stops everything.

`;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
