import type { ProcedureCase } from '@lienthong/domain';
import { mainWay } from './main-way';

type Ways = Readonly<Record<string, readonly (readonly ['forward' | 'return', string | null])[]>>;
const caseOf = (start: string, ways: Ways): Pick<ProcedureCase, 'route'> => {
  const steps = Object.entries(ways).map(([id, outs]) => ({ id, outcomes: outs.map(([kind, to]) => ({ kind, to })) }));
  return { route: { code: 'x', start, steps } } as unknown as Pick<ProcedureCase, 'route'>;
};

describe('the way that is told to the applicant', () => {
  it('is the one where all is in order, without refusals and returns', () => {
    const marriage = caseOf('M1', {
      M1: [['forward', 'M2']],
      M2: [
        ['forward', 'M3'],
        ['forward', 'M3K'],
      ],
      M3: [
        ['return', 'M2'],
        ['forward', 'M4'],
      ],
      M3K: [['forward', 'M4']],
      M4: [['forward', null]],
    });
    expect(mainWay(marriage)).toEqual(['M1', 'M2', 'M3', 'M4']);
  });

  it('ends where a route goes round', () => {
    expect(mainWay(caseOf('A', { A: [['forward', 'A']] }))).toEqual(['A']);
  });
});
