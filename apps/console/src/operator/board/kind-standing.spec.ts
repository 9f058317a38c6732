import type { FindingGroup, StuckBoard } from '@lienthong/contracts';
import { groupFits, standingOf, unknownKinds } from './kind-standing';

const none = { known: true, count: 0 } as const;
const unknown = { known: false, since: '2026-01-05T01:00:00Z', error: 'views: gone' } as const;
const board: StuckBoard = {
  at: '2026-01-05T02:00:00Z',
  faults: { A: none, B: { known: true, count: 3 }, C: none, D: none, E: none, F: unknown, G: unknown, I: none },
  people: none,
  sources: [],
};

const group = (part: Partial<FindingGroup>): FindingGroup => ({
  fingerprint: 'f',
  kind: 'B',
  text: 'refused',
  cause: { vi: 'hỏng', en: 'broken' },
  open: 1,
  curedLastDay: 0,
  firstSeen: '2026-01-05T00:00:00Z',
  lastSeen: '2026-01-05T02:00:00Z',
  since: '2026-01-05T01:00:00Z',
  nextTry: null,
  suggested: 'retry-activity',
  units: ['164'],
  procedures: ['1.004873'],
  example: { type: 'dossier', code: 'x' },
  trend: { openedLastHour: 0, curedLastHour: 0, direction: 'steady', openByHour: [0, 1, 1] },
  ...part,
});

it('a kind sums its causes: since the oldest, tried next at the first, by hour', () => {
  const second = group({ since: '2026-01-05T00:30:00Z', nextTry: '2026-01-05T02:01:00Z' });
  expect(standingOf('B', board, [group({}), second, group({ kind: 'A' })])).toEqual({
    kind: 'B',
    standing: { known: true, count: 3 },
    since: '2026-01-05T00:30:00Z',
    nextTry: '2026-01-05T02:01:00Z',
    openByHour: [0, 2, 2],
  });
});

it('what nobody can tell stays unknown and never becomes 0', () => {
  expect(unknownKinds(board)).toEqual(['F', 'G']);
  expect(standingOf('F', board, [])).toMatchObject({ standing: unknown, since: null });
});

it.each([
  [{ kind: 'B', unit: '164' }, true],
  [{ procedure: '1.004873', cause: 'f' }, true],
  [{ unit: '05431' }, false],
  [{ cause: 'g' }, false],
] as const)('%j fits: %s', (search, fits) => {
  expect(groupFits(group({}), search)).toBe(fits);
});
