import type { SourceReading } from '@lienthong/contracts';
import { sourceChecks } from './source-checks';

const now = '2026-01-05T01:01:00.000Z';
const reading = (part: Partial<SourceReading>): SourceReading => ({
  source: 'views',
  kinds: ['F', 'G'],
  readAt: '2026-01-05T01:00:50.000Z',
  triedAt: now,
  error: null,
  maxAgeMs: 15_000,
  ...part,
});

it.each([
  [{}, 'ok', 'F, G: đọc 10 giây trước'],
  [{ readAt: '2026-01-05T01:00:00.000Z' }, 'unknown', 'cách đây 60 giây'],
  [{ readAt: null, error: 'connection refused' }, 'unknown', 'chưa đọc được lần nào: connection refused'],
] as const)('a reading with %j is %s', (part, state, text) => {
  const [check] = sourceChecks([reading(part)], now);
  expect(check).toMatchObject({ id: 'source.views', state });
  expect(check?.what.vi).toContain(text);
});

it('no source at all is unknown, and says what to start', () => {
  expect(sourceChecks([], now)).toMatchObject([
    { state: 'unknown', todo: { en: expect.stringMatching(/operator/) as string } },
  ]);
});
