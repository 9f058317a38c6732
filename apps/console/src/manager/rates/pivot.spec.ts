import type { ReportKey, SummaryReport } from '@lienthong/contracts';
import { emptyCounts } from '@lienthong/domain';
import { groupingsAsked, narrowedTo, pivotOf, rateOf } from './pivot';

const cell = (key: ReportKey, early: number, late: number): SummaryReport['cells'][number] => ({
  key,
  counts: { ...emptyCounts, finished: early + late, finishedEarly: early, finishedLate: late },
  onTimeRate: null,
});
const cells = [
  cell({ unit: '05434', month: '2020-02', procedure: 'A' }, 3, 1),
  cell({ unit: '05431', month: '2020-02', procedure: 'A' }, 2, 0),
  cell({ unit: '05431', month: '2020-01', procedure: 'B' }, 0, 4),
  {
    key: { unit: '05437', month: '2020-01', procedure: 'B' },
    counts: { ...emptyCounts, closing: 2, inProcessOnTime: 2 },
    onTimeRate: null,
  },
];
const nameOf = (_: string, code: string): string => ({ '05431': 'Quán Triều', '05434': 'Quang Vinh' })[code] ?? code;

it('sums cells into rows, columns and totals, and only counts rows in which nothing is finished or late', () => {
  const pivot = pivotOf(cells, { rows: 'unit', columns: 'month', procedure: null, nameOf });
  expect(pivot.rows).toEqual(['05431', '05434']);
  expect(pivot.quiet).toBe(1);
  expect(pivot.columns).toEqual(['2020-01', '2020-02']);
  expect(pivot.at('05431', '2020-01')).toMatchObject({ finished: 4, late: 4 });
  expect(rateOf(pivot.at('05431', null))).toBeCloseTo(2 / 6);
  expect(rateOf(pivot.at(null, '2020-02'))).toBeCloseTo(5 / 6);
  expect(rateOf(pivot.at(null, null))).toBe(0.5);
  expect(rateOf(pivot.at('05434', '2020-01'))).toBeNull();
});

it('one procedure alone counts once it is chosen, and the server is asked to tell them apart', () => {
  const pivot = pivotOf(cells, { rows: 'unit', columns: null, procedure: 'A', nameOf });
  expect(pivot.at(null, null)).toMatchObject({ finished: 6, late: 1 });
  expect(pivot.columns).toEqual([]);
  expect(groupingsAsked({ rows: 'unit', columns: 'procedure', procedure: 'A' })).toEqual(['unit', 'procedure']);
  expect(groupingsAsked({ rows: 'month', columns: null, procedure: null })).toEqual(['month']);
});

it('a place leads to the list of its receiving unit', () => {
  expect(narrowedTo({ unit: '05431', month: '2020-01' })).toEqual({ receiver: '05431', month: '2020-01' });
});
