import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serversOfTheRun } from '@lienthong/testing';
import type { DrillReport } from '../src/run-drills';
import { allDrills, runDrills } from '../src/run-drills';

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
