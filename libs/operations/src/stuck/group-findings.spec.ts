import { finding } from './finding.fixture';
import { groupFindings } from './group-findings';

const now = '2026-01-05T12:00:00.000Z';

describe('findings by cause', () => {
  it('puts together what differs in codes and numbers only, and counts what is open and what was cured', () => {
    const [group, ...others] = groupFindings(
      [
        finding({ code: 'a', unit: '164', firstSeen: '2026-01-05T09:00:00.000Z' }),
        finding({ code: 'b', unit: '05431', firstSeen: '2026-01-05T11:30:00.000Z' }),
        finding({ code: 'c', unit: 'H55', firstSeen: '2026-01-05T08:00:00.000Z', curedAt: '2026-01-05T10:00:00.000Z' }),
      ],
      now,
    );
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      kind: 'B',
      text: 'connect refused',
      open: 2,
      curedLastDay: 1,
      firstSeen: '2026-01-05T08:00:00.000Z',
      lastSeen: '2026-01-05T11:30:00.000Z',
      units: ['05431', '164'],
      procedures: ['2.001396'],
      trend: { openedLastHour: 1, curedLastHour: 0, direction: 'growing' },
    });
    // One from 08:00 to 10:00, one from 09:00 on, one from 11:30 on.
    expect(group?.trend.openByHour).toEqual([...Array<number>(19).fill(0), 1, 2, 1, 1, 2]);
  });

  it('tells since when, when it is tried next and what to press, by those that are open', () => {
    const [group] = groupFindings(
      [
        finding({ code: 'a', since: '2026-01-05T09:00:00.000Z', nextTry: '2026-01-05T12:10:00.000Z' }),
        finding({ code: 'b', since: '2026-01-05T07:00:00.000Z', nextTry: '2026-01-05T12:02:00.000Z' }),
        finding({ code: 'c', since: '2026-01-05T06:00:00.000Z', curedAt: '2026-01-05T10:00:00.000Z' }),
      ],
      now,
    );
    expect(group).toMatchObject({
      since: '2026-01-05T07:00:00.000Z',
      nextTry: '2026-01-05T12:02:00.000Z',
      suggested: 'retry-activity',
      cause: { vi: expect.any(String) as string },
    });
  });

  it('keeps apart what has another cause or kind, the largest first', () => {
    const groups = groupFindings(
      [
        finding({ code: 'a' }),
        finding({ code: 'a', kind: 'A' }),
        finding({ code: 'b', kind: 'A' }),
        finding({ code: 'c', fingerprintText: 'timeout' }),
      ],
      now,
    );
    expect(groups.map(({ kind, text, open }) => [kind, text, open])).toEqual([
      ['A', 'connect refused', 2],
      ['B', 'connect refused', 1],
      ['B', 'timeout', 1],
    ]);
  });

  it('shrinks while more is cured than comes, and forgets what was cured a day ago', () => {
    const cured = (code: string, curedAt: string) => finding({ code, curedAt });
    const groups = groupFindings(
      [
        cured('a', '2026-01-05T11:59:00.000Z'),
        cured('b', '2026-01-05T11:10:00.000Z'),
        cured('c', '2026-01-04T12:00:00.000Z'),
      ],
      now,
    );
    expect(groups).toMatchObject([{ open: 0, curedLastDay: 2, trend: { curedLastHour: 2, direction: 'shrinking' } }]);
    expect(groupFindings([cured('c', '2026-01-04T11:00:00.000Z')], now)).toEqual([]);
  });
});
