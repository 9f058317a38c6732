import type { ListedHandoff } from '@lienthong/contracts';
import type { DossierEvent } from '@lienthong/domain';
import { changesOf, endingOf } from './handoff-changes';

const handoff = (code: string, number: number, kind: ListedHandoff['kind'] = 'offered'): ListedHandoff =>
  ({ code, number, kind }) as ListedHandoff;

const actor = { subject: 'cb-164-mot-cua', unit: '164', role: 'desk-officer' };
const event = (type: string, data: object): DossierEvent =>
  ({ type, at: '2020-03-02T09:00:00+07:00', actor, data }) as unknown as DossierEvent;

describe('changes of a hand-off list', () => {
  it('are what came, what went, and what was answered', () => {
    const before = [handoff('A', 1), handoff('B', 1), handoff('C', 1)];
    const after = [handoff('B', 1), handoff('C', 1, 'refused'), handoff('A', 2)];
    const { arrived, gone, turned } = changesOf(before, after);
    expect(arrived.map(({ code, number }) => [code, number])).toEqual([['A', 2]]);
    expect(gone.map(({ code, number }) => [code, number])).toEqual([['A', 1]]);
    expect(turned.map(({ code }) => code)).toEqual(['C']);
  });

  it('are none where the list is the same', () => {
    expect(changesOf([handoff('A', 1)], [handoff('A', 1)])).toEqual({ arrived: [], gone: [], turned: [] });
  });
});

describe('what a hand-off came to', () => {
  it('is told of its own number only, with who and why', () => {
    const events = [
      event('HandoffOffered', { handoff: 1 }),
      event('HandoffRecalled', { handoff: 1, reason: 'Thiếu bản chính' }),
      event('HandoffOffered', { handoff: 2 }),
    ];
    expect(endingOf(events, 1)).toMatchObject({ kind: 'recalled', unit: '164', reason: 'Thiếu bản chính' });
    expect(endingOf(events, 2)).toBeNull();
    expect(endingOf([...events, event('HandoffAccepted', { handoff: 2 })], 2)?.kind).toBe('accepted');
  });

  it('is that the dossier left, where it was withdrawn', () => {
    expect(endingOf([event('HandoffOffered', { handoff: 1 }), event('DossierWithdrawn', {})], 1)?.kind).toBe('left');
  });
});
