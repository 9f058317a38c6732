import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Logger } from 'pino';

export interface LoggerOptions {
  readonly name: string;
  readonly level: string;
  readonly pretty?: boolean;
}

/** Fields that hold personal data or secrets; they are masked wherever a log line may carry them. */
const masked = ['applicant', 'idNumber', 'phone', 'email', 'address', 'authorization', 'access_token', 'password'];
const depths = ['', '*.', '*.*.'];

/** JSON lines on standard output with the legal reader in mind: no personal data, no tokens. */
export function createLogger(options: LoggerOptions): Logger {
  const settings = {
    name: options.name,
    level: options.level,
    redact: { paths: masked.flatMap((field) => depths.map((depth) => `${depth}${field}`)), censor: '[masked]' },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return options.pretty === true ? pino(settings, forPeople()) : pino(settings);
}

const quiet = new Set(['level', 'time', 'msg', 'pid', 'hostname', 'name']);

/** One short line for each record, for a terminal in development. */
function forPeople(): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done): void {
      const record = JSON.parse(chunk.toString('utf8')) as Readonly<Record<string, unknown>>;
      const { time, level, name, msg } = record as Readonly<Record<string, string | undefined>>;
      const rest = Object.entries(record)
        .filter(([key]) => !quiet.has(key))
        .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
      const head = `${time?.slice(11, 19)} ${level?.toUpperCase().padEnd(5)}`;
      process.stdout.write(`${[head, name, msg ?? '', ...rest].join(' ')}\n`);
      done();
    },
  });
}
