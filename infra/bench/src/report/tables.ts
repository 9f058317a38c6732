import Table from 'cli-table3';
import type { Environment } from '../environment';
import type { HandOffLatency } from '../hand-offs';
import type { Latency, Spread } from '../measure/stats';
import type { Comparison } from '../rounds';
import { totalsOf } from '../work/history-work';
import type { HistoryWork } from '../work/history-work';
import { verdicts } from './verdicts';
import type { BenchReport } from './report';

/** The whole report as one reads it in a terminal. */
export function reportText(report: BenchReport): string {
  const { comparison, handOffs, work } = report;
  const parts = [
    throughputTable(comparison, report.options.clients),
    cpuTable(comparison),
    workTable(work.ours, work.bare),
    ...(handOffs === null ? [] : [hopTable(handOffs)]),
    verdictTable(report),
    conditions(report),
  ];
  return `\n${parts.join('\n\n')}\n`;
}

function throughputTable({ ours, bare, ratio }: Comparison, clients: number): string {
  const table = tableOf(`Hồ sơ/giây, ${clients} cùng lúc / dossiers per second`, ['median', 'min', 'max', 'rounds']);
  table.push(
    spreadRow('Liên Thông', ours),
    spreadRow('Temporal thuần / bare', bare),
    spreadRow('tỷ lệ / ratio', ratio, 2),
  );
  return table.toString();
}

function cpuTable({ cpuMs }: Comparison): string {
  const table = tableOf('CPU, ms mỗi hồ sơ / ms a dossier', ['Liên Thông', 'thuần / bare', 'hiệu / difference']);
  const names = [...new Set([...Object.keys(cpuMs.ours), ...Object.keys(cpuMs.bare)])];
  if (names.length === 0) return 'CPU: không có /proc / no /proc on this machine';
  const row = (name: string, a: number, b: number): void => {
    table.push([name, a.toFixed(1), b.toFixed(1), (a - b).toFixed(1)]);
  };
  for (const name of names) row(name, cpuMs.ours[name] ?? 0, cpuMs.bare[name] ?? 0);
  row('cộng / sum', sum(Object.values(cpuMs.ours)), sum(Object.values(cpuMs.bare)));
  return table.toString();
}

function workTable(ours: HistoryWork, bare: HistoryWork): string {
  const table = tableOf('Việc cho Temporal mỗi hồ sơ / work for Temporal a dossier', ['Liên Thông', 'thuần / bare']);
  const [a, b] = [totalsOf(ours), totalsOf(bare)];
  table.push(
    ['updates', ours.updates.length, bare.updates.length],
    ['local activities', a.localActivities, b.localActivities],
    ['timers armed', a.timers, b.timers],
    ['workflow tasks', ours.workflowTasks, bare.workflowTasks],
    ['search attribute writes', ours.searchAttributeWrites, bare.searchAttributeWrites],
    ['history events', ours.events, bare.events],
  );
  return table.toString();
}

function hopTable({ hops, dossiersPerSecond, seconds }: HandOffLatency): string {
  const title = `Độ trễ (ms) ở ${dossiersPerSecond.toFixed(1)} hồ sơ/s, ${seconds} s / latency, open loop, half load`;
  const table = tableOf(title, ['p50', 'p99', 'max', 'count']);
  table.push(
    latencyRow('mọi lệnh → trả lời / any command → answered', hops.command),
    latencyRow('chuyển → bản ghi Kafka / hand-off → Kafka record made', hops.recorded),
    latencyRow('chuyển → trả lời (Kafka đã xác nhận) / → answered (acknowledged)', hops.answered),
    latencyRow('chuyển → đơn vị nhận thấy / → seen at the receiving unit', hops.seen),
  );
  return table.toString();
}

function verdictTable({ comparison, handOffs }: BenchReport): string {
  const table = tableOf('Mục tiêu / aims', ['đo được / measured', 'cần / aim', '']);
  for (const { what, measured, aim, pass } of verdicts(comparison, handOffs)) {
    table.push([what, measured, aim, pass ? 'PASS' : 'below']);
  }
  return table.toString();
}

function conditions({ environment, checked, comparison, work }: BenchReport): string {
  const { foreignCores } = comparison;
  const foreign = foreignCores === null ? 'unknown' : `${foreignCores.toFixed(2)} cores`;
  const lines = [
    `Đã kiểm / checked: ${checked.dossiers} hồ sơ đóng trong view, ${checked.events} sự kiện trên Kafka đủ và đúng chuỗi` +
      ` / views closed, events complete and chain-valid; copies ${checked.duplicates}`,
    `Tiến trình khác cùng lúc / other processes meanwhile: ${foreign} (much of it makes the rates worthless; CPU ms stand)`,
    ...environmentLines(environment),
    `Bare: input of ${work.inputBytes} bytes as ours, updates without arguments, activities are async () => {}, the SDK's defaults; ours runs without stack traces of promises (ADR 0010)`,
  ];
  return lines.join('\n');
}

/** Machine, versions and settings of the servers. */
export function environmentLines({ machine, versions, servers }: Environment): string[] {
  const all = Object.entries(versions).map((pair) => pair.join(' '));
  return [
    `Máy / machine: ${machine.cores} × ${machine.model}, ${machine.memoryGb} GB; driver, servers and services share it`,
    `Phiên bản / versions: ${all.join(', ')}`,
    ...Object.entries(servers).map(([name, settings]) => `${name}: ${settings.join(', ')}`),
  ];
}

export function tableOf(title: string, columns: readonly string[]): Table.Table {
  return new Table({ head: [title, ...columns], style: { head: [], border: [] } });
}

function spreadRow(name: string, { median, min, max, count }: Spread, digits = 1): (string | number)[] {
  return [name, median.toFixed(digits), min.toFixed(digits), max.toFixed(digits), count];
}

export function latencyRow(name: string, { p50, p99, max, count }: Latency): (string | number)[] {
  return [name, p50.toFixed(0), p99.toFixed(0), max.toFixed(0), count];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
