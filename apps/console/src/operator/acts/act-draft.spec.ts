import type { Operation } from '@lienthong/contracts';
import { bodyOf, codesOf, draftAgain, draftOf, emptyDraft } from './act-draft';
import type { ActDraft } from './act-draft';

const code = 'H55.05431-200302-0001';
const good: ActDraft = { ...emptyDraft, codes: code, reason: 'Dịch vụ thuế đã chạy lại' };
const outcome = (part: Partial<ActDraft>) => bodyOf({ ...good, ...part });

it('codes are taken as people paste them', () => {
  expect(codesOf(` ${code.toLowerCase()},\n${code}; H55.164-200302-0002 `)).toEqual([code, 'H55.164-200302-0002']);
});

it.each<[Partial<ActDraft>, object, object]>([
  [{}, { act: 'retry-activity' }, { by: 'codes', codes: [code] }],
  [
    { act: 'reset', point: 'before-event', eventId: '12', exclude: ['signals'], moveTo: ' a1b2 ' },
    { act: 'reset', to: { point: 'before-event', eventId: 12 }, exclude: ['signals'], moveTo: 'a1b2' },
    { by: 'codes', codes: [code] },
  ],
  [
    { act: 'reset', point: 'before-time', at: '2026-01-05T08:30' },
    { act: 'reset', to: { point: 'before-time', at: '2026-01-05T01:30:00.000Z' }, exclude: [], moveTo: null },
    { by: 'codes', codes: [code] },
  ],
  [
    { act: 'republish', fromSeq: '3' },
    { act: 'republish', fromSeq: 3 },
    { by: 'codes', codes: [code] },
  ],
  [
    { by: 'fingerprint', fingerprint: 'B:a1', unit: '164' },
    { act: 'retry-activity' },
    { by: 'fingerprint', fingerprint: 'B:a1', unit: '164' },
  ],
  [{ by: 'kind', kind: 'G' }, { act: 'retry-activity' }, { by: 'kind', kind: 'G' }],
])('%j is sent', (part, request, selection) => {
  expect(outcome(part)).toEqual({
    body: { request, selection, reason: 'Dịch vụ thuế đã chạy lại', ratePerSecond: 10 },
  });
});

it.each<[Partial<ActDraft>, object]>([
  [{ reason: ' ngắn ' }, { reason: 'shortReason' }],
  [{ codes: '' }, { codes: 'needed' }],
  [{ codes: 'all' }, { codes: 'badCodes' }],
  [{ act: 'reset', point: 'before-event', eventId: '1' }, { eventId: 'badNumber' }],
  [{ act: 'reset', point: 'before-time', at: 'hôm qua' }, { at: 'badTime' }],
  [{ act: 'reset', point: 'stage' }, { step: 'badCode' }],
  [{ act: 'skip' }, { step: 'badCode', outcome: 'badCode', ground: 'needed' }],
  [{ act: 'reassign', assignee: 'a b' }, { assignee: 'badCode' }],
  [{ act: 'republish', fromSeq: '' }, { fromSeq: 'badNumber' }],
  [{ by: 'fingerprint' }, { fingerprint: 'needed' }],
])('%j is not sent, and the field is named', (part, problems) => {
  expect(outcome(part)).toEqual({ problems });
});

it('an address fills the form in, and so does an act that is to be previewed again', () => {
  expect(draftOf({ act: 'redrive', codes: `${code},${code}` })).toMatchObject({ act: 'redrive', by: 'codes' });
  expect(draftOf({ fingerprint: 'B:a1' })).toMatchObject({ by: 'fingerprint', fingerprint: 'B:a1' });
  const asked = {
    request: {
      act: 'reset',
      to: { point: 'before-time', at: '2026-01-05T01:30:00.000Z' },
      exclude: ['updates'],
      moveTo: null,
    },
    selection: { by: 'kind', kind: 'A', unit: '164' },
    reason: 'Bản mới đã sửa lỗi',
    ratePerSecond: 5,
  } as const;
  expect(bodyOf(draftAgain(asked as unknown as Operation))).toEqual({ body: asked });
});
