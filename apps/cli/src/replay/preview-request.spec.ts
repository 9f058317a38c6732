import { isDomainError } from '@lienthong/domain';
import { previewRequest } from './preview-request';
import type { RequestOptions } from './preview-request';

const code = 'H55.05431-200203-0001';
const base = { codes: code, reason: 'Dịch vụ thuế đã chạy lại' } as const;
const asked = (options: Partial<RequestOptions>) => previewRequest({ act: 'reset', ...base, ...options });

function codeOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return isDomainError(error) && error.code;
  }
}

describe('what lienthong replay preview asks for', () => {
  it.each([
    [{}, { act: 'reset', to: { point: 'last-good' }, exclude: [], moveTo: null }],
    [
      { to: 'before-event:12', exclude: 'signals, updates', moveTo: 'a1b2c3d4e5f6' },
      {
        act: 'reset',
        to: { point: 'before-event', eventId: 12 },
        exclude: ['signals', 'updates'],
        moveTo: 'a1b2c3d4e5f6',
      },
    ],
    [
      { to: 'before-time:2026-01-05T08:30:00+07:00' },
      { act: 'reset', to: { point: 'before-time', at: '2026-01-05T01:30:00.000Z' }, exclude: [], moveTo: null },
    ],
    [{ to: 'stage:tham-dinh' }, { act: 'reset', to: { point: 'stage', step: 'tham-dinh' }, exclude: [], moveTo: null }],
    [
      { act: 'republish', fromSeq: '4' },
      { act: 'republish', fromSeq: 4 },
    ],
    [
      { act: 'skip', step: 'tham-dinh', outcome: 'dat', ground: 'Điều 9' },
      { act: 'skip', step: 'tham-dinh', outcome: 'dat', ground: 'Điều 9' },
    ],
    [{ act: 'terminate' }, { act: 'terminate' }],
  ])('%j', (options, request) => {
    expect(asked(options)).toEqual({ request, selection: { by: 'codes', codes: [code] }, reason: base.reason });
  });

  it('selects by kind or by error, within a unit and a procedure', () => {
    const narrowed = { codes: undefined, unit: '164', procedure: '1.004873' };
    expect(asked({ ...narrowed, kind: 'B', rate: '2.5' })).toMatchObject({
      selection: { by: 'kind', kind: 'B', unit: '164', procedure: '1.004873' },
      ratePerSecond: 2.5,
    });
    expect(asked({ ...narrowed, fingerprint: 'abc123' }).selection).toMatchObject({ by: 'fingerprint', unit: '164' });
  });

  it.each([
    [{ reason: '' }, 'reason'],
    [{ reason: undefined }, 'reason'],
    [{ codes: undefined }, '--codes, --fingerprint, --kind'],
    [{ codes: ' , ' }, 'selection.codes'],
    [{ codes: undefined, unit: '164' }, '"all"'],
    [{ kind: 'B' }, 'one of --codes'],
    [{ codes: undefined, kind: 'H' }, 'selection.kind'],
    [{ unit: '164' }, '--unit'],
    [{ act: 'destroy' }, '--act destroy'],
    [{ act: 'pause', to: 'last-good' }, 'does not take --to'],
    [{ act: 'pause', moveTo: 'x' }, 'does not take --move-to'],
    [{ act: 'reassign' }, 'request.assignee'],
    [{ act: 'republish', fromSeq: 'x' }, 'request.fromSeq'],
    [{ to: 'before-event:x' }, '--to before-event:x'],
    [{ to: 'before-time:hôm qua' }, 'must be an instant with its zone'],
    [{ to: 'before-time:2026-01-05T08:30:00' }, 'must be an instant with its zone'],
    [{ to: 'beginning' }, '--to beginning'],
    [{ to: 'stage:' }, '--to stage:'],
    [{ exclude: 'timers' }, 'request.exclude'],
    [{ rate: 'fast' }, 'ratePerSecond'],
  ])('refuses %j: %s', (options, told) => {
    expect(() => asked(options)).toThrow(told);
    expect(codeOf(() => asked(options))).toBe('REQUEST.INVALID');
  });
});
