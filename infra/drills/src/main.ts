import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServers } from '@lienthong/infra/servers';
import { drillTable } from './drill-table';
import { allDrills, runDrills } from './run-drills';
import type { DrillReport } from './run-drills';

const help = `npm run drills [-- --small] [--only A,B-not-fixed] [--json FILE]

  Diễn tập: tạo sự cố thật, tìm, chữa, chứng minh / real troubles are made, found, put right and proved
  ${allDrills.map(({ id, name }) => `${id.padEnd(12)} ${name.vi} / ${name.en}`).join('\n  ')}
`;

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      small: { type: 'boolean', default: false },
      only: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(help);
    return true;
  }
  const only = values.only?.split(',');
  const unknown = only?.find((id) => allDrills.every((drill) => drill.id !== id));
  if (unknown !== undefined) throw new Error(`there is no drill "${unknown}"\n\n${help}`);
  const progress = (line: string): void => void process.stderr.write(`  ${line}\n`);
  const home = await mkdtemp(join(tmpdir(), 'lienthong-drills-'));
  const logDir = join(home, 'logs');
  const servers = await startServers({ dataDir: join(home, 'data', 'servers'), logDir, progress });
  const reports: DrillReport[] = [];
  try {
    const size = values.small ? 'small' : 'full';
    const run = { servers, dataDir: join(home, 'data'), logDir, size, progress, ...(only ? { only } : {}) } as const;
    await runDrills(run, (report) => {
      reports.push(report);
      progress(report.problem === null ? `✓ ${report.drill.id}` : `✗ ${report.drill.id}: ${report.problem}`);
    });
  } finally {
    await servers.stop();
    await rm(join(home, 'data'), { recursive: true, force: true });
  }
  process.stdout.write(`\n${drillTable(reports)}\n\n  Nhật ký / logs: ${logDir}\n`);
  if (values.json !== undefined) await writeFile(values.json, JSON.stringify(reports, null, 2));
  return reports.length > 0 && reports.every(({ problem }) => problem === null);
}

main().then(
  (held) => process.exit(held ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
