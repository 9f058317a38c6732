import { projectEvents } from '@lienthong/contracts';
import { buildHistory } from '@lienthong/testing';
import type { HistoryTurn } from '@lienthong/testing';
import { entryOf } from './dossier-book';

const code = 'H55.19-200302-0001';
const entryAfter = (commands: readonly HistoryTurn[]) => entryOf(projectEvents(null, buildHistory({ code, commands })));

describe('what is remembered of an open dossier', () => {
  it('has the soonest instant that is to come: the warning of the step, before anything is due', () => {
    const { alarm, stepBreachedAt, place, seq } = entryAfter([]);
    expect(alarm).toMatchObject({ kind: 'warn' });
    expect(stepBreachedAt).toBeNull();
    expect(place).toEqual({ unit: '05431', tier: 'xa', procedure: '2.001396' });
    expect(seq).toBeGreaterThan(0);
  });

  it('says since when the step is overdue, once it was told of', () => {
    const assigned = (afterMinutes: number) =>
      [{ name: 'assign-step', data: { assignee: 'cb-05431-02' }, afterMinutes }] as const;
    expect(entryAfter(assigned(10)).stepBreachedAt).toBeNull();
    const { stepBreachedAt, lastAt } = entryAfter(assigned(20 * 1_440));
    expect(stepBreachedAt).not.toBeNull();
    expect((stepBreachedAt ?? '') < lastAt).toBe(true);
  });
});
