import { pickSample } from './check-sample';
import type { Candidate } from './check-sample';

function run(code: string, given: Partial<Candidate> = {}): Candidate {
  const usual = { procedure: 'P1', tier: 'commune', historyLength: 40, reportedProblems: [] };
  return { code, status: 'RUNNING', startedAt: '2026-11-01T00:00:00.000Z', closedAt: null, ...usual, ...given };
}

function day(number: number): string {
  return `2026-10-${String(number).padStart(2, '0')}T00:00:00.000Z`;
}

const ended = { status: 'COMPLETED', closedAt: day(31) } as const;
const many = (prefix: string, count: number, given: Partial<Candidate> = {}): Candidate[] =>
  Array.from({ length: count }, (_, index) => run(`${prefix}${index + 1}`, { startedAt: day(index + 1), ...given }));

const codesOf = (candidates: readonly Candidate[]): string[] => candidates.map(({ code }) => code);

describe('the sample of real dossiers', () => {
  it('is half open, half closed', () => {
    const picked = pickSample([...many('o', 20), ...many('c', 20, ended)], 10);
    expect(picked.filter(({ closedAt }) => closedAt === null)).toHaveLength(5);
    expect(picked).toHaveLength(10);
  });

  it('a half with too few leaves its places to the other', () => {
    expect(pickSample([...many('o', 2), ...many('c', 20, ended)], 10)).toHaveLength(10);
    expect(pickSample([...many('o', 20), ...many('c', 3, ended)], 10)).toHaveLength(10);
    expect(pickSample(many('o', 4), 10)).toHaveLength(4);
    expect(pickSample([], 10)).toEqual([]);
  });

  it('has those first that fail already', () => {
    const failing = run('bad', { reportedProblems: ['category=WorkflowTaskFailed'], startedAt: day(9) });
    expect(codesOf(pickSample([...many('o', 20), failing], 2))[0]).toBe('bad');
  });

  it('has the newest and the oldest of a kind before those between', () => {
    expect(codesOf(pickSample(many('o', 5), 5))).toEqual(['o5', 'o1', 'o4', 'o2', 'o3']);
  });

  it('leaves out no procedure, level, outcome or length because another has more', () => {
    const rare = [
      run('other-procedure', { procedure: 'P2' }),
      run('other-level', { tier: 'province' }),
      run('long', { historyLength: 400 }),
      run('terminated', { ...ended, status: 'TERMINATED' }),
    ];
    const picked = codesOf(pickSample([...many('o', 20), ...many('c', 20, ended), ...rare], 12));
    expect(picked).toEqual(expect.arrayContaining(codesOf(rare)));
  });

  it('has a dossier once, by its latest run', () => {
    const before = run('x', { ...ended, status: 'TERMINATED', startedAt: day(1) });
    const after = run('x', { startedAt: day(2) });
    expect(pickSample([after, before], 10)).toEqual([after]);
  });
});
