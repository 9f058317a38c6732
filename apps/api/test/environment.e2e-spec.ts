import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '@lienthong/temporal';

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** Runs the compiled API with just these variables until it ends. */
function run(env: Readonly<Record<string, string>>): Promise<Ended> {
  const main = join(projectRoot(), 'dist/apps/api/src/main.js');
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main],
      { env: { PATH: process.env.PATH, ...env }, timeout: 20_000 },
      (_error, _out, stderr) => resolve({ code: child.exitCode, stderr }),
    );
  });
}

describe('a wrong environment', () => {
  it('stops the program with every wrong variable named, exit code 78 and no stack trace', async () => {
    const { code, stderr } = await run({
      PORT: 'eighty',
      MONGODB_URI: 'mysql://root:geheim@db',
      KAFKA_BROKERS: '127.0.0.1:9092',
    });
    expect(code).toBe(78);
    expect(stderr).toMatch(/^api cannot start: 8 environment variables are wrong$/m);
    expect(stderr).toMatch(/^ {2}PORT = "eighty": must be a whole number from 0 to 65535$/m);
    expect(stderr).toMatch(/^ {2}TEMPORAL_ADDRESS = \(not set\): must be host:port/m);
    expect(stderr).toMatch(/^ {2}MONGODB_URI = \(secret, not shown\): must be mongodb:/m);
    expect(stderr).not.toMatch(/geheim|\n\s+at /);
  });
});
