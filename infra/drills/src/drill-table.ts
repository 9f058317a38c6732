import type { DrillReport } from './run-drills';

const seconds = (ms: number | null): string => (ms === null ? '–' : `${(ms / 1000).toFixed(1)} s`);

/** Detection and cure of each drill, a line each. */
export function drillTable(reports: readonly DrillReport[]): string {
  const rows = reports.map(({ drill, result, problem }) => [
    problem === null ? '✓' : '✗',
    drill.id,
    drill.name.vi,
    seconds(result?.foundMs ?? null),
    seconds(result?.curedMs ?? null),
    problem ?? (result?.facts ?? []).join('; '),
  ]);
  const head = ['', 'loại/kind', 'diễn tập/drill', 'thấy/found', 'chữa/cured', 'kết quả/what was seen'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (column === 5 ? 0 : (row[column] ?? '').length))),
  );
  const line = (row: readonly string[]): string =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  return [line(head), ...rows.map(line)].join('\n');
}
