import type { TrailRecord } from '@lienthong/contracts';
import { fitting } from './trail-filter';

const record = (n: number, part: Partial<TrailRecord>): TrailRecord => ({
  _id: String(n),
  n,
  operation: `op-${n}`,
  step: 'requested',
  code: null,
  actor: { subject: 'vh-164', unit: '164', role: 'operator' },
  act: 'reset',
  reason: 'Đã sửa dịch vụ thuế',
  detail: {},
  at: '2026-01-05T01:00:00Z',
  prevHash: '',
  hash: 'a'.repeat(64),
  ...part,
});

const records = [record(1, {}), record(2, { step: 'item-ended', code: 'H55.164-200302-0002', reason: 'khác' })];
const found = (typed: string, step?: TrailRecord['step']) => fitting(records, typed, step).map(({ n }) => n);

it('finds by person, dossier, act and reason, with or without accents', () => {
  expect(found('')).toEqual([1, 2]);
  expect(found('da sua DỊCH vụ')).toEqual([1]);
  expect(found('0002')).toEqual([2]);
  expect(found('op-1')).toEqual([1]);
  expect(found('vh-164', 'item-ended')).toEqual([2]);
  expect(found('nobody')).toEqual([]);
});
