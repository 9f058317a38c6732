import type { ItemPreview, OperationItem } from '@lienthong/contracts';
import { sumOf } from './items-sum';

const item = (preview: Partial<ItemPreview>): OperationItem => ({
  operation: 'op',
  code: 'x',
  status: 'previewed',
  preview: {
    able: true,
    unableBecause: null,
    reapplied: ['update a'],
    repeated: [{ effect: 'publishEvents', keys: ['x:1', 'x:2'], doubled: 0 }],
    clock: { vi: 'không đổi', en: 'unchanged' },
    shadowReplay: { ok: true, buildId: 'b', failure: null },
    notes: [],
    ...preview,
  },
  baseline: null,
  appliedAt: null,
  outcome: null,
});

it('sums what would be done again, by effect, and what becomes of the clock', () => {
  const sum = sumOf([
    item({}),
    item({ repeated: [{ effect: 'deliverHandoff', keys: ['k'], doubled: 1 }], clock: { vi: 'dời', en: 'moves' } }),
    item({ able: false, shadowReplay: { ok: false, buildId: 'b', failure: 'x' } }),
  ]);
  expect(sum).toEqual({
    items: 3,
    reapplied: 2,
    repeated: [
      { effect: 'publishEvents', count: 2, doubled: 0 },
      { effect: 'deliverHandoff', count: 1, doubled: 1 },
    ],
    doubled: 1,
    shadow: { ok: 2, bad: 1 },
    clocks: [
      { vi: 'không đổi', en: 'unchanged', count: 1 },
      { vi: 'dời', en: 'moves', count: 1 },
    ],
  });
});
