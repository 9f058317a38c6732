import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerStack } from '@lienthong/infra/servers';
import { testServers } from '@lienthong/testing';
import type { DrillReport } from '../src/run-drills';
import { allDrills, runDrills } from '../src/run-drills';

/** The servers of the test run; drills neither stop nor kill them. */
function serversOfTheRun(logDir: string): ServerStack {
  const { kafkaBrokers, mongodbUri } = testServers();
  const temporalAddress = process.env.LT_TEST_TEMPORAL ?? '';
  const untouched = new Proxy({} as ServerStack['controls'], {
    get: () => {
      throw new Error('drills leave the servers alone');
    },
  });
  const addresses = { temporalAddress, temporalUi: null, kafkaBrokers, mongodbUri };
  return { addresses, logDir, controls: untouched, stop: () => Promise.resolve() };
}

/** Each trouble is made on the real servers, found, put right by an operator over HTTP, and proved; at reduced size. */
describe('the drills', () => {
  const reports = new Map<string, DrillReport>();
  const home = mkdtempSync(join(tmpdir(), 'lienthong-drills-'));

  beforeAll(async () => {
    const progress = (line: string): void => void process.stderr.write(`  ${line}\n`);
    const run = { servers: serversOfTheRun(home), dataDir: home, logDir: home, size: 'small', progress } as const;
    await runDrills(run, (report) => reports.set(report.drill.id, report));
  }, 600_000);

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it.each(allDrills.map(({ id, name }) => [id, name.en]))('%s: %s', (id) => {
    const report = reports.get(id);
    expect(report?.problem).toBeNull();
    expect(report?.result?.facts).not.toHaveLength(0);
  });
});
