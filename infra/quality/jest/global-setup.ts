// Starts the three servers once for the whole integration run. Specs that run compiled programs need `npm test`, which
// builds first; jest maps no aliases in a global set-up, hence the relative import.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServers } from '../../servers/src/index';
import { testStack } from './test-stack';

export default async function startTestServers(_global: object, { rootDir }: { rootDir: string }): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lienthong-test-'));
  const logDir = join(rootDir, '.lienthong/test-logs');
  mkdirSync(logDir, { recursive: true });
  const stack = await startServers({ dataDir, logDir, progress: (line) => process.stderr.write(`  ${line}\n`) });
  process.env.LT_TEST_TEMPORAL = stack.addresses.temporalAddress;
  process.env.LT_TEST_KAFKA = stack.addresses.kafkaBrokers.join(',');
  process.env.LT_TEST_MONGODB = stack.addresses.mongodbUri;
  testStack.keep({ stack, dataDir });
}
