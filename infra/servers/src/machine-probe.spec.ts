import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineProbe } from './machine-probe';
import { resolveServer } from './resolution';

/** A machine whose PATH holds only what a test puts there. */
describe('what the machine has', () => {
  let home: string;
  let env: NodeJS.ProcessEnv;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'lienthong-path-'));
    env = { PATH: home, XDG_CACHE_HOME: join(home, 'cache') };
  });

  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const put = (name: string, line: string): void =>
    writeFileSync(join(home, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 });

  it('uses a temporal on PATH only from version 1.9.1 on', async () => {
    put('temporal', 'echo "temporal version 1.10.0 (Server 1.33.0)"');
    expect(await resolveServer('temporal', machineProbe(env))).toEqual({
      kind: 'path',
      program: join(home, 'temporal'),
    });
    put('temporal', 'echo "temporal version 1.9.0 (Server 1.31.0)"');
    await expect(resolveServer('temporal', machineProbe(env))).rejects.toThrow(/Python 3.*TEMPORAL_ADDRESS/);
  });

  it('names every missing tool of Kafka at once, and a Java that is too old', async () => {
    await expect(resolveServer('kafka', machineProbe(env))).rejects.toThrow(/Java 17 \(java\).*Maven.*KAFKA_BROKERS/);
    put('mvn', 'exit 0');
    put('java', 'echo "openjdk version \\"11.0.2\\"" >&2');
    await expect(resolveServer('kafka', machineProbe(env))).rejects.toThrow(/Java 17 \(có \/ found: 11\)/);
    put('java', 'echo "openjdk version \\"21.0.2\\"" >&2');
    expect(await resolveServer('kafka', machineProbe(env))).toEqual({ kind: 'packages' });
  });

  it('needs no Go once FerretDB is in the cache', async () => {
    await expect(resolveServer('mongo', machineProbe(env))).rejects.toThrow(/Missing: Go/);
    mkdirSync(join(home, 'cache', 'lienthong', 'ferretdb-1.24.2'), { recursive: true });
    expect(await resolveServer('mongo', machineProbe(env))).toEqual({ kind: 'packages' });
  });

  it('tells a Python without pip from no Python', async () => {
    put('python3', 'exit 1');
    await expect(resolveServer('temporal', machineProbe(env))).rejects.toThrow(/^Thiếu pip/);
    put('python3', 'echo "pip 23.2.1"');
    expect(await resolveServer('temporal', machineProbe(env))).toEqual({ kind: 'packages' });
  });

  it('counts on Docker only where the engine and compose both answer', async () => {
    put('docker', 'test "$1" = info');
    await expect(resolveServer('mongo', machineProbe(env))).rejects.toThrow(/Missing: Go/);
    put('docker', 'exit 0');
    expect(await resolveServer('mongo', machineProbe(env))).toEqual({ kind: 'docker' });
  });
});
