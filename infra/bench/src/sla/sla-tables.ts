import type { Latency } from '../measure/stats';
import { environmentLines, latencyRow, tableOf } from '../report/tables';
import type { SideResult } from './side-result';
import { killPauseMs } from './sla-options';
import { kilobytesEach, slaVerdicts } from './sla-report';
import type { SlaReport } from './sla-report';

/** The whole report as one reads it in a terminal. */
export function slaText(report: SlaReport): string {
  const { ours, bare } = report;
  const parts = [
    latenessTable(report),
    countTable(ours, bare),
    memoryTable(report),
    verdictTable(report),
    conditions(report),
  ].filter((part) => part !== '');
  return `\n${parts.join('\n\n')}\n`;
}

function latenessTable({ ours, bare, options: { open, rate, seconds } }: SlaReport): string {
  const title = `Trễ (ms) từ lúc đến hạn / lateness, ${open} mở / open, ${rate}/s × ${seconds} s`;
  const table = tableOf(title, ['p50', 'p99', 'max', 'count']);
  const row = (side: string, hop: string, latency: Latency | null): void => {
    if (latency !== null) table.push(latencyRow(`${side}: ${hop}`, latency));
  };
  for (const [side, found] of [
    ['Liên Thông', ours],
    [`thuần / bare (${bare?.open ?? 0} mở)`, bare],
  ] as const) {
    if (found === null) continue;
    row(side, '→ timer nổ ở máy chủ / fired by the server *', found.hops.fired);
    row(side, '→ worker quyết định / decided in the workflow *', found.hops.decided);
    row(side, '→ bản ghi Kafka / Kafka record made', found.hops.made);
    row(side, '→ tới nơi nhận / arrived at a consumer', found.hops.arrived);
  }
  return `${table.toString()}\n* từ lịch sử, lấy mẫu đều / from the histories, an even sample`;
}

function countTable(ours: SideResult, bare: SideResult | null): string {
  const sides = bare === null ? [ours] : [ours, bare];
  const table = tableOf('Đếm trên Kafka / counts on Kafka', ['Liên Thông', 'thuần / bare'].slice(0, sides.length));
  const row = (what: string, of: (side: SideResult) => string | number): void => {
    table.push([what, ...sides.map(of)]);
  };
  row('đã mở / opened', ({ open, openedPerSecond }) => `${open} (${openedPerSecond.toFixed(1)}/s)`);
  row('đến hạn / fell due', ({ due }) => due);
  row('sự kiện phải có / due instants (clocks)', ({ counts }) => counts.expected);
  row('mất / lost', ({ counts }) => counts.lost.length);
  row('lặp (quyết định hai lần) / doubled (decided twice)', ({ counts }) => counts.doubled.length);
  row('bản sao cùng id / record copies of the same id', ({ counts }) => counts.copies);
  row('sớm / early', ({ counts }) => counts.early.length);
  row('lạ / unexpected', ({ counts }) => counts.strangers.length);
  return table.toString();
}

function memoryTable({ ours: { memory } }: SlaReport): string {
  const each = kilobytesEach(memory);
  const title = `Bộ nhớ (RSS) quanh ${memory.dossiers} hồ sơ / memory`;
  const table = tableOf(title, ['trước / before MB', 'sau / after MB', 'KB/hồ sơ, dossier']);
  const megabytes = (bytes: number | undefined): string => ((bytes ?? 0) / 2 ** 20).toFixed(0);
  for (const [name, size] of Object.entries(each)) {
    table.push([name, megabytes(memory.before[name]), megabytes(memory.after[name]), size.toFixed(0)]);
  }
  return Object.keys(each).length === 0 ? '' : table.toString();
}

function verdictTable(report: SlaReport): string {
  const table = tableOf('Mục tiêu / aims', ['đo được / measured', 'cần / aim', '']);
  for (const { what, measured, aim, pass } of slaVerdicts(report)) {
    table.push([what, measured, aim, pass ? 'PASS' : 'below']);
  }
  return table.toString();
}

function conditions({ ours, bare, environment, foreignCores }: SlaReport): string {
  const { killed, counts } = ours;
  const missing = [...counts.lost, ...counts.doubled, ...counts.early, ...counts.strangers].slice(0, 10);
  const lines = [
    ...(missing.length === 0 ? [] : [`Đầu danh sách sai / first of what is wrong: ${missing.join(', ')}`]),
    ...(killed === null
      ? []
      : [
          `kill -9 worker ở giây / at second ${(killed.atMs / 1_000).toFixed(1)}, nghỉ / away ${killPauseMs / 1_000} s, ` +
            `sẵn sàng / ready at ${(killed.readyMs / 1_000).toFixed(1)}; lateness holds the pause, so it is not judged`,
        ]),
    'Liên Thông: each dossier sounds two clocks at one instant (its own, its step’s), both in one task and one publish',
    bare === null
      ? 'Bare: not run'
      : `Bare: ${bare.open} workflows of one timer and one local activity that produces ${ours.eventBytes} bytes ` +
        `(our two events), after ours and beside our dossiers still open on the same server`,
    'Worker keeps at most 2000 dossiers in memory; the others are replayed when they fall due',
    `Tiến trình khác cùng lúc / other processes meanwhile: ${foreignCores === null ? 'unknown' : `${foreignCores.toFixed(2)} cores`}`,
    ...environmentLines(environment),
  ];
  return lines.join('\n');
}
