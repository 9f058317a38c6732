import { realOf, showReal, spanOf } from './real-time';

it('real time is shown by the clocks of Vietnam', () => {
  expect(showReal('2026-01-05T18:30:05.123Z')).toBe('06/01/2026 01:30:05');
});

it.each([
  [5_900, 'seconds', 5],
  [119_999, 'seconds', 119],
  [120_000, 'minutes', 2],
  [7_200_000, 'hours', 2],
  [172_800_000, 'days', 2],
  [-5, 'seconds', 0],
])('%d ms are %s', (millis, key, count) => {
  expect(spanOf(millis)).toEqual({ key, count });
});

it('an instant of the law has a real one, however fast the law’s clock goes', () => {
  const known = {
    answeredAt: Date.parse('2026-01-05T01:00:00Z'),
    legalTime: { now: '2020-03-02T09:00:00+07:00', factor: 60 },
  };
  expect(realOf('2020-03-02T08:00:00+07:00', known)).toBe('2026-01-05T00:59:00.000Z');
});
