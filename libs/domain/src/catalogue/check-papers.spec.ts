import { isDomainError } from '../errors/domain-error';
import { checkPapers, missingPapers } from './check-papers';
import type { Paper, ProcedureCase } from './procedure';

const name = { vi: 'Giấy tờ', en: 'Paper' };
const paper = (code: string, rest: Partial<Paper> = {}): Paper => ({
  code,
  name,
  originals: 1,
  copies: 0,
  required: true,
  ...rest,
});

const procedureCase: ProcedureCase = {
  code: 'hang-thang',
  name,
  papers: [
    paper('FORM'),
    paper('PROOF-A', { oneOf: 'proof' }),
    paper('PROOF-B', { oneOf: 'proof', originals: 0, copies: 2 }),
    paper('MAP', { originals: 0, copies: 1, required: false }),
  ],
  fee: { amountVnd: 0, ground: '' },
  allotted: {},
  receivedAt: ['xa'],
  competentTier: 'xa',
  maxSupplements: 1,
  route: { code: 'r', start: 'X1', steps: [] },
};

const given = (
  code: string,
  originals: number,
  copies: number,
): { code: string; originals: number; copies: number } => ({
  code,
  originals,
  copies,
});

function refusalOf(act: () => void): { code: string; detail: string; context: Readonly<Record<string, unknown>> } {
  try {
    act();
  } catch (error) {
    if (isDomainError(error)) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the papers of a dossier', () => {
  it('are complete with the required ones and one of each group, without the optional ones', () => {
    expect(() => checkPapers(procedureCase, [given('FORM', 1, 0), given('PROOF-B', 0, 2)])).not.toThrow();
  });

  it('names every lack at once, a group as one', () => {
    const refusal = refusalOf(() => checkPapers(procedureCase, []));
    expect(refusal.code).toBe('PAPER.MISSING');
    expect(refusal.detail).toBe(
      'case "hang-thang" lacks "FORM" (1 original); one of "PROOF-A", "PROOF-B" (1 original)',
    );
    expect(refusal.context.missing).toEqual([
      { paper: 'FORM', name, originals: 1, copies: 0 },
      { paper: 'PROOF-A', name, originals: 1, copies: 0, oneOf: ['PROOF-A', 'PROOF-B'] },
    ]);
  });

  it('asks for the rest of the alternative that was begun', () => {
    const missing = missingPapers(procedureCase, [given('FORM', 1, 0), given('PROOF-B', 0, 1)]);
    expect(missing).toEqual([{ paper: 'PROOF-B', name, originals: 0, copies: 1, oneOf: ['PROOF-A', 'PROOF-B'] }]);
  });

  it('lets an original stand for a copy, but never a copy for an original', () => {
    expect(missingPapers(procedureCase, [given('FORM', 1, 0), given('PROOF-B', 1, 1)])).toEqual([]);
    expect(missingPapers(procedureCase, [given('FORM', 0, 5), given('PROOF-A', 1, 0)])).toHaveLength(1);
  });

  it('adds up the lines of one paper', () => {
    const lines = [given('FORM', 1, 0), given('PROOF-B', 0, 1), given('PROOF-B', 0, 1)];
    expect(missingPapers(procedureCase, lines)).toEqual([]);
  });

  it('refuses papers that the case does not know, all in one answer', () => {
    const refusal = refusalOf(() =>
      checkPapers(procedureCase, [given('X', 1, 0), given('Y', 1, 0), given('FORM', 1, 0)]),
    );
    expect(refusal.code).toBe('PAPER.UNKNOWN');
    expect(refusal.context.papers).toEqual(['X', 'Y']);
    expect(refusal.detail).toContain('"X", "Y"');
  });
});
