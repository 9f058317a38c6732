import { z } from 'zod';
import { reportMeasures } from '@lienthong/domain';
import type { ReportMeasure } from '@lienthong/domain';

const text = z.object({ vi: z.string(), en: z.string() });
const counts = z.record(z.enum([...reportMeasures] as [ReportMeasure]), z.number());

/** What is printed of `GET /reports/summary`; the rest is passed on with --json. */
export const summaryAnswer = z.looseObject({
  unit: z.string(),
  unitName: text,
  scope: z.string(),
  from: z.string(),
  to: z.string(),
  asOf: z.string(),
  behind: z.number(),
  by: z.array(z.string()),
  cells: z.array(z.object({ key: z.record(z.string(), z.string()), counts, onTimeRate: z.number().nullable() })),
  totals: counts,
  onTimeRate: z.number().nullable(),
  names: z.record(z.string(), z.record(z.string(), text)),
});
export type SummaryAnswer = z.output<typeof summaryAnswer>;
type Counts = SummaryAnswer['totals'];

/** Columns of the table: head, and what stands in it. */
const columns: readonly (readonly [string, (counts: Counts) => number])[] = [
  ['tồn đầu/opening', ({ carriedOver }) => carriedOver],
  ['tiếp nhận/received', ({ received }) => received],
  ['trực tuyến/online', ({ receivedOnline }) => receivedOnline],
  ['bưu chính/post', ({ receivedPost }) => receivedPost],
  ['trước hạn/early', ({ finishedEarly }) => finishedEarly],
  ['đúng hạn/on time', ({ finishedOnTime }) => finishedOnTime],
  ['quá hạn/late', ({ finishedLate }) => finishedLate],
  ['đang trong hạn/open in time', ({ inProcessOnTime }) => inProcessOnTime],
  ['tạm dừng/paused', ({ paused }) => paused],
  ['đang quá hạn/open late', ({ inProcessLate }) => inProcessLate],
];

/** The summary as a table: a line for each cell, the total last. */
export function summaryText(report: SummaryAnswer): string {
  const { unit, unitName, from, to, asOf, behind, cells, totals, onTimeRate } = report;
  const labels = cells.map(({ key }) => labelOf(report, key));
  const width = Math.max(20, ...labels.map((label) => label.length));
  const line = (label: string, values: readonly string[]): string =>
    [label.padEnd(width), ...values.map((value, index) => value.padStart(columns[index]?.[0].length ?? 10))].join('  ');
  const numbers = (of: Counts, rate: number | null): string[] => [
    ...columns.map(([, value]) => String(value(of))),
    percent(rate),
  ];
  return [
    `${unitName.vi} / ${unitName.en} (${unit}), ${from} → ${to}, lúc / as of ${asOf}`,
    line('', [...columns.map(([head]) => head), 'đúng hạn/on time %']),
    ...cells.map((cell, index) => line(labels[index] ?? '', numbers(cell.counts, cell.onTimeRate))),
    line('Tổng cộng / total', numbers(totals, onTimeRate)),
    ...(behind > 0 ? [`${behind} hồ sơ chưa kịp cập nhật / dossiers have not caught up`] : []),
  ].join('\n');
}

function labelOf({ by, names }: SummaryAnswer, key: Readonly<Record<string, string>>): string {
  return by.map((name) => names[name]?.[key[name] ?? '']?.vi ?? key[name] ?? '').join(' · ');
}

function percent(rate: number | null): string {
  return rate === null ? '–' : `${(rate * 100).toFixed(1)}%`;
}
