import type { ServerStack } from '@lienthong/infra/servers';
import { testServers } from './test-servers';

/** The servers that the test run started; a spec neither stops nor kills them. */
export function serversOfTheRun(logDir: string): ServerStack {
  const { kafkaBrokers, mongodbUri } = testServers();
  const temporalAddress = process.env.LT_TEST_TEMPORAL ?? '';
  const untouched = new Proxy({} as ServerStack['controls'], {
    get: () => {
      throw new Error('the servers of the run are not this spec’s to control');
    },
  });
  const addresses = { temporalAddress, temporalUi: null, kafkaBrokers, mongodbUri };
  return { addresses, logDir, controls: untouched, stop: () => Promise.resolve() };
}
