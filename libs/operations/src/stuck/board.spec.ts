import { boardOf } from './board';
import type { CountedReading } from './board';
import { finding } from './finding.fixture';

const now = '2026-01-05T12:00:00.000Z';

const reading = (
  source: string,
  kinds: CountedReading['kinds'],
  over: Partial<CountedReading> = {},
): CountedReading => ({
  source,
  kinds,
  readAt: '2026-01-05T11:59:55.000Z',
  triedAt: '2026-01-05T11:59:55.000Z',
  error: null,
  maxAgeMs: 15_000,
  ...over,
});

describe('the board', () => {
  it('counts what is open, and says 0 only of what could be read', () => {
    const { faults } = boardOf(
      [finding(), finding({ code: 'b' }), finding({ code: 'c', curedAt: now })],
      [reading('activities', ['B']), reading('pauses', ['C'])],
      now,
    );
    expect(faults.B).toEqual({ known: true, count: 2 });
    expect(faults.C).toEqual({ known: true, count: 0 });
    expect(faults.A).toMatchObject({ known: false, since: null });
  });

  it('knows nothing of a kind once one of its sources is old, whatever the others say', () => {
    const readAt = '2026-01-05T11:59:44.000Z';
    const sources = [reading('parked', ['G']), reading('views', ['F', 'G'], { readAt, error: 'Kafka is away' })];
    const { faults } = boardOf([finding({ kind: 'G' })], sources, now);
    expect(faults.G).toEqual({ known: false, since: readAt, error: 'views: Kafka is away' });
    expect(faults.F).toEqual(faults.G);
  });

  it('trusts a source whose last try failed until its time is over', () => {
    const { faults } = boardOf([], [reading('activities', ['B'], { error: 'a hiccup' })], now);
    expect(faults.B).toEqual({ known: true, count: 0 });
  });

  it('shows slow people apart, and how many there are where the list is cut off', () => {
    const board = boardOf([finding({ kind: 'H' })], [reading('people', ['H'], { totals: { H: 2_345 } })], now);
    expect(board.people).toEqual({ known: true, count: 2_345 });
    expect(Object.keys(board.faults)).not.toContain('H');
  });
});
