import { finding, trouble } from './finding.fixture';
import { changesBetween } from './reconcile';
import type { StoredFinding } from './reconcile';

const now = '2026-01-05T12:00:00.000Z';

const stored = (code: string, lastSeen = '2026-01-05T11:59:58.000Z'): StoredFinding => ({
  ...finding({ code, lastSeen }),
  _id: `B:${code}#1`,
  source: 'activities',
  nth: 1,
  code,
  open: true,
});

describe('what a reading changes on record', () => {
  it('opens what is new and cures what is gone', () => {
    const changes = changesBetween([stored('a'), stored('b')], [trouble({ code: 'b' }), trouble({ code: 'c' })], now);
    expect(changes.opened.map(({ id }) => id)).toEqual(['B:c']);
    expect(changes.cured.map(({ id }) => id)).toEqual(['B:a']);
  });

  it('writes nothing for what is as it was a moment ago', () => {
    const same = { ...trouble({ code: 'a' }), since: '2026-01-05T00:00:01.000Z' };
    expect(changesBetween([stored('a')], [same], now)).toEqual({ opened: [], changed: [], seen: [], cured: [] });
  });

  it('notes every ten seconds that it is still so', () => {
    const { seen, changed } = changesBetween([stored('a', '2026-01-05T11:59:49.000Z')], [trouble({ code: 'a' })], now);
    expect(seen.map(({ id }) => id)).toEqual(['B:a']);
    expect(changed).toEqual([]);
  });

  it('notes new evidence and a new next try at once', () => {
    const again = trouble({ code: 'a', evidence: { attempt: 4 } });
    const soon = trouble({ code: 'b', nextTry: '2026-01-05T12:00:20.000Z' });
    const { changed } = changesBetween([stored('a'), stored('b')], [again, soon], now);
    expect(changed.map(({ trouble: { id } }) => id)).toEqual(['B:a', 'B:b']);
  });

  it('opens a trouble once though a source reports it twice', () => {
    expect(changesBetween([], [trouble(), trouble()], now).opened).toHaveLength(1);
  });
});
