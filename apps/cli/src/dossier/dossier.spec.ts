import { computeDeadline } from '@lienthong/domain';
import { sampleCalendar } from '@lienthong/testing';
import { apiAccess } from './api-access';
import { whyText } from './dossier.action';
import { isDossierCode } from './read-from-api';

const token = 'abc.def';

describe('where the API is', () => {
  it('comes from the command line, else from the environment', () => {
    const env = { LIENTHONG_API: 'http://127.0.0.1:3000/api/v1/', LIENTHONG_TOKEN: ' xyz\n' };
    expect(apiAccess({}, env)).toEqual({ url: 'http://127.0.0.1:3000', token: 'xyz' });
    expect(apiAccess({ api: 'https://lt.example.vn/cổng/', token }, env)).toEqual({
      url: 'https://lt.example.vn/c%E1%BB%95ng',
      token,
    });
  });

  it.each([
    [{ token }, 'CONFIG.INVALID'],
    [{ api: '127.0.0.1:3000', token }, 'CONFIG.INVALID'],
    [{ api: 'file:///etc', token }, 'CONFIG.INVALID'],
    [{ api: 'http://127.0.0.1:3000' }, 'AUTH.TOKEN_MISSING'],
    [{ api: 'http://127.0.0.1:3000', token: 'a\nb' }, 'AUTH.TOKEN_INVALID'],
  ])('%j is refused: %s', (options, code) => {
    expect(() => apiAccess(options, {})).toThrow(code);
  });

  it('knows a dossier code from a file', () => {
    expect(['H55.05431-200203-0001', 'events.jsonl', '-', '../x'].map(isDossierCode)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

it('why this date: the time, the date, and each line with its ground', () => {
  const allotted = { amount: 3, unit: 'working-days' } as const;
  const start = '2020-04-29T10:00:00+07:00';
  const deadline = computeDeadline({ ...allotted, start, calendar: sampleCalendar(), ledger: [] });
  const code = 'H55.05431-200203-0001';
  const text = whyText({
    ...deadline,
    explanation: [...deadline.explanation],
    code,
    allotted,
    calendar: 'vn-2020',
    timeliness: 'late',
    finishedAt: start,
  });
  expect(text).toContain('Thời hạn: 3 ngày làm việc theo lịch vn-2020 / Time: 3 working-days by calendar vn-2020');
  expect(text).toContain(`Due: ${deadline.dueAt}`);
  for (const { because } of deadline.explanation) expect(text).toContain(`${because.vi}`);
  expect(text).toContain('trễ hạn / late');
});
