import type { DossierFact } from '@lienthong/domain';
import { FactTable } from './fact-table';

const fact = (code: string, seq: number): DossierFact => ({ code, seq }) as DossierFact;

describe('the facts in memory', () => {
  it('never go back, and an event that is in them already wants nothing', () => {
    const table = new FactTable();
    table.put(fact('a', 5));
    table.put(fact('a', 4));
    table.note({ code: 'a', seq: 5 }, 0, '10');
    expect([table.facts(), table.behind]).toEqual([[fact('a', 5)], 0]);
  });

  it('are behind until a view has the event, and a view that is behind is left alone for a while', () => {
    const table = new FactTable();
    table.put(fact('a', 5));
    table.note({ code: 'a', seq: 6 }, 0, '11');
    table.note({ code: 'b', seq: 1 }, 1, '3');
    expect([table.behind, table.due(1_000)]).toEqual([2, ['a', 'b']]);
    table.put(fact('a', 5));
    table.leave('a', 1_000);
    expect([table.due(1_500), table.due(2_000)]).toEqual([['b'], ['a', 'b']]);
    table.put(fact('a', 7));
    expect([table.behind, table.due(2_000)]).toEqual([1, ['b']]);
  });

  it('come back from a snapshot with what was wanted and how far was read', () => {
    const table = new FactTable();
    table.put(fact('a', 5));
    table.note({ code: 'b', seq: 2 }, 3, '42');
    table.note(null, 4, '7');
    expect(table.changed).toBe(true);
    const snapshot = table.snapshot();
    expect(table.changed).toBe(false);
    const again = new FactTable();
    again.restore(snapshot);
    expect([again.facts(), again.due(0), [...again.offsets]]).toEqual([
      [fact('a', 5)],
      ['b'],
      [
        [3, '42'],
        [4, '7'],
      ],
    ]);
  });
});
