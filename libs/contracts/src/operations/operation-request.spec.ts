import { operationRequestSchema } from './operation-request.schema';

const code = 'H55.05431-200203-0001';
const good = {
  request: { act: 'retry-activity' },
  selection: { by: 'codes', codes: [code] },
  reason: ' Dịch vụ thuế đã chạy lại ',
};

const with_ = (part: object): object => ({ ...good, ...part });
const reset = (to: object, more: object = {}): object => with_({ request: { act: 'reset', to, ...more } });

describe('what an operator may ask for', () => {
  it.each([
    good,
    with_({ selection: { by: 'kind', kind: 'B', unit: '164', procedure: '1.004873' } }),
    with_({ selection: { by: 'fingerprint', fingerprint: 'a1b2c3' }, ratePerSecond: 5 }),
    reset({ point: 'last-good' }, { exclude: ['signals'], moveTo: 'a1b2c3d4e5f6' }),
    reset({ point: 'before-event', eventId: 12 }),
    reset({ point: 'before-time', at: '2026-01-05T01:30:00Z' }),
    reset({ point: 'stage', step: 'tham-dinh' }),
    with_({ request: { act: 'skip', step: 'tham-dinh', outcome: 'dat', ground: 'Điều 9 NĐ 61/2018' } }),
    with_({ request: { act: 'republish', fromSeq: 1 } }),
  ])('%j', (body) => {
    expect(operationRequestSchema.safeParse(body).error).toBeUndefined();
  });

  it('a reset without more re-applies everything, where the deployment routes it', () => {
    const { request, reason } = operationRequestSchema.parse(reset({ point: 'last-good' }));
    expect(request).toEqual({ act: 'reset', to: { point: 'last-good' }, exclude: [], moveTo: null });
    expect(reason).toBe('Dịch vụ thuế đã chạy lại');
  });

  it('a code that is named twice is one dossier', () => {
    const { selection } = operationRequestSchema.parse(with_({ selection: { by: 'codes', codes: [code, code] } }));
    expect(selection).toEqual({ by: 'codes', codes: [code] });
  });

  it.each([
    ['reason', with_({ reason: '' })],
    ['reason', with_({ reason: ' \u00a0\n ' })],
    ['reason', with_({ reason: undefined })],
    ['selection.by', with_({ selection: { by: 'all' } })],
    ['selection.by', with_({ selection: {} })],
    ['selection', with_({ selection: undefined })],
    ['selection.codes', with_({ selection: { by: 'codes', codes: [] } })],
    ['selection.codes.0', with_({ selection: { by: 'codes', codes: ['*'] } })],
    ['selection.fingerprint', with_({ selection: { by: 'fingerprint', fingerprint: '.*()' } })],
    ['selection.kind', with_({ selection: { by: 'kind', kind: 'H' } })],
    ['selection.kind', with_({ selection: { by: 'kind', unit: '164' } })],
    ['request.act', with_({ request: { act: 'delete' } })],
    ['request', with_({ request: { act: 'pause', force: true } })],
    ['request.to.point', reset({ point: 'beginning' })],
    ['request.to.eventId', reset({ point: 'before-event', eventId: 1 })],
    ['request.to.at', reset({ point: 'before-time', at: 'hôm qua' })],
    ['request.to.at', reset({ point: 'before-time', at: '2026-02-31T99:00:00Z' })],
    ['request.to.at', reset({ point: 'before-time', at: '2026-01-05T08:30:00' })],
    ['request.exclude.0', reset({ point: 'last-good' }, { exclude: ['timers'] })],
    ['request.moveTo', reset({ point: 'last-good' }, { moveTo: 'a b' })],
    ['request.ground', with_({ request: { act: 'skip', step: 'x', outcome: 'y', ground: ' ' } })],
    ['ratePerSecond', with_({ ratePerSecond: 0 })],
    ['', with_({ everything: true })],
  ])('refuses at "%s": %j', (path, body) => {
    const issues = operationRequestSchema.safeParse(body).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});
