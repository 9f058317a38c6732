import { emptyCounts } from '@lienthong/domain';
import { summaryAnswer, summaryText } from './print-report';

const counts = { ...emptyCounts, received: 12_034, receivedOnline: 2_904, receivedPost: 63, finished: 11_861 };
const report = summaryAnswer.parse({
  unit: '164',
  unitName: { vi: 'UBND thành phố Thái Nguyên', en: 'Thái Nguyên City' },
  scope: 'own',
  from: '2020-01-01',
  to: '2020-12-31',
  asOf: '2020-12-31T17:00:00+07:00',
  behind: 1,
  by: ['field', 'month'],
  cells: [{ key: { field: 'HT', month: '2020-03' }, counts, onTimeRate: 1 }],
  totals: counts,
  onTimeRate: 0.5,
  names: {
    field: { HT: { vi: 'Hộ tịch', en: 'Civil status' } },
    month: { '2020-03': { vi: 'Tháng 3/2020', en: '2020-03' } },
  },
});

it('a report has a line for each cell, by names, and the total last', () => {
  const lines = summaryText(report).split('\n');
  expect(lines[0]).toContain('UBND thành phố Thái Nguyên / Thái Nguyên City (164), 2020-01-01 → 2020-12-31');
  expect(lines[2]).toMatch(/^Hộ tịch · Tháng 3\/2020 .* 12034 .* 2904 .* 63 .* 100\.0%$/);
  expect(lines[3]).toMatch(/^Tổng cộng \/ total .* 50\.0%$/);
  expect(lines[4]).toContain('1 hồ sơ chưa kịp cập nhật');
});

it('an answer that lacks a number is no report', () => {
  const { received: _received, ...lacking } = counts;
  expect(summaryAnswer.safeParse({ ...report, totals: lacking }).success).toBe(false);
});
