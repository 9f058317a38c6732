import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { DomainError } from '@lienthong/domain';
import { kafkaFromConfig, topicNames } from '@lienthong/messaging';
import { kafkaOptions, readEnv, temporalOptions } from '@lienthong/platform';
import { connectMongo } from '@lienthong/read-model';
import { DossierGateway, connectTemporal } from '@lienthong/temporal';
import { rebuildViews } from './rebuild-views';
import type { RebuildReport } from './rebuild-views';

interface RebuildOptions {
  readonly swap?: boolean;
  readonly json?: boolean;
}

const storePatienceMs = 10_000;
/** Views are not what their events make. */
const differentExitCode = 3;

/** `lienthong rebuild`: servers from the environment, progress on stderr, the report on stdout. */
export async function rebuildCommand(options: RebuildOptions): Promise<void> {
  const env = readEnv('cli');
  const temporal = connectTemporal(temporalOptions(env));
  const connection = connectMongo(env.MONGODB_URI, { dbName: env.MONGODB_DATABASE });
  try {
    await untilConnected(connection);
    const parts = {
      kafka: kafkaFromConfig({ ...kafkaOptions(env), clientId: 'lienthong-cli' }),
      topic: topicNames(env.KAFKA_TOPIC_PREFIX).events,
      connection,
      history: new DossierGateway(temporal.client),
      progress: (line: string) => process.stderr.write(`${line}\n`),
    };
    const report = await rebuildViews(parts, options.swap === true);
    process.stdout.write(options.json === true ? `${JSON.stringify(report, null, 2)}\n` : shownReport(report));
    process.exitCode = report.equal ? 0 : differentExitCode;
  } finally {
    await connection.close();
    await temporal.connection.close();
  }
}

async function untilConnected(connection: Connection): Promise<void> {
  for (const end = Date.now() + storePatienceMs; connection.readyState !== 1; await sleep(50)) {
    if (Date.now() > end) throw new DomainError('SERVICE.STORE_UNAVAILABLE', 'MONGODB_URI: the store does not answer');
  }
}

function shownReport(report: RebuildReport): string {
  const { dossiers, events, seconds, live, rebuilt, differing, differences, problems, poison } = report;
  const verdict = report.equal
    ? 'GIỐNG NHAU: các bảng xem đúng như sự kiện / EQUAL: the views are what their events make'
    : `KHÁC NHAU: ${differing} hồ sơ / DIFFERENT: ${differing} dossiers`;
  return [
    `${dossiers} hồ sơ, ${events} sự kiện, ${seconds.toFixed(1)} s / ${dossiers} dossiers, ${events} events`,
    `đang dùng / live:     ${live.count}  sha256 ${live.checksum}`,
    `dựng lại / rebuilt:   ${rebuilt.count}  sha256 ${rebuilt.checksum}`,
    verdict,
    ...differences.map(({ code, what }) => `  ${code}: ${what}`),
    ...(differing > differences.length ? [`  … và ${differing - differences.length} nữa / more`] : []),
    ...(poison > 0 ? [`${poison} bản ghi hỏng trên Kafka / bad records on the topic`] : []),
    ...problems.slice(0, 20).map(({ code, what }) => `  ${code}: ${what}`),
    ...(report.swapped ? ['đã thay / swapped'] : []),
    '',
  ].join('\n');
}
