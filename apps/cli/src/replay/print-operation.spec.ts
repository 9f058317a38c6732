import { codeOf } from './replay.action';
import { previewText, statusText } from './print-operation';
import type { ShownItem, ShownOperation } from './read-operations';

const counts = {
  previewed: 0,
  unable: 0,
  applying: 0,
  applied: 0,
  progressed: 0,
  'not-progressed': 0,
  skipped: 0,
};
const preview = {
  at: '2026-03-02T01:00:00Z',
  basis: { catalogue: 'c1', buildId: 'b1' },
  items: 30,
  able: 29,
  units: ['05431', '164'],
  approval: ['many-dossiers', 'across-units'],
  digest: 'd'.repeat(64),
};
const operation: ShownOperation = {
  id: 'op-1',
  request: { act: 'reset', to: { point: 'last-good' } },
  selection: { by: 'kind' },
  reason: 'Bản mới đã sửa lỗi',
  requestedBy: { subject: 'vh-01', unit: '19' },
  requestedAt: '2026-03-02T01:00:00Z',
  status: 'awaiting-approval',
  preview,
  approvedBy: null,
  appliedBy: null,
  problem: null,
  counts: { ...counts, previewed: 29, unable: 1 },
};
const able: ShownItem = {
  code: 'H55.05431-200203-0001',
  status: 'previewed',
  preview: {
    able: true,
    unableBecause: null,
    reapplied: ['update complete-step 6f1c (event 22)'],
    repeated: [{ effect: 'publishEvents', keys: ['H55.05431-200203-0001:4'], doubled: 0 }],
    clock: { vi: 'không đổi', en: 'unchanged' },
    shadowReplay: { ok: false, buildId: 'b1', failure: 'Nondeterminism error' },
    notes: [],
  },
  outcome: null,
};
const unable: ShownItem = {
  ...able,
  code: 'H55.05431-200203-0002',
  status: 'unable',
  preview: {
    ...able.preview,
    able: false,
    unableBecause: { vi: 'đã đóng', en: 'it is closed' },
  } as ShownItem['preview'],
};

it('a preview shows the set, what is applied again, repeated effects with keys, clock, shadow replay and approval', () => {
  const text = previewText(operation, [able, unable]);
  for (const told of [
    'làm được / able 29, không / unable 1',
    'units 05431, 164',
    'APPROVAL NEEDED: nhiều hồ sơ / many dossiers, nhiều đơn vị / across units',
    're-applied: update complete-step 6f1c (event 22)',
    'publishEvents [H55.05431-200203-0001:4], nhân đôi / doubled: 0',
    'không đổi / unchanged',
    'shadow replay: ✗ bản / build b1 – Nondeterminism error',
    '✗ H55.05431-200203-0002: đã đóng / it is closed',
    'và 28 hồ sơ nữa',
    'lienthong replay approve op-1',
  ]) {
    expect(text).toContain(told);
  }
});

it('a dossier that did not move is never called a success', () => {
  const done: ShownOperation = {
    ...operation,
    status: 'done',
    counts: { ...counts, progressed: 28, 'not-progressed': 1, unable: 1 },
  };
  const told = { vi: 'vẫn lỗi ở sự kiện 22', en: 'still failing at event 22' };
  const still: ShownItem = { ...able, status: 'not-progressed', outcome: { at: 'x', told, evidence: {} } };
  const text = statusText(done, [still]);
  expect(text).toContain('1 CHƯA CHUYỂN ĐỘNG / NOT PROGRESSED');
  expect(text).toContain('vẫn lỗi ở sự kiện 22 / still failing at event 22');
  expect(text).not.toMatch(/success|thành công/i);
});

it.each([
  ['done', { progressed: 29 }, 0],
  ['done', { progressed: 28, 'not-progressed': 1 }, 2],
  ['done', { progressed: 28, skipped: 1 }, 2],
  ['stopped', { progressed: 3, skipped: 26 }, 2],
  ['failed', {}, 1],
  ['previewed', { previewed: 29 }, 0],
  ['applying', { applying: 1 }, 0],
] as const)('%s with %j ends with %s', (status, some, expected) => {
  expect(codeOf({ ...operation, status, counts: { ...counts, ...some } })).toBe(expected);
});

it('a preview by which nothing can be done is refused', () => {
  expect(codeOf({ ...operation, status: 'previewed', preview: { ...preview, able: 0 } })).toBe(1);
});
